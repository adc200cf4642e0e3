// Compiles schedules: what the calendar begins, when and with what.
import { any } from '../conditions/shape.ts';
import type { Schedule } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { SchedulePlan } from '../plan/plan.ts';
import { placementShape } from '../schedule/placement.ts';
import { isLocalDate } from '../time/local-date.ts';
import { isClockUnit, parseSpan } from '../time/span.ts';
import type { Bench } from './bench.ts';
import { compileValue } from './values.ts';

/** Compiles what the calendar begins. */
export function compileSchedules(
  { bench, shapes, known }: Bench,
  source: Readonly<Record<string, Schedule>>,
): Record<string, SchedulePlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, schedule]) => {
      const path = ['schedules', name];
      const { each = null } = schedule;
      const scope = each === null ? bench.scope : { ...bench.scope, item: placementShape };
      const data = Object.entries(schedule.data ?? {}).map(([field, value]) => {
        const at = [...path, 'data', field];
        bench.known(at, field, known.fields, { nl: 'Het veld', en: 'field' });
        return [field, compileValue(bench, at, value, shapes[field] ?? any, scope)] as const;
      });
      checkBeginning(bench, path, schedule);
      const every = schedule.every as string;
      const span = parseSpan(every);
      if (span && isClockUnit(span.unit))
        bench.report('schedule-too-often', [...path, 'every'], {
          nl: 'Een schema telt in dagen of langer. Schrijf bijvoorbeeld `6 weeks`.',
          en: 'A schedule counts in days or longer. Write for instance `6 weeks`.',
        });
      for (const key of ['from', 'until'] as const)
        if (schedule[key] !== undefined && !isLocalDate(schedule[key]))
          bench.report('moment', [...path, key], {
            nl: `\`${schedule[key]}\` bestaat niet. Schrijf een datum die bestaat, zoals \`2026-01-01\`.`,
            en: `\`${schedule[key]}\` does not exist. Write a date that exists, such as \`2026-01-01\`.`,
          });
      return [
        name,
        {
          name,
          every:
            every === 'week' || every === 'month' || every === 'quarter' || every === 'year'
              ? every
              : (span ?? 'month'),
          each,
          from: schedule.from ?? '',
          after: schedule.after === undefined ? null : bench.span([...path, 'after'], schedule.after),
          at: schedule.at ?? '09:00',
          until: schedule.until ?? null,
          data: Object.fromEntries(data),
        },
      ];
    }),
  );
}

/** What is opened for each placement begins with it; anything else begins on a day of its own. */
function checkBeginning(bench: Bench['bench'], path: Path, { each, from, after }: Schedule): void {
  if (each === undefined && from === undefined)
    bench.report('schedule-begins', path, {
      nl: 'Dit schema heeft geen begin. Schrijf `from` met de eerste dag, of `each: placement`.',
      en: 'This schedule has no beginning. Write `from` with the first day, or `each: placement`.',
    });
  if (each !== undefined && from !== undefined)
    bench.report('schedule-begins', [...path, 'from'], {
      nl: 'Met `each` begint het schema met de plaatsing. Haal `from` weg; `after` zegt hoe lang daarna.',
      en: 'With `each` the schedule begins with the placement. Take `from` away; `after` says how long after it.',
    });
  if (after !== undefined && isClockUnit(bench.span([...path, 'after'], after).unit))
    bench.report('schedule-too-often', [...path, 'after'], {
      nl: 'Een schema telt in dagen of langer. Schrijf bijvoorbeeld `1 week`.',
      en: 'A schedule counts in days or longer. Write for instance `1 week`.',
    });
}
