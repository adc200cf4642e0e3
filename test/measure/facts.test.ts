// What is written about a dossier: what happened to it, counted, and nobody's words.
import { afterEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../engine/core/measure/facts.ts';
import type { Fact } from '../../engine/core/measure/fact.ts';
import type { MetricPlan, MomentPlan } from '../../engine/core/plan/plan.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { complaintPlan, withMetrics } from './example.ts';

let opened: TestApp[] = [];
afterEach(async () => {
  await Promise.all(opened.map((each) => each.close()));
  opened = [];
});

async function place(): Promise<TestApp> {
  const made = await openTestApp();
  opened.push(made);
  return made;
}

async function file({ app }: TestApp, other: Record<string, unknown> = {}): Promise<string> {
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('not published');
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint(other) };
  const { decision } = await fileDossier(app, plan, filing);
  expect(decision.refusal).toBeNull();
  return decision.dossier.id;
}

async function act(
  { app, ids }: TestApp,
  id: string,
  by: string,
  event: string,
  input: object,
): Promise<void> {
  const decision = await handle(app, id, { event, actor: ids[by] ?? by, input });
  expect(decision.refusal).toBeNull();
}

async function factsIn({ app }: TestApp, id: string): Promise<Fact[]> {
  const { plan, dossier, world } = await openDossier(app, id);
  return factsOf(plan, dossier, world.now, world.people);
}

const valuesOf = (facts: readonly Fact[], name: string) =>
  facts.filter((fact) => fact.name === name).map(({ value, number }) => number ?? value);

const confirmation = {
  data: { seriousness: 'ordinary', 'measure-needed': 'no' },
  agreements: [{ what: 'De planner belt vandaag terug', owner: 'handler', due: '2026-05-04' }],
};

describe('the facts of a complaint', () => {
  it('given it was just filed, then it is placed, split and running', async () => {
    const at = await place();
    const facts = await factsIn(at, await file(at));
    expect(valuesOf(facts, 'at:complaint:receipt')).toEqual(['2026-04-24']);
    expect(valuesOf(facts, 'field:category')).toEqual(['placement']);
    expect(valuesOf(facts, 'channel')).toEqual(['web']);
    expect(valuesOf(facts, 'state')).toEqual(['received']);
    expect(valuesOf(facts, 'duration:time-to-confirm')).toEqual(['open']);
    expect(valuesOf(facts, 'promise:confirmed-in-48-hours')).toEqual(['running']);
    expect(valuesOf(facts, 'share:on-time')).toEqual([]);
    expect(valuesOf(facts, 'answer:solved')).toEqual([]);
  });

  it('given it is confirmed a day later, then it was on time, in so many seconds', async () => {
    const at = await place();
    const id = await file(at);
    at.goTo('2026-04-25T08:00:30Z');
    await act(at, id, 'advisor-1', 'confirm', confirmation);
    const facts = await factsIn(at, id);
    expect(valuesOf(facts, 'duration:time-to-confirm')).toEqual([24 * 3600 + 30]);
    expect(valuesOf(facts, 'deadline:confirmation')).toEqual(['met']);
    expect(valuesOf(facts, 'promise:confirmed-in-48-hours')).toEqual(['kept']);
    expect(valuesOf(facts, 'field:seriousness')).toEqual(['ordinary']);
  });

  it('given all that somebody wrote, then none of it is among the facts', async () => {
    const at = await place();
    const written = complaint({ about: at.ids['manager-1'], phone: '0612345678' });
    const text = JSON.stringify(await factsIn(at, await file(at, written)));
    for (const field of ['name', 'email', 'phone', 'subject', 'description', 'wish'])
      expect(text).not.toContain(written[field]);
  });

  it('given whom it is about, by id or by name, then that person is kept from counting it', async () => {
    const at = await place();
    const byId = await factsIn(at, await file(at, { about: at.ids['manager-1'] }));
    const byName = await factsIn(at, await file(at, { about: 'test  MANAGER-1' }));
    for (const facts of [byId, byName]) expect(valuesOf(facts, `wall:${at.ids['manager-1']}`)).toEqual(['']);
  });
});

describe('the day on which something falls', () => {
  it.each([
    ['2026-03-31T21:59:59Z', '2026-03-31'],
    ['2026-03-31T22:00:00Z', '2026-04-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
    ['2026-03-28T23:30:00Z', '2026-03-29'],
  ])('given it was received at %s, then in Amsterdam that is %s', async (received, day) => {
    const at = await place();
    at.goTo(received);
    expect(valuesOf(await factsIn(at, await file(at)), 'at:complaint:receipt')).toEqual([day]);
  });
});

describe('a length of time', () => {
  const measured = async (metric: Partial<MetricPlan>) => {
    const at = await place();
    const id = await file(at);
    at.goTo('2026-04-29T06:00:00Z');
    await act(at, id, 'advisor-1', 'confirm', confirmation);
    const { dossier, world } = await openDossier(at.app, id);
    return valuesOf(factsOf(withMetrics(complaintPlan(), { m: metric }), dossier, world.now), 'duration:m');
  };
  const receipt: MomentPlan = { at: 'receipt' };
  const confirmed: MomentPlan = { at: 'event', name: 'confirm', which: 'first' };

  it('given working days, then a weekend and King’s Day do not count', async () => {
    const kind = { kind: 'duration', from: receipt, to: confirmed, in: 'working days', buckets: [] } as const;
    expect(await measured({ kind })).toEqual([2]);
  });

  it('given an end that lies before the beginning, then it still runs', async () => {
    const kind = { kind: 'duration', from: confirmed, to: receipt, in: 'days', buckets: [] } as const;
    expect(await measured({ kind })).toEqual(['open']);
  });
});
