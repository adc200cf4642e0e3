// How long it takes from one moment to another: half of the dossiers, and nine out of ten.
import type { MomentPlan, Plan } from '../../plan/plan.ts';
import { compareInstants, localDate, secondsOf } from '../../time/temporal.ts';
import type { Instant } from '../../time/temporal.ts';
import { workingDaysBetween } from '../../time/working-days.ts';
import { bucketNames, bucketOf } from '../buckets.ts';
import { countedDossiers, sayMomentPlan } from '../wording.ts';
import { noFacts } from './kind.ts';
import type { Kind, Measured, MetricKind } from './kind.ts';

type Duration = Extract<Kind, { kind: 'duration' }>;

/** `step` is what lengths are rounded up to, in seconds or in working days. */
const units = {
  hours: { step: 60, nl: 'in uren op de klok', en: 'in hours on the clock' },
  days: { step: 3600, nl: 'in dagen van 24 uur, op het uur', en: 'in days of 24 hours, to the hour' },
  'working days': { step: 1, nl: 'in werkdagen', en: 'in working days' },
} as const;

export const duration: MetricKind<Duration> = {
  facts(metric, kind, measured) {
    const name = `duration:${metric.name}`;
    const [from, to] = endsOf(kind, measured);
    if (from === undefined) return [];
    if (to === undefined) return [{ name, value: 'open' }];
    const number = lengthOf(measured.plan, kind, from, to);
    return [{ name, value: bucketOf(kind, number), number }];
  },
  counting: (metric, { in: unit }) => ({
    ...noFacts,
    names: [`duration:${metric.name}`],
    step: units[unit].step,
  }),
  parts: (_plan, kind) => [...bucketNames(kind), 'open'],
  ratio: () => null,
  definition(plan, metric, kind) {
    const [from, to, counted] = [
      sayMomentPlan(plan, kind.from),
      sayMomentPlan(plan, kind.to),
      countedDossiers(plan, metric),
    ];
    return {
      nl:
        `Gemeten is de tijd van ${from.nl} tot ${to.nl}, ${units[kind.in].nl}, bij ${counted.nl}. ` +
        'Wat nog loopt, telt niet mee in de tijden, en die zijn naar boven afgerond. Een doel geldt voor negen van de tien dossiers.',
      en:
        `Measured is the time from ${from.en} to ${to.en}, ${units[kind.in].en}, for ${counted.en}. ` +
        'What is still running does not count in the times, which are rounded up. A target is for nine out of ten dossiers.',
    };
  },
};

/** From the first beginning to the first end that follows it. */
function endsOf({ from, to }: { from: MomentPlan; to: MomentPlan }, { moments }: Measured) {
  const start = moments(from)[0];
  if (start === undefined) return [];
  return [start, moments(to).find((end) => compareInstants(end, start) >= 0)];
}

/** In seconds, or in working days. */
function lengthOf(plan: Plan, kind: Duration, from: Instant, to: Instant): number {
  if (kind.in !== 'working days') return secondsOf(to) - secondsOf(from);
  const zone = plan.organisation.timeZone;
  return workingDaysBetween(plan.calendar, localDate(from, zone), localDate(to, zone));
}
