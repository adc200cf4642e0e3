// Lets time pass as it does for a clock that never stops: everything happens at its own moment.
import { advance, wakeAt } from '../decide/advance.ts';
import type { Advanced } from '../decide/advance.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { takeMail } from './mail-server.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';

const MOST_MOMENTS = 10_000;

/** Brings a dossier from the world's present moment to a later one. */
export function passTime(plan: Plan, dossier: Dossier, world: World, until: Instant): Advanced {
  const entries: Entry[] = [];
  let current = dossier;
  let now = world.now;
  for (let count = 0; count < MOST_MOMENTS; count += 1) {
    const wake = wakeAt(plan, current, now);
    if (wake === null || compareInstants(wake, until) > 0) break;
    now = compareInstants(wake, now) > 0 ? wake : now;
    const passed = advance(plan, current, { ...world, now });
    if (passed.entries.length === 0) break;
    const mailed = takeMail(plan, passed.dossier, { ...world, now });
    entries.push(...passed.entries, ...mailed.entries);
    current = mailed.dossier;
  }
  return { dossier: current, entries };
}
