// The thread that tells people: by a mail server of its own, also when the rest of the process no longer answers.
import { parentPort, workerData } from 'node:worker_threads';
import { createTransport } from 'nodemailer';
import { tellingDue, toldAfter } from '../../core/watch/trouble.ts';
import type { Told, Trouble } from '../../core/watch/trouble.ts';
import { alarmNotice } from '../mail/alarm.ts';
import type { Details } from '../mail/alarm.ts';

export interface Setup {
  readonly alarmUrl: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly every: number;
  /** After how many milliseconds without a report the loop counts as standing still; null where it is not watched. */
  readonly silence: number | null;
}

export interface Addressed {
  readonly name: string;
  readonly address: string;
  readonly language: string;
  /** What they must not hear of, since it is all about dossiers that are kept from them. */
  readonly keptFrom: readonly Trouble[];
}

/** What the rest of the process says each time. */
export interface Report {
  readonly troubles: readonly Trouble[];
  readonly tell: readonly Addressed[];
  readonly details: Details;
}

const { alarmUrl, from, every, silence } = workerData as Setup;
const transport = createTransport(alarmUrl, {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 60_000,
} as object);
let heard = performance.now();
let last: Report = { troubles: [], tell: [], details: {} };
let told: Told = {};
let busy = false;
/** By address, what somebody was told stands still. */
const heardOf = new Map<string, Set<Trouble>>();

parentPort?.on('message', (report: Report) => {
  last = report;
  heard = performance.now();
});
setInterval(() => {
  if (!busy) void look();
}, every);

async function look(): Promise<void> {
  const isSilent = silence !== null && performance.now() - heard > silence;
  const troubles: readonly Trouble[] =
    isSilent && !last.troubles.includes('loop') ? ['loop', ...last.troubles] : last.troubles;
  const now = performance.now() / 1000;
  const { standing, over } = tellingDue(told, troubles, now);
  busy = true;
  try {
    if (standing.length > 0) await tell(standing, false);
    if (over.length > 0) await tell(over, true);
    told = toldAfter(told, troubles, now, standing.length > 0);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    parentPort?.postMessage({ failed: code });
  } finally {
    busy = false;
  }
}

async function tell(troubles: readonly Trouble[], isOver: boolean): Promise<void> {
  if (last.tell.length === 0) throw Object.assign(new Error('Nobody to tell.'), { code: 'nobody' });
  const sent = last.tell.flatMap(({ name, address, language, keptFrom }) => {
    const heard = heardOf.get(address) ?? new Set();
    const own = troubles.filter((each) => (isOver ? heard.delete(each) : !keptFrom.includes(each)));
    if (own.length === 0) return [];
    if (!isOver) heardOf.set(address, new Set([...heard, ...own]));
    return transport.sendMail({
      ...{ from, to: { name, address } },
      ...alarmNotice(from.name, { name, language }, own, isOver, isOver ? {} : last.details),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  });
  const failed = (await Promise.allSettled(sent)).find((each) => each.status === 'rejected');
  if (failed && sent.length === 1) throw failed.reason;
  if (failed)
    parentPort?.postMessage({ failed: String((failed.reason as { code?: string }).code ?? 'failed') });
}
