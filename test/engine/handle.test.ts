// What `handle` promises: one writer, all or nothing, every deadline once, and rows that equal the history.
import { afterEach, describe, expect, test } from 'vitest';
import { rebuild } from '../../engine/core/dossier/apply.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import type { Entry } from '../../engine/core/dossier/entry.ts';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier, handle, openDossier, passTime } from '../../engine/shell/handle.ts';
import { readEntries } from '../../engine/shell/store/dossiers.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';

let open: TestApp[] = [];

async function testApp(): Promise<TestApp> {
  const opened = await openTestApp();
  open.push(opened);
  return opened;
}

afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  open = [];
});

async function filed(app: App, data = complaint()): Promise<Dossier> {
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('not published');
  const { decision } = await fileDossier(app, plan, {
    actor: 'complainant',
    language: 'nl',
    channel: 'web',
    data,
  });
  expect(decision.refusal).toBeNull();
  return decision.dossier;
}

async function history(app: App, id: string): Promise<Entry[]> {
  const { stored } = await openDossier(app, id);
  const entries = await readEntries(app.store.db, stored);
  return entries.map(
    ({ content, ...entry }) =>
      ({ ...entry, ...(content as Pick<Entry, 'input' | 'changes'>) }) satisfies Entry,
  );
}

const confirmation = {
  data: { seriousness: 'ordinary', 'measure-needed': 'no' },
  agreements: [{ what: 'De planner belt vandaag terug', owner: 'handler', due: '2026-04-27' }],
};

describe('a filed complaint', () => {
  test('stands on the lists of those who may take it, and is confirmed by one of them', async () => {
    const { app, ids } = await testApp();
    const { id } = await filed(app);
    const lists = await app.store.db.selectFrom('visible').selectAll().where('dossier', '=', id).execute();
    expect(lists.map((row) => [row.person, row.list])).toContainEqual([ids['advisor-1'], 'pool']);
    expect(lists.map((row) => row.person)).not.toContain(ids['administrator-1']);
    const decision = await handle(app, id, {
      event: 'confirm',
      actor: ids['advisor-1'] ?? '',
      input: confirmation,
    });
    expect(decision.refusal).toBeNull();
    expect(decision.dossier.states).toContain('handling');
    expect(decision.dossier.participants.handler).toEqual([ids['advisor-1']]);
  });

  test('is rebuilt from its history just as it is stored', async () => {
    const { app, ids, goTo } = await testApp();
    const { id } = await filed(app);
    await handle(app, id, { event: 'confirm', actor: ids['advisor-1'] ?? '', input: confirmation });
    goTo('2026-04-28T12:00:00Z');
    await passTime(app, id);
    await handle(app, id, { event: 'message', actor: 'complainant', input: { text: 'Is er al nieuws?' } });
    const { dossier } = await openDossier(app, id);
    expect(rebuild(id, await history(app, id))).toEqual(dossier);
  });
});

describe('a deadline', () => {
  test('fires once, also when two try at once', async () => {
    const { app, goTo } = await testApp();
    const { id } = await filed(app);
    goTo('2026-04-26T08:00:05Z');
    await Promise.all([passTime(app, id), passTime(app, id), passTime(app, id)]);
    const missed = (await history(app, id)).filter((entry) => entry.event === 'deadline.confirmation');
    expect(missed).toHaveLength(1);
    expect(missed[0]?.happened).toBe('2026-04-26T08:00:00Z');
  });

  test('is caught up in order, and marked so, after the clock was down for a week', async () => {
    const { app, goTo } = await testApp();
    const { id } = await filed(app);
    goTo('2026-05-03T08:00:00Z');
    await workOnce({ app, sendMail: null });
    const entries = (await history(app, id)).slice(1);
    const moments = entries.map((entry) => entry.happened);
    expect(moments).toEqual([...moments].sort());
    const fired = entries.flatMap((entry) => entry.changes).filter((change) => change.kind === 'fired');
    expect(fired.length).toBeGreaterThan(1);
    expect(fired.every((change) => change.caughtUp)).toBe(true);
    const reminders = entries.flatMap((entry) => entry.changes).filter((change) => change.kind === 'remind');
    expect(reminders.every((change) => change.late)).toBe(true);
  });

  test('stays missed when somebody acts after it and before the loop came by', async () => {
    const { app, ids, goTo } = await testApp();
    const { id } = await filed(app);
    goTo('2026-04-26T09:00:00Z');
    const decision = await handle(app, id, {
      event: 'confirm',
      actor: ids['advisor-1'] ?? '',
      input: confirmation,
    });
    expect(decision.refusal).toBeNull();
    const events = (await history(app, id)).map((entry) => entry.event);
    expect(events.indexOf('deadline.confirmation')).toBeGreaterThan(0);
    expect(events.indexOf('deadline.confirmation')).toBeLessThan(events.indexOf('confirm'));
  });
});

describe('many at once', () => {
  test('on one dossier take turns and none is lost', async () => {
    const { app, ids } = await testApp();
    const { id } = await filed(app);
    await handle(app, id, { event: 'take', actor: ids['advisor-1'] ?? '', input: {} });
    const texts = Array.from({ length: 20 }, (_, index) => `bericht ${index}`);
    await Promise.all(
      texts.map((text) => handle(app, id, { event: 'note', actor: ids['advisor-1'] ?? '', input: { text } })),
    );
    const notes = (await history(app, id))
      .filter((entry) => entry.event === 'note')
      .map((entry) => entry.input.text);
    expect(notes.sort()).toEqual([...texts].sort());
  });

  test('a refused act leaves nothing behind', async () => {
    const { app, ids } = await testApp();
    const { id } = await filed(app);
    const before = await history(app, id);
    const decision = await handle(app, id, {
      event: 'confirm',
      actor: ids['advisor-1'] ?? '',
      input: { data: {}, agreements: [] },
    });
    expect(decision.refusal?.code).toMatch(/requirement|letter-incomplete|answers/);
    expect(await history(app, id)).toEqual(before);
  });
});
