// Figures are there once their period is over, are the same for every reader, and never move afterwards.
import { afterEach, describe, expect, it } from 'vitest';
import { countedAgain, countWhatIsOver, figuresFor, frozenFigures } from '../../engine/shell/figures.ts';
import { openTestApp, shippedSources } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';

const QUARTER = { from: '2026-04-01', until: '2026-06-30' };
const YEAR = { from: '2026-01-01', until: '2026-12-31' };

let opened: TestApp[] = [];
afterEach(async () => {
  await Promise.all(opened.map((each) => each.close()));
  opened = [];
});

async function house(filed: number, other: Readonly<Record<string, unknown>> = {}): Promise<TestApp> {
  const test = await openTestApp();
  opened.push(test);
  for (let n = 0; n < filed; n += 1) await fileComplaint(test.app, other);
  return test;
}

const totalOf = async ({ app }: TestApp, metric: string, period = QUARTER) =>
  (await frozenFigures(app, 'complaint', period))?.figures.find((figure) => figure.metric === metric)?.total
    ?.n;

describe('the figures of a period', () => {
  it('given it is not over, then there are none, nor for anything but a quarter or a year', async () => {
    const test = await house(6);
    test.goTo('2026-06-30T21:59:59Z');
    expect(await figuresFor(test.app, 'complaint', QUARTER)).toBeNull();
    test.goTo('2026-06-30T22:00:00Z');
    expect(await totalOf(test, 'volume')).toBe(6);
    for (const period of [
      { from: '2026-05-01', until: '2026-05-31' },
      { from: '2026-04-01', until: '2026-05-31' },
      { from: '2026-01-01', until: '2026-06-30' },
      YEAR,
    ])
      expect(await figuresFor(test.app, 'complaint', period)).toBeNull();
    expect(await figuresFor(test.app, 'nothing', QUARTER)).toBeNull();
  });

  it('given what happens later, then they stay as they were, whoever asks and whenever', async () => {
    const test = await house(6);
    test.goTo('2026-07-01T08:00:00Z');
    const first = JSON.stringify(await frozenFigures(test.app, 'complaint', QUARTER));
    const { id } = await fileComplaint(test.app, { contact: test.ids['advisor-1'] });
    await act(test.app, id, test.ids['advisor-1'] ?? '', 'confirm', {
      ...confirmed,
      agreements: [{ what: 'De planner belt terug', owner: 'handler', due: '2026-07-06' }],
    });
    test.goTo('2027-03-01T08:00:00Z');
    expect(JSON.stringify(await frozenFigures(test.app, 'complaint', QUARTER))).toBe(first);
  });

  it('given the loop, then they are those of the moment at which the period ended', async () => {
    const test = await house(6);
    test.goTo('2026-06-30T22:05:00Z');
    await countWhatIsOver(test.app);
    test.goTo('2026-08-01T08:00:00Z');
    expect((await frozenFigures(test.app, 'complaint', QUARTER))?.counted).toBe('2026-06-30T22:05:00Z');
  });

  it('given what came in then and was written down later, then it counts in the quarter in which it was written down', async () => {
    const test = await house(6);
    test.goTo('2026-07-01T08:00:00Z');
    expect(await totalOf(test, 'volume')).toBe(6);
    for (let n = 0; n < 5; n += 1) await fileComplaint(test.app, { received: '2026-06-29T10:00' });
    test.goTo('2026-10-01T08:00:00Z');
    expect(await totalOf(test, 'volume', { from: '2026-07-01', until: '2026-09-30' })).toBe(5);
  });

  it('given somebody who may see them and is complained about, then that dossier counts for nobody', async () => {
    const test = await house(6);
    await fileComplaint(test.app, { about: test.ids['quality-officer-1'] });
    test.goTo('2026-07-01T08:00:00Z');
    expect(await totalOf(test, 'volume')).toBe(6);
  });

  it('given a director, who is asked to approve the report, then neither does one about them, nor about their substitute', async () => {
    const about = ['director-1', 'advisor-2'] as const;
    const filedAbout = async (isEvaluated: boolean) => {
      const test = await house(6);
      const { app, ids } = test;
      if (isEvaluated) await app.plans.publish(shippedSources('evaluation'), 'First.', 'test', app.clock());
      const substitute = ids['advisor-2'] ?? null;
      await app.people.setAbsence(ids['director-2'] ?? '', { from: null, until: null, substitute });
      for (const name of about) await fileComplaint(app, { about: ids[name] });
      test.goTo('2026-07-01T08:00:00Z');
      return totalOf(test, 'volume');
    };
    expect(await filedAbout(false)).toBe(8);
    expect(await filedAbout(true)).toBe(6);
  });

  it('given the quarter before, then each figure stands beside what it was then', async () => {
    const test = await house(6);
    test.goTo('2026-07-02T08:00:00Z');
    for (let n = 0; n < 8; n += 1) await fileComplaint(test.app);
    test.goTo('2026-10-02T08:00:00Z');
    const shown = await figuresFor(test.app, 'complaint', { from: '2026-07-01', until: '2026-09-30' });
    const volume = shown?.figures.find(({ figure }) => figure.metric === 'volume');
    expect([volume?.figure.total?.n, volume?.before?.total?.n]).toEqual([8, 6]);
  });

  it('given what happens later, then counting again from the histories as they were comes to the same', async () => {
    const test = await house(9, { contact: undefined });
    const advisor = test.ids['advisor-1'] ?? '';
    const mine = [];
    for (let n = 0; n < 7; n += 1) mine.push(await fileComplaint(test.app, { contact: advisor }));
    for (const { id } of mine.slice(0, 6)) await act(test.app, id, advisor, 'confirm', confirmed);
    test.goTo('2026-07-01T08:00:00Z');
    const kept = await frozenFigures(test.app, 'complaint', QUARTER);
    test.goTo('2026-07-01T08:01:00Z');
    for (const { id } of mine)
      await act(test.app, id, 'complainant', 'withdraw', {
        data: { 'withdrawal-reason': 'Het is goed zo.' },
      });
    await fileComplaint(test.app, {});
    test.goTo('2027-01-04T08:00:00Z');
    expect(kept?.figures.find(({ metric }) => metric === 'volume')?.total?.n).toBe(16);
    expect(await countedAgain(test.app, 'complaint', QUARTER)).toEqual(kept);
    const year = await frozenFigures(test.app, 'complaint', YEAR);
    expect(await countedAgain(test.app, 'complaint', YEAR)).toEqual(year);
  });
});
