// The dead man's switch: beside the loop, and in a thread of its own that goes on when everything else hangs.
import { Worker } from 'node:worker_threads';
import type { Sentence } from '../../core/language/text.ts';
import type { WatchPlan } from '../../core/plan/plan.ts';
import { troublesIn } from '../../core/watch/trouble.ts';
import type { Trouble } from '../../core/watch/trouble.ts';
import type { App } from '../app.ts';
import { sayMailboxFault } from '../mailbox/fault.ts';
import { mailboxStates } from '../mailbox/received-list.ts';
import { strandedMessages } from '../mailbox/stranded.ts';
import { countGivenUp } from '../store/given-up.ts';
import { stillnessOf } from './stillness.ts';
import type { Addressed, Report, Setup } from './watcher.ts';

const EVERY = 15_000;

export interface WatchSettings {
  /** The server by which people are told; null where there is none. */
  readonly alarmUrl: string | null;
  readonly from: { readonly name: string; readonly address: string };
  /** How often it looks, in milliseconds. */
  readonly every?: number;
}

/** Starts the watch; the function that comes back ends it. */
export function startWatch(app: App, watch: WatchPlan, settings: WatchSettings): () => Promise<void> {
  const { every = EVERY, alarmUrl, from } = settings;
  if (alarmUrl === null) return () => Promise.resolve();
  const setup: Setup = { alarmUrl, from, every, silence: watch.loop === null ? null : watch.loop * 1000 };
  const file = import.meta.filename.endsWith('.ts') ? './watcher.ts' : './watcher.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: setup });
  worker.on('message', ({ failed }: { failed: string }) =>
    app.log.error({ code: failed }, 'watch: nobody could be told'),
  );
  worker.on('error', (error) => app.log.error({ err: error }, 'watch: ended'));
  const timer = setInterval(() => {
    void report(app, watch).then(
      (said) => worker.postMessage(said),
      (error: unknown) => app.log.error({ err: error }, 'watch: could not look'),
    );
  }, every);
  return async () => {
    clearInterval(timer);
    await worker.terminate();
  };
}

async function report(app: App, watch: WatchPlan): Promise<Report> {
  const troubles = troublesIn(watch, await stillnessOf(app));
  const people = await app.people.all();
  const tell: Addressed[] = [];
  for (const { id, active, roles, name, email, language } of people) {
    if (!active || email === null || !roles.some((role) => watch.tell.includes(role))) continue;
    tell.push({ name, address: email, language, keptFrom: await keptFrom(app, id, troubles) });
  }
  return { troubles, tell, details: { mailbox: await mailboxFaults(app) } };
}

/** Of what stands still only because of dossiers and messages that are kept from somebody, they hear nothing. */
async function keptFrom(app: App, person: string, troubles: readonly Trouble[]): Promise<Trouble[]> {
  const kept: Trouble[] = [];
  if (troubles.includes('given-up') && (await countGivenUp(app.store.db, person)) === 0)
    kept.push('given-up');
  if (troubles.includes('unclaimed') && (await strandedMessages(app)).every(({ walls }) => walls.has(person)))
    kept.push('unclaimed');
  return kept;
}

async function mailboxFaults(app: App): Promise<Sentence[]> {
  const faulty = (await mailboxStates(app)).flatMap(({ address, server, fault }) =>
    fault === null ? [] : [{ address, said: sayMailboxFault(fault, server) }],
  );
  return faulty.map(({ address, said }) => ({ nl: `${address}: ${said.nl}`, en: `${address}: ${said.en}` }));
}
