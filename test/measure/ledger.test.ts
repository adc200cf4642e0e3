// The ledger of promises: how each stands and what shows it, and that the figures say the same.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isForgotten } from '../../engine/core/decide/keeping.ts';
import type { Entry } from '../../engine/core/dossier/entry.ts';
import { ledgerOf } from '../../engine/core/measure/ledger.ts';
import type { LedgerLine } from '../../engine/core/measure/ledger.ts';
import { compareInstants, instantOf, secondsOf } from '../../engine/core/time/temporal.ts';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier, handle, openDossier, passTime } from '../../engine/shell/handle.ts';
import { entriesOf } from '../../engine/shell/history.ts';
import { historyOfAttempts, play } from '../engine/play.ts';
import { openTestApp, shippedSources, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';

const DAY = 24 * 3600;

/** The shipped procedure with two promises that must hold by a moment, one of which no deadline marks. */
const sources = {
  ...shippedSources(),
  source: shippedSources().source.replace(
    '\npromises:\n',
    `
promises:
  confirmed-in-a-week:
    text: { nl: Binnen zeven dagen bevestigd., en: Confirmed within seven days. }
    source: added
    that: event.confirm.count > 0
    by: { moment: receipt, plus: 7 days }
  acted-by-then:
    text: { nl: Alle acties zijn gedaan voor de termijn., en: All actions are done before the deadline. }
    source: added
    that: agreements.count > 0 && agreements.open == 0
    by: deadline.handling
`,
  ),
};

let at: TestApp;
beforeAll(async () => {
  at = await openTestApp();
  const published = await at.app.plans.publish(sources, 'Two promises more.', 'test', START);
  expect('problems' in published ? published.problems : []).toEqual([]);
});
afterAll(() => at.close());

async function ledgerIn(app: App, id: string) {
  const { plan, dossier, stored, world } = await openDossier(app, id);
  const history: readonly Entry[] = await entriesOf(app, stored);
  return { lines: ledgerOf(plan, dossier, world.now, history), history, dossier, now: world.now };
}

async function lineOf(id: string, name: string): Promise<LedgerLine & { event: string | undefined }> {
  const { lines, history } = await ledgerIn(at.app, id);
  const line = lines.find(({ promise }) => promise.name === name);
  if (!line) throw new Error(`There is no promise ${name}.`);
  return { ...line, event: history.find(({ seq }) => seq === line.entry)?.event };
}

async function file(other: Readonly<Record<string, unknown>> = {}): Promise<string> {
  at.goTo(START);
  const plan = await at.app.plans.plan('complaint');
  if (!plan) throw new Error('not published');
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint(other) };
  const { decision } = await fileDossier(at.app, plan, filing);
  expect(decision.refusal).toBeNull();
  return decision.dossier.id;
}

async function confirm(id: string, input: object = {}): Promise<void> {
  const decision = await handle(at.app, id, {
    event: 'confirm',
    actor: at.ids['advisor-1'] ?? '',
    input: {
      data: { seriousness: 'ordinary', 'measure-needed': 'no' },
      agreements: [{ what: 'De planner belt terug', owner: 'handler', due: '2026-05-04' }],
    },
    ...input,
  });
  expect(decision.refusal).toBeNull();
}

/** Lets the loop do what is due by now, as often as it takes. */
async function letTimePass(id: string): Promise<void> {
  for (let rounds = 0; rounds < 50; rounds += 1) {
    const { stored, world } = await openDossier(at.app, id);
    if (stored.wake === null || compareInstants(stored.wake, world.now) > 0) return;
    await passTime(at.app, id);
  }
  throw new Error('The dossier is woken again and again.');
}

describe('given a complaint that was filed on Friday morning', () => {
  test('then the confirmation runs until 48 hours later, and the wall stands from the start', async () => {
    const id = await file({ about: at.ids['manager-1'] });
    expect(await lineOf(id, 'confirmed-in-48-hours')).toMatchObject({
      ...{ status: 'running', reason: 'open', by: '2026-04-26T08:00:00Z', since: null, entry: null },
    });
    expect(await lineOf(id, 'never-by-respondent')).toMatchObject({
      ...{ status: 'kept', reason: 'start', since: START, event: 'filed' },
    });
  });

  test('when it is confirmed in time, then that entry shows it', async () => {
    const id = await file();
    at.goTo('2026-04-25T08:00:00Z');
    await confirm(id);
    expect(await lineOf(id, 'confirmed-in-48-hours')).toMatchObject({
      ...{ status: 'kept', reason: 'done', by: '2026-04-26T08:00:00Z', since: '2026-04-25T08:00:00Z' },
      ...{ event: 'confirm', times: { kept: 1, of: 1 } },
    });
  });

  test('when nobody confirms it, then it is broken since it was due, and the passing shows it', async () => {
    const id = await file();
    at.goTo('2026-04-26T09:00:00Z');
    await letTimePass(id);
    expect(await lineOf(id, 'confirmed-in-48-hours')).toMatchObject({
      ...{ status: 'broken', reason: 'not-done', since: '2026-04-26T08:00:00Z', done: null },
      event: 'deadline.confirmation',
    });
  });

  test('when it is confirmed too late, then it is broken and says when it was done after all', async () => {
    const id = await file();
    at.goTo('2026-04-26T09:00:00Z');
    await confirm(id);
    expect(await lineOf(id, 'confirmed-in-48-hours')).toMatchObject({
      ...{ status: 'broken', reason: 'late', since: '2026-04-26T08:00:00Z', done: '2026-04-26T09:00:00Z' },
      event: 'confirm',
    });
  });

  test('when a confirmation in time is written down later, then it is kept and says so', async () => {
    const id = await file();
    at.goTo('2026-04-26T09:00:00Z');
    await letTimePass(id);
    await confirm(id, { happened: '2026-04-25T10:00:00Z' });
    expect(await lineOf(id, 'confirmed-in-48-hours')).toMatchObject({
      ...{ status: 'kept', recordedLate: true, since: '2026-04-25T10:00:00Z', event: 'confirm' },
    });
  });

  test('when a limit passes that no deadline marks, then it is broken since, and the figures know it at once', async () => {
    const id = await file();
    at.goTo('2026-05-01T08:00:01Z');
    await letTimePass(id);
    expect(await lineOf(id, 'confirmed-in-a-week')).toMatchObject({
      ...{ status: 'broken', reason: 'limit', since: '2026-05-01T08:00:00Z' },
    });
    expect(await factsOf(id)).toMatchObject({ 'confirmed-in-a-week': 'broken' });
  });

  test('when it only held after the limit, then it stays broken, on the page and in the figures', async () => {
    const id = await file();
    at.goTo('2026-05-02T08:00:00Z');
    await confirm(id);
    expect((await lineOf(id, 'confirmed-in-a-week')).status).toBe('broken');
    expect(await factsOf(id)).toMatchObject({ 'confirmed-in-a-week': 'broken' });
  });
});

async function factsOf(id: string): Promise<Record<string, string>> {
  const rows = await at.app.store.db
    .selectFrom('facts')
    .select(['name', 'value'])
    .where('dossier', '=', id)
    .where('name', 'like', 'promise:%')
    .execute();
  return Object.fromEntries(rows.map(({ name, value }) => [name.slice('promise:'.length), value]));
}

function statusesOf(lines: readonly LedgerLine[]): Record<string, string> {
  return Object.fromEntries(
    lines
      .filter(({ status }) => status !== 'not-applicable')
      .map(({ promise, status }) => [promise.name, status]),
  );
}

/** The week's promise by plain counting over the history. */
function confirmedInAWeek(history: readonly Entry[], closed: string | null, now: string): string {
  const limit = instantOf(secondsOf(START) + 7 * DAY);
  const isOver = compareInstants(limit, now) < 0;
  const acts = history.filter(({ event, changes }) => event === 'confirm' && changes.length > 0);
  if (acts.some(({ happened }) => !isOver || compareInstants(happened, limit) <= 0)) return 'kept';
  return isOver || closed !== null ? 'broken' : 'running';
}

test('given any acts by anybody at any time, then the figures say what the ledger says, and each line has what shows it', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(historyOfAttempts, fc.integer({ min: 0, max: 120 }), async (history, days) => {
      const id = await play(at, () => undefined, history);
      if (id === null) return;
      at.goTo(instantOf(secondsOf(at.app.clock()) + days * DAY));
      await letTimePass(id);
      const { lines, history: entries, dossier, now } = await ledgerIn(at.app, id);
      // Once the words went no ledger is shown any more; the figures stay as they were.
      if (isForgotten(dossier)) return;
      expect(await factsOf(id)).toEqual(statusesOf(lines));
      expect(statusesOf(lines)['confirmed-in-a-week']).toBe(confirmedInAWeek(entries, dossier.closed, now));
      for (const line of lines) {
        seen.add(`${line.status} ${line.reason}`);
        checkLine(line, entries, now);
      }
    }),
    { numRuns: 60 },
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['broken late', 'broken limit', 'broken not-done', 'kept done', 'running open']),
  );
});

function checkLine(line: LedgerLine, entries: readonly Entry[], now: string): void {
  const { status, reason, since, by, done, entry } = line;
  expect(reason === null).toBe(status === 'not-applicable');
  expect(entry === null || entries.some(({ seq }) => seq === entry)).toBe(true);
  if (status === 'running') expect(since).toBeNull();
  if (status === 'broken') expect(since !== null && compareInstants(since, now) <= 0).toBe(true);
  if (status === 'kept' && since !== null && by !== null)
    expect(compareInstants(since, by)).toBeLessThanOrEqual(0);
  if (reason === 'late') expect(compareInstants(by ?? now, done ?? '')).toBeLessThan(0);
}
