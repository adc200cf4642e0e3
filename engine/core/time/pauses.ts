// Pauses: a term whose clock stands still for a while and then goes on.
import { isClockUnit } from './span.ts';
import type { Instant } from './temporal.ts';
import { compareInstants, instantOf, localDay, localTime, secondsOf } from './temporal.ts';
import type { DueMoments, Term } from './term.ts';
import { endsOf, onDay, settle } from './term.ts';
import { countWorkingDays, nthWorkingDay } from './working-days.ts';
import { addWorkingSeconds, workingSecondsBetween } from './working-time.ts';

export type Pause = { readonly from: Instant; readonly to: Instant };

/**
 * Moves the end of a running term by its pauses, which lie after its start: exact ends by the time that passed (working
 * hours by the time worked), others by the days (working days by the working days) after the day on which the pause
 * began, up to and with the day on which it ended. An end never
 * lies within a pause. Pauses that begin after the end, and terms counted back, change nothing.
 */
export function applyPauses(result: DueMoments, pauses: readonly Pause[], term: Term): DueMoments {
  if (term.direction === 'backward') return result;
  return joined(pauses).reduce(
    (current, pause) =>
      compareInstants(pause.from, current.due) < 0 ? moved(current, pause, term) : current,
    result,
  );
}

function joined(pauses: readonly Pause[]): Pause[] {
  const result: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => compareInstants(a.from, b.from))) {
    const last = result.at(-1);
    if (compareInstants(pause.to, pause.from) <= 0) continue;
    if (!last || compareInstants(pause.from, last.to) > 0) result.push(pause);
    else if (compareInstants(pause.to, last.to) > 0)
      result[result.length - 1] = { from: last.from, to: pause.to };
  }
  return result;
}

/** An end that stood further than rolling alone explains (by what the term must contain) moves as a whole. */
function moved(current: DueMoments, pause: Pause, term: Term): DueMoments {
  const nominal = shifted(current.nominal, pause, term);
  const further = compareInstants(current.due, settle(current.nominal, term)) > 0;
  return { nominal, due: settle(further ? shifted(current.due, pause, term) : nominal, term) };
}

function shifted(end: Instant, pause: Pause, term: Term): Instant {
  const { calendar, span } = term;
  const working = span.unit === 'working day' || span.unit === 'working hour';
  if (isClockUnit(span.unit) && endsOf(term) === 'exact') {
    if (working)
      return addWorkingSeconds(calendar, end, workingSecondsBetween(calendar, pause.from, pause.to));
    return instantOf(secondsOf(end) + secondsOf(pause.to) - secondsOf(pause.from));
  }
  const [from, to, last] = [pause.from, pause.to, end].map((at) => localDay(at, calendar.timeZone));
  const paused = working ? countWorkingDays(calendar, from!, to!) : to! - from!;
  return notWithin(
    pause,
    working && paused > 0 ? nthWorkingDay(calendar, last!, paused) : last! + paused,
    end,
    term,
  );
}

/** The end on a day, or on the first day after it on which it does not lie before the pause is over. */
function notWithin(pause: Pause, day: number, end: Instant, term: Term): Instant {
  const moved = onDay(day, term, localTime(end, term.calendar.timeZone));
  if (compareInstants(moved, pause.to) >= 0) return moved;
  const next = term.span.unit.startsWith('working') ? nthWorkingDay(term.calendar, day, 1) : day + 1;
  return notWithin(pause, next, end, term);
}
