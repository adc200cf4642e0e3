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
import { ServerFault } from '../server.ts';
import type { Place } from './health-server.ts';
import { stillnessOf } from './stillness.ts';
import { peopleToTell } from './to-tell.ts';
import type { Addressed } from './teller.ts';
import type { Report, Said, Setup } from './watcher.ts';

const EVERY = 15_000;

export interface WatchSettings {
  /** The server by which people are told; null where there is none. */
  readonly alarmUrl: string | null;
  readonly from: { readonly name: string; readonly address: string };
  /** How often it looks, in milliseconds. */
  readonly every?: number;
  /** Where its thread answers probes; left out where only the site does. */
  readonly probes?: Place | null;
}

/** Starts the watch; the function that comes back ends it. Rejects with `ServerFault` where probes cannot be answered. */
export async function startWatch(
  app: App,
  watch: WatchPlan,
  { every = EVERY, alarmUrl, from, probes = null }: WatchSettings,
): Promise<() => Promise<void>> {
  if (alarmUrl === null && probes === null) return () => Promise.resolve();
  const silence = watch.loop === null ? null : watch.loop * 1000;
  const worker = await threadOf(app, { alarmUrl, from, every, silence, probes });
  const look = () =>
    void report(app, watch).then(
      (said) => worker.postMessage(said),
      (error: unknown) => app.log.error({ err: error }, 'watch: could not look'),
    );
  // At once, so that the thread knows whom to tell however early everything else hangs.
  look();
  const timer = setInterval(look, every);
  return async () => {
    clearInterval(timer);
    await worker.terminate();
  };
}

function threadOf(app: App, setup: Setup): Promise<Worker> {
  const file = import.meta.filename.endsWith('.ts') ? './watcher.ts' : './watcher.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: setup });
  worker.on('error', (error) => app.log.error({ err: error }, 'watch: ended'));
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (said: Said) => {
      if ('failed' in said) app.log.error({ code: said.failed }, 'watch: nobody could be told');
      else if ('ready' in said) resolve(worker);
      else void worker.terminate().then(() => reject(cannotListen(setup, said.unusable)));
    });
  });
}

function cannotListen({ probes }: Setup, code: string): ServerFault {
  return new ServerFault(
    `WATCH_PORT is ${probes?.port}, where the watch cannot listen (${code}). Choose another port, or leave it out.`,
  );
}

async function report(app: App, watch: WatchPlan): Promise<Report> {
  const troubles = troublesIn(watch, await stillnessOf(app));
  const tell: Addressed[] = [];
  for (const { id, name, email, language } of await peopleToTell(app, watch))
    tell.push({ name, address: email, language, keptFrom: await keptFrom(app, id, troubles) });
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
