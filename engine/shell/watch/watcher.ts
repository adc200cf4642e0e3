// The thread that tells people and answers probes, also when the rest of the process no longer answers.
import { parentPort, workerData } from 'node:worker_threads';
import { saidToAnybody, tellingDue, toldAfter } from '../../core/watch/trouble.ts';
import type { Told, Trouble } from '../../core/watch/trouble.ts';
import type { Details } from '../mail/alarm.ts';
import { answerProbes } from './health-server.ts';
import type { Place } from './health-server.ts';
import { teller } from './teller.ts';
import type { Addressed } from './teller.ts';

export interface Setup {
  /** Null where people cannot be told. */
  readonly alarmUrl: string | null;
  readonly from: { readonly name: string; readonly address: string };
  readonly every: number;
  /** After how many milliseconds without a report the loop counts as standing still; null where it is not watched. */
  readonly silence: number | null;
  /** Where probes are answered; null where only the site answers them. */
  readonly probes: Place | null;
}

/** What the rest of the process says each time. */
export interface Report {
  readonly troubles: readonly Trouble[];
  readonly tell: readonly Addressed[];
  readonly details: Details;
}

/** What the thread says: that it runs, or cannot; that somebody could not be told. */
export type Said = { readonly ready: true } | { readonly unusable: string } | { readonly failed: string };

const { alarmUrl, from, every, silence, probes } = workerData as Setup;
const tell = alarmUrl === null ? null : teller(alarmUrl, from, (failed) => say({ failed }));
let heard = performance.now();
let last: Report = { troubles: [], tell: [], details: {} };
let told: Told = {};
let busy = false;

function say(said: Said): void {
  parentPort?.postMessage(said);
}

/** What stands still by the last report, and that no report comes. */
function troublesNow(): readonly Trouble[] {
  const isSilent = silence !== null && performance.now() - heard > silence;
  return isSilent && !last.troubles.includes('loop') ? ['loop', ...last.troubles] : last.troubles;
}

async function look(): Promise<void> {
  if (!tell || busy) return;
  const troubles = troublesNow();
  const now = performance.now() / 1000;
  const { standing, over } = tellingDue(told, troubles, now);
  busy = true;
  try {
    if (standing.length > 0) await tell(last, standing, false);
    if (over.length > 0) await tell(last, over, true);
    told = toldAfter(told, troubles, now, standing.length > 0);
  } catch (error) {
    say({ failed: codeOf(error) });
  } finally {
    busy = false;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
}

parentPort?.on('message', (report: Report) => {
  last = report;
  heard = performance.now();
});
try {
  if (probes) await answerProbes(probes, () => saidToAnybody(troublesNow()));
  setInterval(() => void look(), every);
  say({ ready: true });
} catch (error) {
  say({ unusable: codeOf(error) });
}
