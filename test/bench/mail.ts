// Ten thousand mails in: fetched from a real IMAP server on loopback, kept, read and filed; messages a second, and memory.
import { performance } from 'node:perf_hooks';
import { pollMailbox } from '../../engine/shell/mailbox/poll.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { openTestApp } from '../harness/app.ts';
import { mail } from '../mailbox/corpus.ts';
import { startImapServer } from '../mailbox/imap-server.ts';
import { perSecond, plain, under } from './row.ts';
import type { Row } from './row.ts';

const MAILS = Number(process.env.MAILS ?? 10_000);
const MOST_GROWTH = 120;

/** Measures it in portions, so that what the server itself holds is not counted as ours. */
export async function measureMail(): Promise<Row[]> {
  const server = await startImapServer();
  const { app, close } = await openTestApp();
  const portion = Math.min(500, MAILS);
  let [fetching, filing, after] = [0, 0, 0];
  for (let done = 0; done < MAILS; done += portion) {
    for (let at = 0; at < portion; at += 1)
      server.deliver(mail({}, `De planner kwam weer niet, nummer ${done + at}.`));
    const began = performance.now();
    await pollMailbox(app, server.settings);
    const kept = performance.now();
    while ((await takeInReceived(app)) > 0);
    fetching += kept - began;
    filing += performance.now() - kept;
    server.messagesIn('Gehoor').length = 0;
    if (done === portion) after = memory();
  }
  const growth = memory() - after;
  await close();
  await server.close();
  return [
    plain(`${MAILS} mails fetched from a real server and kept`, perSecond((MAILS * 1000) / fetching)),
    plain(`${MAILS} mails read and filed, each with its receipt`, perSecond((MAILS * 1000) / filing)),
    under('memory that grew between the first thousand and the last', Math.max(0, growth), MOST_GROWTH, 'MB'),
  ];
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
