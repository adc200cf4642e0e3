// The only loop: wakes dossiers whose time has come, and does what waits in the outbox.
import { followAbsences } from './absences.ts';
import type { App } from './app.ts';
import { anchorYesterday } from './anchoring.ts';
import { countWhatIsOver } from './figures.ts';
import { passTime } from './handle.ts';
import { jobs } from './jobs/index.ts';
import type { Workshop } from './jobs/job.ts';
import { letGo } from './keep.ts';
import { givenUpNotices } from './mail/given-up.ts';
import { countLost } from './mailbox/received-list.ts';
import { giveStranded } from './mailbox/stranded.ts';
import { takeInReceived } from './mailbox/take-in.ts';
import { openScheduled } from './scheduled.ts';
import { dueDossiers } from './store/lists.ts';
import { tidy } from './tidy.ts';
import { addToOutbox, claimOutbox, failOutbox, finishOutbox, isLastAttempt } from './store/outbox.ts';
import type { Claimed } from './store/outbox.ts';
import { beat } from './watch/pulse.ts';
import { withoutWords } from './without-words.ts';

const AT_ONCE = 50;
/** Few enough that even a mail server that does not answer is given up before what was claimed is free again. */
const OUT_AT_ONCE = 10;
const ROUND_EVERY = 1000;

/** Does everything that can be done now, and says how much that was. */
export async function workOnce(workshop: Workshop): Promise<number> {
  await followAbsences(workshop.app);
  let opened = 0;
  await attempt(workshop.app, 'schedules', async () => {
    opened = await openScheduled(workshop.app);
  });
  let takenIn = 0;
  await attempt(workshop.app, 'received', async () => {
    takenIn = await takeInReceived(workshop.app);
  });
  return opened + takenIn + (await wakeDossiers(workshop.app)) + (await doOutbox(workshop));
}

async function wakeDossiers(app: App): Promise<number> {
  const ids = await dueDossiers(app.store.db, app.clock(), AT_ONCE);
  const done = await Promise.all(ids.map((id) => attempt(app, `wake ${id}`, () => passTime(app, id))));
  return done.filter(Boolean).length;
}

async function doOutbox(workshop: Workshop): Promise<number> {
  const { app } = workshop;
  const kinds = Object.keys(jobs).filter(
    (kind) => workshop.sendMail !== null || (kind !== 'mail' && kind !== 'morning'),
  );
  const claimed = await claimOutbox(app.store, app.keyring, app.clock(), OUT_AT_ONCE, kinds);
  await Promise.all(claimed.map((each) => doOne(workshop, each)));
  return claimed.length;
}

async function doOne(workshop: Workshop, claimed: Claimed): Promise<void> {
  const { app } = workshop;
  const { id, kind, attempts, payload } = claimed;
  try {
    if ((await jobs[kind]?.(claimed, workshop)) === 'settled') return;
    await app.store.write((tx) => finishOutbox(tx, id, app.clock()));
  } catch (error) {
    const why = withoutWords(error instanceof Error ? error.message : String(error), payload);
    app.log.warn({ outbox: id, kind, attempts }, 'outbox: not done, tried again later');
    const notices = isLastAttempt(claimed) ? await givenUpNotices(app, claimed) : [];
    await app.store.write(async (tx) => {
      await failOutbox(tx, claimed, why, app.clock());
      await addToOutbox(tx, notices);
    });
  }
}

async function attempt(app: App, what: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    app.log.error({ err: error, what }, 'work: failed');
    return false;
  }
}

const CHORES_EVERY = 600_000;

/** Starts the loop; the function that comes back stops it once what is under way is done. */
export function startWork(workshop: Workshop, anchors: string): () => Promise<void> {
  const { app } = workshop;
  let stopped = false;
  let tidied = Number.NEGATIVE_INFINITY;
  let wake: () => void = () => undefined;
  app.wake = () => wake();
  beat(app.pulse);
  const finished = (async () => {
    while (!stopped) {
      if (performance.now() - tidied > CHORES_EVERY) {
        tidied = performance.now();
        await attempt(app, 'anchor', () => anchorYesterday(app, anchors));
        await attempt(app, 'given mail', () => giveStranded(app));
        await attempt(app, 'lost mail', async () => {
          app.pulse.lost = await countLost(app);
        });
        await attempt(app, 'keep', () => letGo(app));
        await attempt(app, 'tidy', () => tidy(app));
        await attempt(app, 'figures', () => countWhatIsOver(app));
      }
      const done = await workOnce(workshop).catch((error: unknown) => {
        app.log.error({ err: error }, 'work: round failed');
        return 0;
      });
      beat(app.pulse);
      if (done > 0 || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ROUND_EVERY);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await finished;
  };
}
