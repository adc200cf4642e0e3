// Words that belong to no dossier go after the time that the organisation says, and the balance of what came in stays true.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptSince } from '../../engine/core/time/kept-since.ts';
import { findKnown } from '../../engine/shell/directory/find-known.ts';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { countKept, letGo } from '../../engine/shell/keep.ts';
import { setAside } from '../../engine/shell/mailbox/in-hand.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import { balanceOf } from '../../engine/shell/mailbox/received-list.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { onEveryDialect } from '../harness/places.ts';
import { visitorOf } from '../harness/visitor.ts';
import { mail } from './corpus.ts';

it('given a span, then it counts back over the calendar of the house', () => {
  const since = (amount: number, unit: 'day' | 'week' | 'month' | 'year') =>
    keptSince('2026-03-31T22:30:00Z', { amount, unit }, 'Europe/Amsterdam');
  expect(since(1, 'day')).toBe('2026-03-30T22:00:00Z');
  expect(since(2, 'week')).toBe('2026-03-17T23:00:00Z');
  expect(since(14, 'month')).toBe('2025-01-31T23:00:00Z');
  expect(since(1, 'year')).toBe('2025-03-31T22:00:00Z');
});

onEveryDialect((places) => {
  let open: TestApp;
  beforeEach(async () => {
    open = await openTestApp(await places.fresh(), 1);
  });
  afterEach(() => open.close());

  const looker = () => ({ id: open.ids['administrator-1'] ?? '', oversees: true, mailboxes: [] });
  const rows = () => open.app.store.db.selectFrom('received').selectAll().orderBy('uid').execute();

  it('given mail of every fate, then after a year only what became no dossier has lost its words, and the balance is the same', async () => {
    const { app } = open;
    const sources = [
      mail({ From: 'bo@example.org' }, 'De deur klemt.'),
      mail({ 'Auto-Submitted': 'auto-replied' }, 'Ik ben er niet.'),
      mail({ From: 'no-reply@winkel.example' }, 'Wacht op iemand.'),
      mail({ 'X-Spam-Flag': 'YES' }, 'Koop nu.'),
    ];
    const fetched = sources.map((source, index) => ({
      ...{ uid: index + 1, size: source.length, receivedAt: app.clock(), source },
    }));
    await keepReceived(app, 'complaints', '1', fetched);
    while ((await takeInReceived(app)) > 0);
    const spam = (await rows())[3];
    if (spam) await setAside(app, spam, open.ids['confidant-1'] ?? '', 'Reclame.');
    const before = await balanceOf(app, looker());
    expect(before).toMatchObject({ received: 4, dossiers: 1, others: 2, waiting: 1, rest: 0 });
    expect((await countKept(app)).mail).toEqual({ due: 0, later: 2 });

    open.goTo('2027-04-24T21:59:00Z');
    expect((await letGo(app)).mail).toBe(0);
    open.goTo('2027-04-24T22:00:00Z');
    expect((await countKept(app)).mail).toEqual({ due: 2, later: 0 });
    expect((await letGo(app)).mail).toBe(2);
    expect((await rows()).map(({ body, envelope }) => [body !== null, envelope !== null])).toEqual([
      [true, true],
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect(await balanceOf(app, looker())).toEqual(before);
    const pages = site(app, await app.plans.organisation());
    const confidant = await visitorOf(app, pages, open.ids['confidant-1'] ?? '');
    const page = await confidant.get(`/received/${spam?.id}`);
    expect([page.status, page.text.includes('gewist volgens de bewaartermijn')]).toEqual([200, true]);
    expect((await confidant.get('/received?show=all')).text).toContain('gewist volgens de bewaartermijn');
    const administrator = await visitorOf(app, pages, open.ids['administrator-1'] ?? '');
    expect((await administrator.get('/retention')).text).toMatch(/E-mail die geen dossier werd[^]*?1 jaar/);
  });

  it('given people who are missing from the list, then they go after two years, with their placements and what they are found by', async () => {
    const { app } = open;
    const take = (text: string) => importList(app, Buffer.from(text), { dry: false });
    const head = 'kenmerk;soort;naam;e-mail;organisatie';
    const placed = 'kenmerk;klant;medewerker;begin';
    await take(`${head}\nA;klant;Anna Bakker;;\nB;klant;Bram Visser;;\nM;medewerker;Mo Smit;;`);
    await take(`${placed}\nP;A;M;2026-01-01\nQ;B;M;2026-01-01`);
    await take(`${head}\nB;klant;Bram Visser;;`);
    await take(`${placed}\nQ;B;M;2026-01-01`);
    expect((await countKept(app)).directory).toEqual({ due: 0, later: 1 });
    open.goTo('2028-04-25T08:00:00Z');
    expect((await countKept(app)).directory).toEqual({ due: 1, later: 0 });
    expect((await letGo(app)).directory).toBe(1);
    expect(await findKnown(app, 'Anna Bakker')).toEqual([]);
    expect((await findKnown(app, 'Bram Visser')).map(({ name }) => name)).toEqual(['Bram Visser']);
    const words = app.store.db.selectFrom('directory_words').innerJoin('directory', 'id', 'known');
    const all = app.store.db.selectFrom('directory_words').selectAll();
    expect((await all.execute()).length).toBe((await words.selectAll().execute()).length);
    expect((await app.store.db.selectFrom('placements').selectAll().execute()).length).toBe(1);
  });

  it('given somebody whose placement is still on the list, then they stay as long as it does', async () => {
    const { app } = open;
    const take = (text: string) => importList(app, Buffer.from(text), { dry: false });
    const head = 'kenmerk;soort;naam;e-mail;organisatie';
    await take(`${head}\nA;klant;Anna Bakker;;\nB;klant;Bram Visser;;\nM;medewerker;Mo Smit;;`);
    await take('kenmerk;klant;medewerker;begin\nP;A;M;2026-01-01');
    await take(`${head}\nB;klant;Bram Visser;;`);
    open.goTo('2029-01-01T08:00:00Z');
    expect((await countKept(app)).directory).toEqual({ due: 0, later: 1 });
    expect((await letGo(app)).directory).toBe(0);
  });
});
