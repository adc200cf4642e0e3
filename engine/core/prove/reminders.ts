// A reminder before a deadline falls after the start of its clock.
import type { Problem } from '../language/problem.ts';
import type { DeadlinePlan, MomentPlan } from '../plan/plan.ts';
import { formatSpan } from '../time/span.ts';
import type { Span, SpanUnit } from '../time/span.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';

/** Reports reminders that would have to come before the clock starts. */
export function reminders({ plan }: Subject): Problem[] {
  return Object.values(plan.deadlines)
    .filter((deadline) => startsBehind(deadline.from) && hasFixedLength(deadline))
    .flatMap((deadline) =>
      deadline.remind.flatMap((reminder, index) => {
        const spans = deadline.within.lines.map((line) => line.then);
        const tooLong =
          reminder.when === 'before' &&
          spans.every((span) => isLonger(reminder.span, span, deadline.roll === 'next-working-day'));
        return tooLong ? [tooEarly(deadline, index, reminder.span, spans[0] ?? reminder.span)] : [];
      }),
    );
}

function tooEarly({ name }: DeadlinePlan, index: number, before: Span, within: Span): Problem {
  const words = (language: 'nl' | 'en') => [formatSpan(before, language), formatSpan(within, language)];
  const [beforeNl = '', withinNl = ''] = words('nl');
  const [beforeEn = '', withinEn = ''] = words('en');
  return problem(
    'reminder-too-early',
    ['deadlines', name, 'remind', index, 'before'],
    `Deze herinnering zou ${beforeNl} van tevoren komen, maar \`${name}\` duurt maar ${withinNl}: dan loopt de klok nog niet. Kies een kortere tijd.`,
    `This reminder would come ${beforeEn} in advance, but \`${name}\` takes only ${withinEn}: the clock is not running yet then. Choose a shorter time.`,
  );
}

/** Whether the clock starts at something that has happened, not at a date that can lie ahead. */
function startsBehind(from: MomentPlan): boolean {
  if ('laterOf' in from) return from.laterOf.every(startsBehind);
  if ('earlierOf' in from) return from.earlierOf.every(startsBehind);
  return 'at' in from && from.at !== 'data' && from.at !== 'deadline' && from.at !== 'item';
}

function hasFixedLength({ direction, extension, contains }: DeadlinePlan): boolean {
  return direction === 'forward' && extension === null && contains === null;
}

const HOURS: Readonly<Record<SpanUnit, readonly [least: number, most: number]>> = {
  minute: [1 / 60, 1 / 60],
  hour: [1, 1],
  'working hour': [1, 24 * 14],
  day: [24, 24],
  'working day': [24, 24 * 14],
  week: [24 * 7, 24 * 7],
  month: [24 * 28, 24 * 31],
  year: [24 * 365, 24 * 366],
};
const LONGEST_CLOSURE = 24 * 14;

/** Whether one span surely is longer than a term, whatever the calendar; a term in days lasts to the end of the last. */
function isLonger(span: Span, term: Span, rolls: boolean): boolean {
  if (span.unit === term.unit && !rolls) return span.amount > term.amount;
  const onClock = term.unit === 'minute' || term.unit === 'hour' || term.unit === 'working hour';
  const most = HOURS[term.unit][1] * term.amount + (onClock ? 0 : 23) + (rolls ? LONGEST_CLOSURE : 0);
  return HOURS[span.unit][0] * span.amount > most + 1;
}
