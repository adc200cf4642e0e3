// A report that a mail of ours did not arrive goes to the dossier from which that mail came.
import { bounced } from '../mail/bounced.ts';
import { replyTokensIn } from '../mail/reply-token.ts';
import { envelopeFor } from './case.ts';
import type { Case } from './case.ts';
import { settle } from './received.ts';

/** Takes in a report; false when it is about no mail of ours. */
export async function becomeBounce(found: Case): Promise<boolean> {
  const { app, row, message, source } = found;
  const reports = message?.reports ?? [];
  const report = reports.find((each) => /^(action|status):/im.test(each)) ?? '';
  const [token] = replyTokensIn([...reports, source.toString('latin1').slice(0, SEARCHED)].join('\n'));
  if (token === undefined) return false;
  const status = /^status:\s*([245])\./im.exec(report)?.[1];
  const action = /^action:\s*(\w+)/im.exec(report)?.[1]?.toLowerCase();
  const reason = /^diagnostic-code:\s*(.{1,300})/im.exec(report)?.[1] ?? message?.subject ?? '';
  const permanent = status === undefined ? action !== 'delayed' : status === '5';
  const belongs = await bounced(app, { messageId: token, permanent, reason });
  if (!belongs) return false;
  await app.store.write((tx) =>
    settle(app, tx, row.id, null, { outcome: 'bounce', dossier: belongs.dossier }, envelopeFor(message)),
  );
  return true;
}

const SEARCHED = 1_000_000;
