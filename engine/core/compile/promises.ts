// Compiles promises, metrics, retention and schedules: what is kept to, counted, kept and begun.
import type { Metric, Promise as PromiseSource, Retention, Schedule } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { MetricPlan, PromisePlan, RetentionPlan, SchedulePlan } from '../plan/plan.ts';
import type { Shape } from '../conditions/shape.ts';
import { any } from '../conditions/shape.ts';
import { isLocalDate } from '../time/local-date.ts';
import { isClockUnit, parseSpan } from '../time/span.ts';
import type { Span } from '../time/span.ts';
import { lengthOfSpan } from '../measure/target.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';
import { compileMoment } from './moments.ts';
import { placementShape } from '../schedule/placement.ts';
import { compileValue } from './values.ts';

interface Bench {
  readonly bench: Compilation;
  readonly known: Known;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** Compiles the promises of a procedure. */
export function compilePromises(
  { bench, known }: Bench,
  source: Readonly<Record<string, PromiseSource>>,
): Record<string, PromisePlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, promise]) => {
      const path = ['promises', name];
      if (promise.deadline !== undefined)
        bench.known([...path, 'deadline'], promise.deadline, known.deadlines, {
          nl: 'De termijn',
          en: 'deadline',
        });
      if ((promise.deadline === undefined) === (promise.that === undefined))
        bench.report(
          'promise-kept',
          path,
          {
            nl: 'Schrijf waaraan te zien is dat de belofte is gehouden: `deadline` of `that`, en niet allebei.',
            en: 'Write what shows that the promise was kept: `deadline` or `that`, and not both.',
          },
          { atKey: true },
        );
      return [
        name,
        {
          name,
          text: bench.text([...path, 'text'], promise.text),
          source: promise.source,
          deadline: promise.deadline ?? null,
          that: bench.maybe([...path, 'that'], promise.that),
          when: bench.maybe([...path, 'when'], promise.when),
          by: promise.by === undefined ? null : compileMoment(bench, [...path, 'by'], promise.by, known),
        },
      ];
    }),
  );
}

const KINDS = ['count', 'share', 'duration', 'deadline', 'answer', 'promises'] as const;
const SPLITS = ['month', 'quarter', 'year', 'state', 'outcome', 'channel'];

/** Compiles the metrics of a procedure. */
export function compileMetrics(
  to: Bench,
  source: Readonly<Record<string, Metric>>,
  promises: readonly string[],
): Record<string, MetricPlan> {
  const { bench, known, shapes } = to;
  return Object.fromEntries(
    Object.entries(source).map(([name, metric]) => {
      const path = ['metrics', name];
      const countable = known.fields.filter((field) => isCountable(shapes[field]));
      (metric.by ?? []).forEach((each, index) =>
        bench.known([...path, 'by', index], each, [...SPLITS, ...countable, ...known.participants], {
          nl: 'De verdeling',
          en: 'split',
        }),
      );
      return [
        name,
        {
          name,
          title: bench.text([...path, 'title'], metric.title),
          kind: compileKind(to, path, metric, promises),
          of: bench.maybe([...path, 'of'], metric.of),
          meaning: metric.meaning === undefined ? null : bench.text([...path, 'meaning'], metric.meaning),
          among: metric.among === undefined ? null : bench.text([...path, 'among'], metric.among),
          by: metric.by ?? [],
          at:
            metric.at === undefined
              ? { at: 'receipt' }
              : compileMoment(bench, [...path, 'at'], metric.at, known),
          target: metric.target ?? null,
        },
      ];
    }),
  );
}

function isCountable(shape: Shape | undefined): boolean {
  if (shape?.kind === 'list') return shape.of.kind === 'text' && shape.of.options !== undefined;
  return shape?.kind === 'yes-no' || (shape?.kind === 'text' && shape.options !== undefined);
}

function compileKind(
  { bench, known }: Bench,
  path: Path,
  metric: Metric,
  promises: readonly string[],
): MetricPlan['kind'] {
  const own = KINDS.filter((kind) => metric[kind] !== undefined);
  if (own.length !== 1)
    bench.report(
      'metric-kind',
      path,
      {
        nl: `Schrijf precies één van ${KINDS.map((kind) => `\`${kind}\``).join(', ')}.`,
        en: `Write exactly one of ${KINDS.map((kind) => `\`${kind}\``).join(', ')}.`,
      },
      { atKey: true },
    );
  if (metric.share !== undefined)
    return { kind: 'share', that: bench.condition([...path, 'share'], metric.share) };
  if (metric.duration !== undefined)
    return {
      kind: 'duration',
      from: compileMoment(bench, [...path, 'duration', 'from'], metric.duration.from, known),
      to: compileMoment(bench, [...path, 'duration', 'to'], metric.duration.to, known),
      in: metric.duration.in ?? 'days',
      buckets: compileBuckets(bench, [...path, 'duration', 'buckets'], metric.duration),
    };
  if (metric.deadline !== undefined) {
    bench.known([...path, 'deadline'], metric.deadline, known.deadlines, {
      nl: 'De termijn',
      en: 'deadline',
    });
    return { kind: 'deadline', deadline: metric.deadline };
  }
  if (metric.answer !== undefined) {
    bench.known([...path, 'answer'], metric.answer, known.fields, { nl: 'Het veld', en: 'field' });
    return { kind: 'answer', field: metric.answer };
  }
  if (metric.promises !== undefined) {
    if (metric.promises !== 'all')
      metric.promises.forEach((each, index) =>
        bench.known([...path, 'promises', index], each, promises, { nl: 'De belofte', en: 'promise' }),
      );
    return { kind: 'promises', names: metric.promises === 'all' ? promises : metric.promises };
  }
  return { kind: 'count' };
}

/** Each must be longer than the one before it, and in something that the figure is counted in. */
function compileBuckets(bench: Compilation, path: Path, duration: NonNullable<Metric['duration']>): Span[] {
  const spans = (duration.buckets ?? []).map((text, index) => bench.span([...path, index], text));
  const lengths = spans.map((span) => lengthOfSpan(span, duration.in ?? 'days'));
  lengths.forEach((length, index) => {
    const before = lengths[index - 1] ?? 0;
    if (length !== null && length > before) return;
    bench.report('buckets', [...path, index], {
      nl: `Schrijf de grenzen van kort naar lang, in ${duration.in === 'working days' ? '`working days`' : '`hours`, `days` of `weeks`'}.`,
      en: `Write the limits from short to long, in ${duration.in === 'working days' ? '`working days`' : '`hours`, `days` or `weeks`'}.`,
    });
  });
  return spans;
}

/** Compiles how long dossiers are kept. */
export function compileRetention({ bench }: Bench, source: readonly Retention[]): RetentionPlan[] {
  const lines = source.map((line, index) => ({
    when: bench.maybe(['retention', index, 'when'], line.when),
    keep: bench.span(['retention', index, 'keep'], line.keep),
    then: line.then,
  }));
  if (lines.length > 0) bench.endsWithDefault(['retention'], lines);
  return lines;
}

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
