// Expectations about deadlines and promises.
import { dueDates } from '../../due/due.ts';
import type { Due } from '../../due/due.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { promiseStatus } from '../../measure/promise.ts';
import type { Plan } from '../../plan/plan.ts';
import { nextOccasions } from '../../schedule/occasions.ts';
import { scheduleFor } from '../../schedule/placement.ts';
import { compareInstants, localDate, localTime } from '../../time/temporal.ts';
import type { Instant } from '../../time/temporal.ts';
import { code, names, sameNames } from '../failure.ts';
import type { Mismatch } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** The due time of each deadline that is still to be met, to the precision that is written; `none` when there is none. */
export function due(expected: Readonly<Record<string, string>>, scene: Scene): Mismatch[] {
  const { plan, dossier, world } = scene;
  const open = dueDates(plan, dossier, world.now).filter((each) => isOpen(plan, dossier, each));
  return Object.entries(expected).flatMap(([deadline, wanted]) => {
    const moments = open.flatMap((each) => (each.deadline === deadline && each.due ? [each.due] : []));
    const first = moments.sort(compareInstants)[0];
    const found = first === undefined ? 'none' : written(first, plan.organisation.timeZone, wanted);
    return found === wanted ? [] : [{ at: [deadline], expected: code(wanted), found: code(found) }];
  });
}

function isOpen(plan: Plan, { closed }: Dossier, { deadline, status, met }: Due): boolean {
  if (closed !== null && plan.deadlines[deadline]?.afterClosing !== 'go-on') return false;
  return status === 'running' || (status === 'missed' && met === null);
}

/** A moment as it would be written, to the precision of another. */
export function written(moment: Instant, zone: string, asIn: string): string {
  const whole = `${localDate(moment, zone)}T${localTime(moment, zone)}`;
  return whole.slice(0, asIn === 'none' ? 16 : asIn.length);
}

/** Each of these has been met in time, by every clock that it had; an empty list says that none has. */
export function met(expected: readonly string[], scene: Scene): Mismatch[] {
  const found = inTime(scene);
  const holds = expected.length === 0 ? found.length === 0 : expected.every((name) => found.includes(name));
  return holds ? [] : [{ at: [], expected: names(expected), found: names(found) }];
}

function inTime({ plan, dossier, world }: Scene): string[] {
  const all = dueDates(plan, dossier, world.now);
  return Object.keys(plan.deadlines).filter((name) => {
    const own = all.filter((each) => each.deadline === name);
    return own.some(({ status }) => status === 'met') && !own.some(({ status }) => status === 'missed');
  });
}

/** Exactly these have passed unmet, or were met too late. */
export function missed(expected: readonly string[], { plan, dossier, world }: Scene): Mismatch[] {
  const late = dueDates(plan, dossier, world.now).filter(({ status }) => status === 'missed');
  const found = [...new Set(late.map(({ deadline }) => deadline))];
  return sameNames([...new Set(expected)], found)
    ? []
    : [{ at: [], expected: names(expected), found: names(found) }];
}

/** Each promise stands as is written. */
export function promises(expected: Readonly<Record<string, string>>, scene: Scene): Mismatch[] {
  const { plan, dossier, world, history } = scene;
  const all = promiseStatus(plan, dossier, world.now, history);
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const found = all[name] ?? 'not-applicable';
    return found === wanted ? [] : [{ at: [name], expected: code(wanted), found: code(found) }];
  });
}

/** The next moments of each schedule, to the precision that is written. */
export function schedules(expected: Readonly<Record<string, readonly string[]>>, scene: Scene): Mismatch[] {
  const { plan, world } = scene;
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const schedule = plan.schedules[name];
    const own = schedule?.each && scene.item ? scheduleFor(schedule, scene.item) : schedule;
    const next = own ? nextOccasions(own, plan.calendar, world.now, wanted.length) : [];
    const found = next.map((at, index) => written(at, plan.organisation.timeZone, wanted[index] ?? ''));
    const same = found.length === wanted.length && found.every((at, index) => at === wanted[index]);
    return same ? [] : [{ at: [name], expected: names(wanted), found: names(found) }];
  });
}
