// How long words are kept: what will go is said before it goes, it can be held back, asked for, and counted as before.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openByCode } from '../../engine/shell/codes.ts';
import { measure } from '../../engine/core/measure/measure.ts';
import { handle, openDossier, passTime } from '../../engine/shell/handle.ts';
import { historyOf } from '../../engine/shell/reading.ts';
import { reindex } from '../../engine/shell/reindex.ts';
import { keep, listRetention } from '../../engine/shell/retention.ts';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { visitorOf } from '../harness/visitor.ts';
import type { Visitor } from '../harness/visitor.ts';
import { textOf } from '../pages/visitor.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
beforeEach(() => test.goTo(START));
afterAll(() => test.close());

const idOf = (name: string) => test.ids[name] ?? '';
const as = async (name: string): Promise<Visitor> =>
  visitorOf(test.app, site(test.app, await test.app.plans.organisation()), idOf(name));
const stands = async (id: string) => (await openDossier(test.app, id)).dossier;

/** A dossier that was withdrawn; its words go after a year. */
async function ended(other: Readonly<Record<string, unknown>> = {}) {
  const { id } = await fileComplaint(test.app, {
    contact: idOf('advisor-1'),
    about: 'Gijs Oeverloop',
    ...other,
  });
  await act(test.app, id, idOf('advisor-1'), 'confirm', confirmed);
  return act(test.app, id, 'complainant', 'withdraw', { data: { 'withdrawal-reason': 'Het is goed zo.' } });
}

async function figures() {
  const plan = await test.app.plans.plan('complaint');
  if (!plan) throw new Error('no plan');
  const rows = await test.app.store.db.selectFrom('facts').selectAll().execute();
  const year = { from: '2026-01-01', until: '2026-12-31' };
  return Object.values(plan.metrics).map((metric) => measure(plan, metric, rows, year));
}

describe('the list', () => {
  it('given ended dossiers, then each stands there with its moment and what happens, and nothing of what is in it', async () => {
    const { number } = await ended();
    const kept = await listRetention(test.app, null);
    const own = kept.find((each) => each.number === number);
    expect(own).toMatchObject({ procedure: 'complaint', then: 'anonymise' });
    expect(own?.at?.slice(0, 10)).toBe('2027-04-24');
    for (const name of ['administrator-1', 'quality-officer-1']) {
      const page = await (await as(name)).get('/retention');
      expect(page.status).toBe(200);
      expect(textOf(page.text)).toContain(number);
      for (const word of ['Rooster', 'Oeverloop', 'Voorbeeld', 'withdrawn', 'Ingetrokken'])
        expect(page.text).not.toContain(word);
    }
  });

  it('given somebody else, then there is no such page; given somebody whom it is about, then it does not stand there', async () => {
    for (const name of ['advisor-1', 'director-1', 'desk-1'])
      expect((await (await as(name)).get('/retention')).status).toBe(404);
    const { number } = await ended({ about: 'Test administrator-2' });
    expect((await (await as('administrator-2')).get('/retention')).text).not.toContain(number);
    expect((await (await as('administrator-1')).get('/retention')).text).toContain(number);
  });
});

describe('holding', () => {
  it('given a hold by number, then nothing goes until it is released, and both stand in the history with who and why', async () => {
    const { id, number } = await ended();
    const admin = await as('administrator-1');
    const held = await admin.post('/retention/hold', { number: number.toLowerCase(), reason: 'Rechtszaak.' });
    expect(held.status).toBe(303);
    expect(textOf((await admin.get('/retention')).text)).toContain(`Nu vastgehouden: ${number}`);
    test.goTo('2030-01-01T00:00:00Z');
    await passTime(test.app, id);
    expect((await stands(id)).data.subject).toBe('Rooster klopt niet');
    expect(await keep(test.app, 'release', idOf('administrator-1'), number, 'Klaar.')).toBeNull();
    await passTime(test.app, id);
    expect((await stands(id)).data).toEqual({});
    const events = (await historyOf(test.app, await openDossier(test.app, id))).map(({ event, actor }) => [
      event,
      actor,
    ]);
    expect(events.slice(-3)).toEqual([
      ['legal.hold', idOf('administrator-1')],
      ['legal.release', idOf('administrator-1')],
      ['retention', 'system'],
    ]);
    test.goTo(START);
    expect(textOf((await (await as('advisor-1')).get(`/dossier/${id}`)).text)).toContain(
      'Bewaartijd stilgezet',
    );
  });

  it('given no reason, a number that is not there, or one that is about whoever asks, then it says so and nothing changes', async () => {
    const { id, number } = await ended({ about: 'Test administrator-1' });
    const admin = await as('administrator-1');
    for (const [form, said] of [
      [{ number: 'K-2026-NOTHER', reason: 'x' }, 'Er is geen dossier met dit nummer'],
      [{ number, reason: 'x' }, 'Er is geen dossier met dit nummer'],
    ] as const) {
      const answer = await admin.post('/retention/hold', form);
      expect(answer.status).toBe(422);
      expect(textOf(answer.text)).toContain(said);
    }
    const other = await (await as('administrator-2')).post('/retention/hold', { number, reason: ' ' });
    expect(textOf(other.text)).toContain('Schrijf waarom.');
    expect(other.text).toContain(`value="${number}"`);
    expect(
      (await (await as('quality-officer-1')).post('/retention/hold', { number, reason: 'x' })).status,
    ).toBe(404);
    expect((await stands(id)).events['legal.hold']).toBeUndefined();
  });
});

describe('forgetting', () => {
  it('given an ended dossier, when whoever handles it erases it with a reason, then words and names go, trace and figures stay', async () => {
    const { id, number } = await ended();
    const before = await figures();
    const handler = await as('advisor-1');
    expect((await handler.get(`/dossier/${id}`)).text).toContain(`/dossier/${id}/erase`);
    const refused = await handler.post(`/dossier/${id}/erase`, { reason: '' });
    expect(refused.status).toBe(422);
    expect((await handler.post(`/dossier/${id}/erase`, { reason: 'Gevraagd per brief.' })).status).toBe(303);
    const dossier = await stands(id);
    expect(JSON.stringify(dossier)).not.toMatch(/Rooster|Oeverloop|planner|goed zo/);
    expect(dossier).toMatchObject({ number, outcome: 'withdrawn', data: {} });
    expect(await figures()).toEqual(before);
    expect(await verifyChains(test.app.store.db, test.app.keyring)).toEqual([]);
    const page = textOf((await handler.get(`/dossier/${id}`)).text);
    expect(page).toContain('Gewist op verzoek');
    expect(page).toContain('Gevraagd per brief.');
    for (const table of ['words', 'files'] as const)
      expect(
        await test.app.store.db.selectFrom(table).select('dossier').where('dossier', '=', id).execute(),
      ).toEqual([]);
  });

  it('given what happens afterwards, then the figures are still what they were', async () => {
    const { id } = await ended();
    await handle(test.app, id, { event: 'message', actor: 'complainant', input: { text: 'x' } });
    const before = await figures();
    await (await as('advisor-1')).post(`/dossier/${id}/erase`, { reason: 'Gevraagd.' });
    await act(test.app, id, 'complainant', 'message', { text: 'Dank u.' });
    await reindex(test.app, [idOf('advisor-1')]);
    expect(await figures()).toEqual(before);
  });

  it('given retention itself, then the figures are still what they were', async () => {
    const { id } = await ended();
    const before = await figures();
    test.goTo('2028-01-01T00:00:00Z');
    await passTime(test.app, id);
    expect((await stands(id)).data).toEqual({});
    await reindex(test.app, [idOf('advisor-1')]);
    expect(await figures()).toEqual(before);
  });

  it('given one that runs, is held, or was forgotten, or somebody else, then it cannot be', async () => {
    const running = await fileComplaint(test.app, { contact: idOf('advisor-1') });
    const done = await ended();
    const handler = await as('advisor-1');
    const erase = (who: Visitor, id: string) => who.post(`/dossier/${id}/erase`, { reason: 'Gevraagd.' });
    expect(textOf((await erase(handler, running.id)).text)).toContain('Dit dossier loopt nog');
    await keep(test.app, 'hold', idOf('administrator-1'), done.number, 'Rechtszaak.');
    expect(textOf((await erase(handler, done.id)).text)).toContain('wordt vastgehouden');
    for (const name of ['advisor-2', 'administrator-1', 'director-1'])
      expect((await erase(await as(name), done.id)).status).toBe(404);
    await keep(test.app, 'release', idOf('administrator-1'), done.number, 'Klaar.');
    await erase(handler, done.id);
    expect(textOf((await erase(handler, done.id)).text)).toContain('al gewist');
    expect(await openByCode(test.app, '1', { address: 'a', agent: 'a' })).toBeNull();
  });
});

describe('a copy for somebody who asks', () => {
  const listOf = async (who: Visitor, id: string, query: string) =>
    (await who.get(`/dossier/${id}/export?${query}`)).text;
  const ticked = (html: string) =>
    [...html.matchAll(/<li class="piece">([\s\S]*?)<\/li>/g)].map(([, piece = '']) => ({
      text: textOf(piece),
      black: /<input[^>]* checked/.test(piece),
      id: /name="hide" value="([^"]+)"/.exec(piece)?.[1] ?? '',
    }));

  it('given the complainant, then what is others’ is ticked, and what names others is too', async () => {
    const { id } = await ended();
    const pieces = ticked(await listOf(await as('advisor-1'), id, 'for=complainant'));
    const black = (text: string) => pieces.find((piece) => piece.text.includes(text))?.black;
    expect(black('Rooster klopt niet')).toBe(false);
    expect(black('Gijs Oeverloop Van: Gijs Oeverloop')).toBe(true);
    expect(black('De planner belt terug')).toBe(true);
    expect(black('bo@example.org')).toBe(false);
  });

  it('given the respondent, then everything is ticked but what is about them', async () => {
    const { id } = await ended();
    const pieces = ticked(await listOf(await as('advisor-1'), id, 'for=other&name=gijs%20oeverloop'));
    expect(pieces.filter(({ black }) => !black).map(({ text }) => text.includes('Gijs Oeverloop'))).toEqual([
      true,
    ]);
    const nobody = await (await as('advisor-1')).get(`/dossier/${id}/export?for=other&name=`);
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('href="#name"');
  });

  it('given a choice, then the copy holds what was left open and nothing of what was blacked out, and making it is recorded', async () => {
    const { id } = await ended();
    const handler = await as('advisor-1');
    const pieces = ticked(await listOf(handler, id, 'for=complainant'));
    const secret = pieces.find(({ text }) => text.includes('Rooster klopt niet'))?.id ?? '';
    for (const format of ['html', 'json']) {
      const form = { for: 'complainant', name: '', hide: secret, format, reason: 'Per brief gevraagd.' };
      const copy = await handler.post(`/dossier/${id}/export`, form);
      expect(copy.status).toBe(200);
      expect(copy.headers.get('content-disposition')).toMatch(new RegExp(`attachment.*\\.${format}$`));
      expect(copy.text).not.toContain('Rooster klopt niet');
      expect(copy.text).toContain('Gijs Oeverloop');
      expect(copy.text).toContain('bo@example.org');
      if (format === 'json')
        expect(JSON.parse(copy.text)).toMatchObject({ for: 'Bo Voorbeeld', organisation: 'Quoratio' });
      else expect(copy.text).toContain('zwart gemaakt');
    }
    const events = (await historyOf(test.app, await openDossier(test.app, id))).filter(
      ({ event }) => event === 'privacy.export',
    );
    expect(events.map(({ actor, input }) => [actor, input.reason])).toEqual([
      [idOf('advisor-1'), 'Per brief gevraagd.'],
      [idOf('advisor-1'), 'Per brief gevraagd.'],
    ]);
    expect(textOf((await handler.get(`/dossier/${id}`)).text)).toContain('Kopie gemaakt voor wie erom vroeg');
  });

  it('given no reason, then nothing is made and the ticks stay; given anybody else, then there is no such page', async () => {
    const { id } = await ended();
    const handler = await as('advisor-1');
    const form = { for: 'complainant', name: '', hide: 'answer-0', format: 'html', reason: '' };
    const answer = await handler.post(`/dossier/${id}/export`, form);
    expect(answer.status).toBe(422);
    expect(
      ticked(answer.text)
        .filter(({ black }) => black)
        .map((piece) => piece.id),
    ).toEqual(['answer-0']);
    for (const name of ['advisor-2', 'administrator-1', 'manager-1']) {
      expect((await (await as(name)).get(`/dossier/${id}/export`)).status).toBe(404);
      expect((await (await as(name)).post(`/dossier/${id}/export`, { ...form, reason: 'x' })).status).toBe(
        404,
      );
    }
  });
});
