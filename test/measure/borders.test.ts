// A complaint counts in the quarter and month of the wall clock, in every time zone and over every border.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { file } from '../../engine/core/decide/file.ts';
import { factsOf } from '../../engine/core/measure/facts.ts';
import type { FactRow } from '../../engine/core/measure/fact.ts';
import { measure } from '../../engine/core/measure/measure.ts';
import { periodOf } from '../../engine/core/measure/period.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { instantOf } from '../../engine/core/time/temporal.ts';
import { complaint } from '../harness/complaint.ts';
import { complaintPlan, withMetrics } from './example.ts';

const open = withMetrics(complaintPlan(1), { all: { by: ['month'] } });
const zones = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC'];

function inZone(timeZone: string): Plan {
  const calendar = { ...open.calendar, timeZone };
  return { ...open, calendar, organisation: { ...open.organisation, timeZone, calendar } };
}

/** Moments around the borders of years, quarters and months, and around the changes to summer time and back. */
const moments = fc
  .tuple(
    fc.constantFrom(
      ...['2026-01-01', '2026-03-01', '2026-03-29', '2026-04-01', '2026-04-05', '2026-07-01'],
      ...['2026-10-01', '2026-10-25', '2026-11-01', '2027-01-01'],
    ),
    fc.integer({ min: -15 * 3600, max: 15 * 3600 }),
  )
  .map(([day, seconds]) => instantOf(Date.parse(`${day}T00:00:00Z`) / 1000 + seconds));

function factsFrom(plan: Plan, at: string, id: string): FactRow[] {
  const world = { now: at, people: [], link: '' };
  const filing = { id, code: id, actor: 'complainant', language: 'nl', channel: 'web', data: complaint() };
  const { dossier, refusal } = file(plan, filing, world);
  expect(refusal).toBeNull();
  return factsOf(plan, dossier, at).map((fact) => ({ number: null, ...fact, dossier: id }));
}

it('given complaints at any moment, then each month of each quarter has those that the wall clock puts there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(moments, { maxLength: 12 }), (zone, received) => {
      const plan = inZone(zone);
      const rows = received.flatMap((at, index) => factsFrom(plan, at, `d${index}`));
      const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit' });
      const monthOf = (at: string) => wall.format(new Date(at)).slice(0, 7);
      const byHand = Object.fromEntries(
        [...Map.groupBy(received.map(monthOf), (month) => month)].map(([month, own]) => [month, own.length]),
      );
      const counted: Record<string, number | null> = {};
      for (const first of [
        '2025-10-01',
        '2026-01-01',
        '2026-04-01',
        '2026-07-01',
        '2026-10-01',
        '2027-01-01',
      ]) {
        const { groups } = measure(plan, plan.metrics.all!, rows, periodOf(first, 'quarter'));
        for (const { keys, n } of groups) counted[keys[0] ?? ''] = n;
      }
      expect(counted).toEqual(byHand);
    }),
    { numRuns: 60 },
  );
});
