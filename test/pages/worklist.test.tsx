// What stands on whose worklist, in which order, and what can be found by searching.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { visitorOf } from '../harness/visitor.ts';
import type { Visitor } from '../harness/visitor.ts';

let open: TestApp;
let first: Dossier;
let second: Dossier;
let unclaimed: Dossier;
let withdrawn: Dossier;
let as: (name: string) => Promise<Visitor>;

beforeAll(async () => {
  open = await openTestApp();
  const { app, ids, goTo } = open;
  const hono = site(app, await app.plans.organisation());
  as = (name) => visitorOf(app, hono, ids[name] ?? null);
  const handler = ids['advisor-1'] ?? '';
  goTo('2026-04-20T08:00:00Z');
  first = await fileComplaint(app, { contact: handler, subject: 'Planning klopt niet', name: 'Joke de Wit' });
  goTo('2026-04-24T08:00:00Z');
  second = await fileComplaint(app, {
    contact: handler,
    subject: 'Facturen dubbel',
    about: 'Test advisor-2',
  });
  unclaimed = await fileComplaint(app, { subject: 'Reiskosten niet betaald' });
  withdrawn = await fileComplaint(app, { contact: handler, subject: 'Was een vergissing' });
  await act(app, withdrawn.id, 'complainant', 'withdraw');
});

afterAll(() => open.close());

describe('the worklist', () => {
  test('given a visitor who is not signed in, then they are asked to, and come back', async () => {
    const { status, headers } = await (
      await visitorOf(open.app, site(open.app, await open.app.plans.organisation()), null)
    ).get('/worklist?list=pool');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent('/worklist?list=pool')}`);
  });

  test('given two open dossiers, then the late one comes first, with what to do and how late it is', async () => {
    const { status, text } = await (await as('advisor-1')).get('/worklist');
    expect(status).toBe(200);
    expect(text.indexOf(first.number)).toBeGreaterThan(-1);
    expect(text.indexOf(first.number)).toBeLessThan(text.indexOf(second.number));
    expect(text).toContain('2 dagen te laat');
    expect(text).toContain('Planning klopt niet');
    expect(text).toContain('Bevestiging sturen');
    expect(text).not.toContain(unclaimed.number);
    expect(text).not.toContain(withdrawn.number);
  });

  test('given a dossier without a handler, then it is on the list of the role and on no other', async () => {
    const { text } = await (await as('advisor-2')).get('/worklist');
    expect(text).toContain(unclaimed.number);
    expect(text).not.toContain(first.number);
    expect(text).toContain('nog geen behandelaar');
  });

  test('given a closed dossier, then it is among those that are done, with the day', async () => {
    const { text } = await (await as('advisor-1')).get('/worklist?list=done');
    expect(text).toContain(withdrawn.number);
    expect(text).toContain('vrijdag 24 april 2026');
  });

  test('given a role without work, then only their own empty list is shown', async () => {
    const { text } = await (await as('administrator-1')).get('/worklist');
    expect(text).toContain('U hebt geen open dossiers.');
    expect(text).not.toContain('list=pool');
    expect(text).not.toContain('list=done');
  });

  test.each([
    ['desk-1', true],
    ['quality-officer-1', false],
  ])('given %s, whether they may enter a complaint for somebody else: %s', async (name, may) => {
    const { text } = await (await as(name)).get('/worklist');
    expect(text.includes('/file/complaint?for=other')).toBe(may);
  });

  test('given more than a page, when the next pages are followed, then each dossier is shown once, in order', async () => {
    const { app, ids, goTo } = open;
    const made: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      goTo(`2026-04-24T09:${String(index).padStart(2, '0')}:00Z`);
      made.push((await fileComplaint(app, { contact: ids['advisor-2'] })).number);
    }
    const advisor = await as('advisor-2');
    const seen: string[] = [];
    for (let path: string | undefined = '/worklist?list=mine'; path;) {
      const { text }: { text: string } = await advisor.get(path);
      seen.push(...[...text.matchAll(/K-2026-[A-Z0-9]{6}(?=\s*<\/a>)/g)].map(([number]) => number));
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(made);
  });
});

describe('searching', () => {
  const find = async (name: string, query: string) =>
    (await (await as(name)).get(`/worklist?q=${encodeURIComponent(query)}`)).text;

  test('given words of the complaint in any order and case, then the dossier is found', async () => {
    expect(await find('advisor-1', 'WIT joke')).toContain(first.number);
    expect(await find('advisor-1', first.number)).toContain(first.number);
  });

  test('given one word that does not occur, then nothing is found', async () => {
    const text = await find('advisor-1', 'joke sterrenkunde');
    expect(text).toContain('Er is geen dossier gevonden.');
    expect(text).not.toContain(first.number);
  });

  test.each(['advisor-2', 'confidant-1', 'manager-1', 'administrator-1', 'desk-1'])(
    'given %s, who sees nothing of it, then neither words nor number find it',
    async (name) => {
      for (const query of [second.number, 'dag dan afgesproken'])
        expect(await find(name, query)).not.toContain(`/dossier/${second.id}`);
    },
  );
});

describe('the keeper of a time limit', () => {
  test('given a complaint entrusted to a confidant that is late, then a director sees that it waits and finds no word of it', async () => {
    const { app, ids, goTo } = open;
    goTo('2026-04-25T08:00:00Z');
    const entrusted = await fileComplaint(app, {
      relation: 'employee',
      'confidant-help': 'receive',
      confidant: ids['confidant-1'],
      subject: 'Geheim onderwerp',
      description: 'Iets vertrouwelijks over de leiding.',
    });
    goTo('2026-04-28T08:00:00Z');
    await act(app, entrusted.id, ids['confidant-1'] ?? '', 'note', { text: 'Bel morgen terug.' });
    const overseer = (
      await app.store.db
        .selectFrom('visible')
        .select('person')
        .where('dossier', '=', entrusted.id)
        .where('person', '!=', ids['confidant-1'] ?? '')
        .executeTakeFirstOrThrow()
    ).person;
    const director = await visitorOf(app, site(app, await app.plans.organisation()), overseer);
    const list = (await director.get('/worklist')).text;
    expect(list).toContain(entrusted.number);
    expect(list).toContain('te laat');
    expect(list).not.toContain('Geheim onderwerp');
    expect((await director.get('/worklist?q=vertrouwelijks')).text).not.toContain(entrusted.number);
    expect((await director.get(`/worklist?q=${entrusted.number}`)).text).toContain(entrusted.number);
    const page = await director.get(`/dossier/${entrusted.id}`);
    expect(page.status).toBe(200);
    for (const hidden of ['Geheim onderwerp', 'vertrouwelijks', 'Bel morgen', 'Bo Voorbeeld'])
      expect(page.text).not.toContain(hidden);
  });
});
