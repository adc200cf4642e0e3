// Carries out what a message is judged to be; one function per verdict, each with one transaction.
import type { Verdict } from '../../core/intake/judge.ts';
import { EXPLAINED } from '../../core/intake/judge.ts';
import type { Explained } from '../../core/intake/judge.ts';
import { envelopeFor, keptFrom } from './case.ts';
import type { Case } from './case.ts';
import { becomeBounce } from './become-bounce.ts';
import { becomeDossier } from './become-dossier.ts';
import { becomeMessage } from './become-message.ts';
import { noticeTo, waitingNotices } from './notices.ts';
import { giveStranded } from './stranded.ts';
import { putWalls, settle } from './received.ts';
import { addToOutbox } from '../store/outbox.ts';
import { nothingThereNotice } from '../mail/mailbox-notices.ts';

type ExplainedVerdict = Extract<Verdict, { is: Explained }>;

type Kinds = {
  readonly [K in Verdict['is']]: (found: Case, verdict: Extract<Verdict, { is: K }>) => Promise<void>;
};

/** Only explained: nobody has to do anything, and nobody gets an answer. */
const explain = async (found: Case, { is, dossier }: ExplainedVerdict): Promise<void> => {
  const walls = await keptFrom(found);
  await found.app.store.write(async (tx) => {
    await settle(found.app, tx, found.row.id, null, { outcome: is, dossier }, envelopeFor(found.message));
    await putWalls(tx, found.row.id, walls);
  });
};

/** Nothing was said: whoever wrote it is asked to. */
const askAgain = async (found: Case, { is, dossier }: ExplainedVerdict): Promise<void> => {
  const { app, row, message } = found;
  const organisation = await app.plans.organisation();
  const to = { name: message?.from?.name ?? '', language: organisation.languages[0] ?? 'nl' };
  const notice = nothingThereNotice(organisation, to, app.baseUrl);
  const walls = await keptFrom(found);
  const about = dossier === null ? null : { dossier, who: 'sender' };
  await app.store.write(async (tx) => {
    await settle(app, tx, row.id, null, { outcome: is, dossier }, envelopeFor(message));
    await putWalls(tx, found.row.id, walls);
    await addToOutbox(tx, [noticeTo(found, 'answer', notice, to.language, about)]);
  });
};

const wait: Kinds['waiting'] = async (found, { reason, dossier }) => {
  const walls = await keptFrom(found);
  const notices = await waitingNotices(found, walls, dossier);
  await found.app.store.write(async (tx) => {
    await settle(
      found.app,
      tx,
      found.row.id,
      null,
      { outcome: 'waiting', reason, dossier },
      envelopeFor(found.message),
    );
    await putWalls(tx, found.row.id, walls);
    await addToOutbox(tx, notices);
  });
  if (dossier === null && notices.length === 0) await giveStranded(found.app);
};

const kinds: Kinds = {
  ...(Object.fromEntries(EXPLAINED.map((is) => [is, explain])) as unknown as Pick<Kinds, Explained>),
  empty: askAgain,
  invitation: askAgain,
  bounce: async (found, verdict) => {
    if (!(await becomeBounce(found))) await explain(found, verdict);
  },
  waiting: wait,
  message: async (found, { dossier, as }) => {
    const refused = await becomeMessage(found, dossier, as);
    if (refused) await wait(found, { is: 'waiting', reason: 'refused', dossier });
  },
  dossier: async (found) => {
    const reason = await becomeDossier(found);
    if (reason) await wait(found, { is: 'waiting', reason, dossier: null });
  },
};

/** Carries out a verdict; throws `AlreadySettled` where another process was first. */
export async function carryOut(found: Case, verdict: Verdict): Promise<void> {
  const kind = kinds[verdict.is] as (found: Case, verdict: Verdict) => Promise<void>;
  await kind(found, verdict);
}
