// Compiles metrics: what is counted, of which dossiers, and by what it is divided.
import type { Shape } from '../conditions/shape.ts';
import type { Metric } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import { lengthOfSpan } from '../measure/target.ts';
import type { MetricPlan } from '../plan/plan.ts';
import type { Span } from '../time/span.ts';
import type { Bench } from './bench.ts';
import type { Compilation } from './compilation.ts';
import { compileMoment } from './moments.ts';

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
