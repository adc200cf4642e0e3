// A small procedure with every kind of metric, and random facts and dossiers to count.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compile } from '../../engine/core/compile/compile.ts';
import { compileOrganisation } from '../../engine/core/compile/organisation.ts';
import { readSource } from '../../engine/core/language/source.ts';
import type { FactRow } from '../../engine/core/measure/fact.ts';
import type { MetricPlan, Plan } from '../../engine/core/plan/plan.ts';

const read = (file: string) => readSource(file, readFileSync(file, 'utf8')).value as never;

/** The shipped procedure for complaints, with another limit for small numbers when one is given. */
export function complaintPlan(smallNumbers?: number): Plan {
  const { plan: organisation } = compileOrganisation(read('config/organisation.yaml'));
  if (!organisation) throw new Error('config/organisation.yaml does not compile.');
  const limited = { ...organisation, smallNumbers: smallNumbers ?? organisation.smallNumbers };
  const { plan, problems } = compile(read('config/complaint.yaml'), limited, 'v1');
  if (!plan) throw new Error(`config/complaint.yaml does not compile: ${JSON.stringify(problems[0])}`);
  return plan;
}

/** A plan with only these metrics, each made from one that counts what is received. */
export function withMetrics(plan: Plan, metrics: Record<string, Partial<MetricPlan>>): Plan {
  const base = {
    title: 'x',
    kind: { kind: 'count' },
    of: null,
    meaning: null,
    among: null,
    by: [],
    at: { at: 'receipt' },
    target: null,
  } as const;
  return {
    ...plan,
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([name, metric]) => [name, { ...base, ...metric, name }]),
    ),
  };
}

/** The facts of dossiers, each given by what is known of it: lists of values, or a number with its value. */
export type Known = Readonly<Record<string, string | readonly string[] | readonly [string, number]>>;

/** Stored facts of these dossiers. */
export function factRows(dossiers: readonly Known[]): FactRow[] {
  return dossiers.flatMap((known, index) =>
    Object.entries(known).flatMap(([name, value]): FactRow[] => {
      const dossier = `d${index}`;
      const [first, second] = typeof value === 'string' ? [value] : value;
      if (typeof second === 'number') return [{ dossier, name, value: first ?? '', number: second }];
      const values = typeof value === 'string' ? [value] : (value as readonly string[]);
      return [...new Set(values)].map((each) => ({ dossier, name, value: each, number: null }));
    }),
  );
}

const days = fc
  .integer({ min: 0, max: 500 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

/** Random dossiers with every fact that `metricsOfEveryKind` counts, some of them missing. */
export const randomDossiers = fc.array(
  fc
    .record({
      'at:complaint:receipt': maybe(days),
      'count:selected': maybe(fc.constant('1')),
      'share:share': maybe(fc.constantFrom('yes', 'no')),
      'duration:duration': maybe(
        fc.oneof(
          fc.constant('open'),
          fc.integer({ min: 0, max: 40 }).map((n): [string, number] => ['measured', n * 1800]),
        ),
      ),
      'duration:sorted': maybe(
        fc.oneof(
          fc.constant('open'),
          fc.integer({ min: 0, max: 40 }).map((n): [string, number] => [n > 10 ? '1' : '0', n * 1800]),
        ),
      ),
      'deadline:confirmation': maybe(fc.constantFrom('met', 'late', 'missed', 'running')),
      'answer:answer': maybe(fc.constantFrom('yes', 'no', '')),
      'promise:registered': maybe(fc.constantFrom('kept', 'broken', 'running')),
      'promise:goes-up': maybe(fc.constantFrom('kept', 'broken', 'running')),
      'field:category': maybe(fc.constantFrom('pay', 'conduct', 'privacy')),
      channel: maybe(fc.constantFrom('web', 'phone')),
      state: maybe(fc.uniqueArray(fc.constantFrom('received', 'handling'), { minLength: 1, maxLength: 2 })),
      'wall:p1': maybe(fc.constant('')),
    })
    .map(
      (known) =>
        Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Known,
    ),
  { maxLength: 40 },
);

const of = { source: 'has(closed)', run: () => true } as unknown as NonNullable<MetricPlan['of']>;

/** One metric of every kind, split by this. */
export function metricsOfEveryKind(by: readonly string[]): Record<string, Partial<MetricPlan>> {
  return {
    all: { by },
    selected: { by, of },
    share: { by, kind: { kind: 'share', that: of }, target: '95%' },
    duration: {
      by,
      kind: { kind: 'duration', from: { at: 'receipt' }, to: { at: 'closed' }, in: 'hours', buckets: [] },
      target: '10 hours',
    },
    answer: { by, kind: { kind: 'answer', field: 'solved' } },
    deadline: { by, kind: { kind: 'deadline', deadline: 'confirmation' }, target: '95%' },
    sorted: {
      by,
      kind: {
        kind: 'duration',
        from: { at: 'receipt' },
        to: { at: 'closed' },
        in: 'hours',
        buckets: [{ amount: 5, unit: 'hour' }],
      },
    },
    promises: { by, kind: { kind: 'promises', names: ['registered', 'goes-up'] } },
  };
}
