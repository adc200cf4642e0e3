// The dossier for those who take part in it, and the wall for everybody else.
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { site } from '../../views/site.tsx';
import type { Site } from '../../views/visit.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { visitorOf } from '../harness/visitor.ts';
import type { Visitor } from '../harness/visitor.ts';
import { signedInAs } from './signed-in.ts';

let open: TestApp;
let hono: Hono<Site>;

beforeAll(async () => {
  open = await openTestApp();
  hono = site(open.app, await open.app.plans.organisation());
});
beforeEach(() => open.goTo(START));
afterAll(() => open.close());

const idOf = (name: string) => open.ids[name] ?? '';
const as = (name: string): Promise<Visitor> => visitorOf(open.app, hono, idOf(name));
const stands = async (id: string): Promise<Dossier> => (await openDossier(open.app, id)).dossier;
const pdf = () => ({
  id: randomUUID(),
  name: 'Rooster “april”.pdf',
  kind: 'application/pdf',
  body: Buffer.from('%PDF-1.4 inhoud'),
});

/** A complaint of an employee with one confidant for support, about another advisor, with a file. */
async function walled() {
  const file = pdf();
  const { name, kind, body } = file;
  const dossier = await fileComplaint(
    open.app,
    {
      relation: 'employee',
      'confidant-help': 'support',
      supporter: idOf('confidant-1'),
      contact: idOf('advisor-1'),
      about: 'Test manager-1',
      attachments: [{ id: file.id, name, kind, size: body.length }],
    },
    [file],
  );
  return { dossier, file };
}

describe('the wall', () => {
  test.each([
    'manager-1',
    'confidant-2',
    'advisor-2',
    'director-1',
    'administrator-1',
    'desk-1',
    'quality-officer-1',
  ])(
    'given %s, who has no part in it, then dossier, file, letter, form and posts are not there',
    async (name) => {
      const { dossier, file } = await walled();
      const { seq } = await stands(dossier.id);
      const letter = `letter-1-0`;
      const visitor = await as(name);
      const pages = ['', `/file/${file.id}`, `/letter/${letter}`, '/do/confirm'];
      const posts = [
        '/do/confirm',
        '/do/confirm/fields',
        '/act/message',
        '/act/take',
        '/act/approve.wording',
      ];
      const nothing = await visitor.get('/dossier/there-is-none');
      for (const page of pages) {
        const answer = await visitor.get(`/dossier/${dossier.id}${page}`);
        expect([page, answer.status]).toEqual([page, 404]);
        expect(answer.text.replaceAll(dossier.id, '').replaceAll(page, '')).toBe(
          nothing.text.replaceAll('there-is-none', ''),
        );
      }
      for (const post of posts) {
        const answer = await visitor.post(`/dossier/${dossier.id}${post}`, { text: 'Ik lees mee' });
        expect([post, answer.status]).toEqual([post, 404]);
      }
      expect((await stands(dossier.id)).seq).toBe(seq);
      for (const list of ['mine', 'pool', 'done'])
        expect((await visitor.get(`/worklist?list=${list}`)).text).not.toContain(dossier.number);
      const readers = await open.app.store.db
        .selectFrom('reads')
        .select('person')
        .where('dossier', '=', dossier.id)
        .execute();
      expect(readers).toEqual([]);
    },
  );

  test('given a visitor who is not signed in, then every page of it asks them to sign in', async () => {
    const { dossier } = await walled();
    const nobody = await visitorOf(open.app, hono, null);
    for (const page of ['', '/do/confirm', '/file/x', '/letter/x'])
      expect((await nobody.get(`/dossier/${dossier.id}${page}`)).status).toBe(303);
    expect((await nobody.post(`/dossier/${dossier.id}/act/message`, { text: 'x' })).status).toBe(303);
  });

  test('given a confidant who supports, then they read no internal notes and not that there are any', async () => {
    const { dossier } = await walled();
    await act(open.app, dossier.id, idOf('advisor-1'), 'note', { text: 'Alleen voor ons' });
    const { text, status } = await (await as('confidant-1')).get(`/dossier/${dossier.id}`);
    expect(status).toBe(200);
    expect(text).toContain('drie keer iemand op een andere dag');
    expect(text).not.toContain('Alleen voor ons');
    expect(text).not.toContain('Interne notitie');
    const own = await (await as('advisor-1')).get(`/dossier/${dossier.id}`);
    expect(own.text).toContain('Alleen voor ons');
  });

  test('given a measure that only handlers may see, then the supporter finds it nowhere on the page', async () => {
    const { dossier } = await walled();
    await act(open.app, dossier.id, idOf('advisor-1'), 'measure', {
      data: { measure: 'Per direct op non-actief' },
    });
    expect((await (await as('confidant-1')).get(`/dossier/${dossier.id}`)).text).not.toContain('non-actief');
    expect((await (await as('advisor-1')).get(`/dossier/${dossier.id}`)).text).toContain('non-actief');
  });
});

describe('reading', () => {
  test('given the handler, when they open the dossier, then that is recorded before they see it', async () => {
    const { dossier, file } = await walled();
    const handler = await as('advisor-1');
    await handler.get(`/dossier/${dossier.id}`);
    await handler.get(`/dossier/${dossier.id}/file/${file.id}`);
    const reads = await open.app.store.db
      .selectFrom('reads')
      .select(['person', 'part'])
      .where('dossier', '=', dossier.id)
      .orderBy('seq')
      .execute();
    expect(reads).toEqual([
      { person: idOf('advisor-1'), part: 'dossier' },
      { person: idOf('advisor-1'), part: `file:${file.id}` },
    ]);
  });

  test('given only the fields of a form are fetched, then that is recorded too, once for as long as they are gone on with', async () => {
    const { dossier } = await walled();
    const handler = await signedInAs(open.app, idOf('advisor-1'));
    const fetched = async () => {
      const part = { 'hx-request': 'true', 'hx-request-type': 'partial' };
      const answer = await handler.post(`/dossier/${dossier.id}/do/confirm/fields`, { _asked: 'none' }, part);
      expect(answer.text).toContain('drie keer iemand op een andere dag');
      const rows = open.app.store.db.selectFrom('reads').select(['person', 'part']);
      return rows.where('dossier', '=', dossier.id).execute();
    };
    const line = { person: idOf('advisor-1'), part: 'do:confirm' };
    expect(await fetched()).toEqual([line]);
    expect(await fetched()).toEqual([line]);
    open.goTo('2026-04-24T09:30:00Z');
    expect(await fetched()).toEqual([line, line]);
  });

  test('given an attachment, then it comes as something to save that runs nothing', async () => {
    const { dossier, file } = await walled();
    const { status, headers, text } = await (
      await as('advisor-1')
    ).get(`/dossier/${dossier.id}/file/${file.id}`);
    expect([status, text]).toEqual([200, '%PDF-1.4 inhoud']);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  test('given a sent confirmation, then the letter is there to read, and to whom and how it went', async () => {
    const { dossier } = await walled();
    await act(open.app, dossier.id, idOf('advisor-1'), 'confirm', confirmed);
    const handler = await as('advisor-1');
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    const links = [...text.matchAll(/href="(\/dossier\/[^"]+\/letter\/[^"]+)">\s*Bevestiging\s*</g)];
    expect(links.length).toBeGreaterThan(0);
    const letter = await handler.get(links[0]?.[1] ?? '');
    expect(letter.status).toBe(200);
    expect(letter.text).toContain('Zo hebben wij haar begrepen.');
    expect(letter.text).toContain('De planner belt terug');
    expect(letter.text).toContain('Per e-mail');
  });
});

describe('acting', () => {
  const base = {
    description: 'Er kwam drie keer iemand op een andere dag.',
    category: 'placement',
    seriousness: 'ordinary',
    'measure-needed': 'no',
    'letter.confirmation.how': 'mail',
  };
  const rows = {
    'agreements.rows': '1',
    'agreements.0.what': 'De planner belt terug',
    'agreements.0.owner': 'handler',
    'agreements.0.due.day': '27',
    'agreements.0.due.month': '4',
    'agreements.0.due.year': '2026',
  };

  async function formOf(visitor: Visitor, path: string): Promise<Record<string, string>> {
    const { text, status } = await visitor.get(path);
    expect(status).toBe(200);
    const hidden = [...text.matchAll(/<input type="hidden" name="(seq|was)" value="([^"]*)"/g)];
    const form = Object.fromEntries(hidden.slice(0, 2).map(([, name, value]) => [name, value ?? '']));
    expect(Object.keys(form)).toEqual(['seq', 'was']);
    return form as Record<string, string>;
  }

  test('given a new dossier, when its handler sends the confirmation, then it is being handled', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/confirm`;
    const marks = await formOf(handler, page);
    const { status, headers } = await handler.post(page, { ...marks, ...base, ...rows });
    expect([status, headers.get('location')]).toEqual([303, `/dossier/${dossier.id}?done=confirm`]);
    expect((await stands(dossier.id)).states).toContain('handling');
  });

  test('given a form with something missing, then 422 with everything that was typed and a way to each fault', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/confirm`;
    const { status, text } = await handler.post(page, {
      ...(await formOf(handler, page)),
      ...rows,
      description: 'Wij schreven dit samen op.',
      'agreements.0.due.month': '13',
    });
    expect(status).toBe(422);
    expect(text).toContain('Wij schreven dit samen op.');
    expect(text).toContain('value="13"');
    for (const id of [
      'f-seriousness',
      'f-measure-needed',
      'f-agreements-0-due',
      'do-letter-confirmation-how',
    ]) {
      expect(text).toContain(`href="#${id}"`);
      expect(text).toContain(`id="${id}"`);
    }
    expect((await stands(dossier.id)).states).toEqual(['received']);
  });

  test('given the letter was asked for first, then it is shown and nothing is sent; changed, it goes as it was changed', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/confirm`;
    const marks = await formOf(handler, page);
    const preview = await handler.post(page, { ...marks, ...base, ...rows, _preview: 'yes' });
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('name="letter.confirmation.body"');
    expect(preview.text).toContain('– De planner belt terug');
    expect((await stands(dossier.id)).states).toEqual(['received']);
    const needed = `${base.description} ${rows['agreements.0.what']}`;
    await handler.post(page, {
      ...marks,
      ...base,
      ...rows,
      'letter.confirmation.how': 'voice',
      'letter.confirmation.written': 'zoals het was',
      'letter.confirmation.body': `Beste Bo, wij spraken elkaar. ${needed}`,
    });
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    expect(text).toContain('Voorgelezen');
    const link = /href="(\/dossier\/[^"]+\/letter\/[^"]+)">\s*Bevestiging\s*</.exec(text)?.[1] ?? '';
    expect((await handler.get(link)).text).toContain('Beste Bo, wij spraken elkaar.');
  });

  test('given a phone call earlier that day, when it is recorded late, then the history says so', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    open.goTo('2026-04-24T14:00:00Z');
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/confirm`;
    await handler.post(page, {
      ...(await formOf(handler, page)),
      ...base,
      ...rows,
      'happened.day': '24',
      'happened.month': '4',
      'happened.year': '2026',
      'happened.time': '13:30',
    });
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    expect(text).toContain('later vastgelegd');
    expect((await stands(dossier.id)).events.confirm?.[0]?.happened).toBe('2026-04-24T11:30:00Z');
  });

  test('given a letter on paper, when it has been posted, then that can be recorded and is in the history', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/confirm`;
    const marks = await formOf(handler, page);
    await handler.post(page, { ...marks, ...base, ...rows, 'letter.confirmation.how': 'paper' });
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    expect(text).toContain('Nog op de post doen: Bevestiging');
    const letter = /act\/posted[\s\S]*?name="letter" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const done = await handler.post(`/dossier/${dossier.id}/act/posted`, { letter });
    expect(done.status).toBe(303);
    const after = (await handler.get(`/dossier/${dossier.id}`)).text;
    expect(after).not.toContain('Nog op de post doen');
    expect(after).toContain('Brief op de post gedaan');
  });

  test('given an act that is off, then its button says why, and its page does too', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    await act(open.app, dossier.id, idOf('advisor-1'), 'confirm', confirmed);
    const handler = await as('advisor-1');
    const why = 'Nog niet alle afgesproken acties zijn gedaan.';
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    expect(text).toContain('aria-describedby="act-resolve-off"');
    expect(text).toContain(why);
    const page = await handler.get(`/dossier/${dossier.id}/do/resolve`);
    expect(page.status).toBe(409);
    expect(page.text).toContain(why);
  });

  test('given a grave act, when it is not confirmed, then it does not happen', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/record-withdrawal`;
    const form = {
      ...(await formOf(handler, page)),
      'withdrawal-how': 'Belde vanmorgen zelf.',
      'letter.withdrawn.how': 'mail',
    };
    const first = await handler.post(page, form);
    expect(first.status).toBe(422);
    expect(first.text).toContain('Belde vanmorgen zelf.');
    expect((await stands(dossier.id)).closed).toBeNull();
    expect((await handler.post(page, { ...form, sure: 'yes' })).status).toBe(303);
    expect((await stands(dossier.id)).outcome).toBe('withdrawn');
  });

  test('given a text that the complainant changed meanwhile, then 409 tells so, keeps the text, and overwrites nothing', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/reword`;
    const marks = await formOf(handler, page);
    await act(open.app, dossier.id, 'complainant', 'reword', {
      data: { description: 'De indiener was eerst.' },
    });
    const typed = { description: 'De tekst van de behandelaar.', 'letter.wording-proposed.how': 'mail' };
    const late = await handler.post(page, { ...marks, ...typed });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Het dossier is intussen veranderd');
    expect(late.text).toContain('De tekst van de behandelaar.');
    expect(late.text).toContain('De indiener was eerst.');
    expect((await stands(dossier.id)).data.description).toBe('De indiener was eerst.');
  });

  test('given a dossier that was withdrawn meanwhile, then 409 shows what was typed', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/measure`;
    const marks = await formOf(handler, page);
    await act(open.app, dossier.id, 'complainant', 'withdraw');
    const late = await handler.post(page, { ...marks, measure: 'Iemand gaat direct langs.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Iemand gaat direct langs.');
    expect(late.text).toContain('Mijn klacht intrekken');
  });

  test('given a text that changed since it was read, then nobody agrees to it unread', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    const was = /act\/approve\.wording[\s\S]*?name="was" value="([^"]+)"/.exec(text)?.[1] ?? '';
    await act(open.app, dossier.id, 'complainant', 'reword', { data: { description: 'Iets heel anders.' } });
    const late = await handler.post(`/dossier/${dossier.id}/act/approve.wording`, { was });
    expect(late.status).toBe(409);
    const given = (await stands(dossier.id)).approvals.wording ?? [];
    expect(given.map(({ by }) => by)).toEqual(['complainant']);
  });

  test('given a message and a note, then each stands in its own box, and only the message is for the complainant', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const path = `/dossier/${dossier.id}/act`;
    expect((await handler.post(`${path}/message`, { text: 'Wij bellen u.' })).status).toBe(303);
    expect((await handler.post(`${path}/note`, { text: 'Eerst de planner vragen.' })).status).toBe(303);
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    expect(text).toMatch(/message-to-complainant">(?:(?!<\/article>)[\s\S])*Wij bellen u\./);
    expect(text).toMatch(/message-internal">(?:(?!<\/article>)[\s\S])*Eerst de planner vragen\./);
  });

  test('given an empty message, then 422 leads to its box', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const { status, text } = await (
      await as('advisor-1')
    ).post(`/dossier/${dossier.id}/act/message`, { text: ' ' });
    expect(status).toBe(422);
    expect(text).toContain('href="#act-message-text"');
    expect(text).toContain('id="act-message-text"');
  });

  test('given an agreed action, when it is done or dropped, then that is kept with what shows it, or why', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    const path = `/dossier/${dossier.id}/act`;
    const second = { ...rows, 'agreements.0.what': 'Excuses aanbieden' };
    expect((await handler.post(`${path}/agree`, rows)).status).toBe(303);
    expect((await handler.post(`${path}/agree`, second)).status).toBe(303);
    const [done, dropped] = (await stands(dossier.id)).agreements.map(({ id }) => id);
    await handler.post(`${path}/done`, { agreement: done ?? '', text: 'Om 9 uur gebeld.' });
    const without = await handler.post(`${path}/drop`, { agreement: dropped ?? '' });
    expect(without.status).toBe(422);
    await handler.post(`${path}/drop`, { agreement: dropped ?? '', reason: 'Was al gebeurd.' });
    const { text } = await handler.get(`/dossier/${dossier.id}`);
    expect(text).toContain('Om 9 uur gebeld.');
    expect(text).toContain('Was al gebeurd.');
    expect((await stands(dossier.id)).agreements.every((each) => each.done ?? each.dropped)).toBe(true);
  });

  test('given a dossier of nobody, when somebody takes it and hands it over, then it is the other one’s', async () => {
    const dossier = await fileComplaint(open.app);
    const [first, second] = [await as('advisor-1'), await as('advisor-2')];
    const path = `/dossier/${dossier.id}/act`;
    expect((await second.get(`/dossier/${dossier.id}`)).text).toContain('Dit dossier oppakken');
    expect((await first.post(`${path}/take.handler`)).status).toBe(303);
    expect((await second.get(`/dossier/${dossier.id}`)).status).toBe(404);
    const handed = await first.post(`${path}/hand-over.handler`, { 'chosen.handler': idOf('advisor-2') });
    expect([handed.status, handed.headers.get('location')]).toEqual([303, '/worklist']);
    expect((await stands(dossier.id)).participants.handler).toEqual([idOf('advisor-2')]);
    expect((await first.get(`/dossier/${dossier.id}`)).status).toBe(404);
  });

  test('given an event that only the system raises, then no address does it', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handler = await as('advisor-1');
    for (const event of ['answered', 'deadline.confirmation', 'xstate.init', 'warn-above', 'withdraw']) {
      const { status } = await handler.post(`/dossier/${dossier.id}/do/${event}`, { sure: 'yes' });
      expect([event, [404, 409].includes(status)]).toEqual([event, true]);
    }
    expect((await handler.post(`/dossier/${dossier.id}/act/confirm`)).status).toBe(404);
    expect((await stands(dossier.id)).states).toEqual(['received']);
  });

  test('given a written answer as a file, when something else is wrong, then the file need not be added again', async () => {
    const dossier = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const handlerId = idOf('advisor-1');
    const after = await act(open.app, dossier.id, handlerId, 'confirm', confirmed);
    await act(open.app, dossier.id, handlerId, 'done', { agreement: after.agreements[0]?.id ?? '' });
    await act(open.app, dossier.id, handlerId, 'resolve', { data: { result: 'Het rooster klopt.' } });
    const handler = await as('advisor-1');
    const page = `/dossier/${dossier.id}/do/record-answer`;
    const marks = await formOf(handler, page);
    const sent = new File(['%PDF-1.4 brief'], 'brief.pdf', { type: 'application/pdf' });
    const wrong = await handler.post(page, { ...marks, solved: 'yes', 'answer-evidence': sent });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('brief.pdf');
    const kept = /name="answer-evidence\.kept" value="([^"]+)"/.exec(wrong.text)?.[1] ?? '';
    const right = await handler.post(page, {
      ...marks,
      solved: 'yes',
      satisfied: 'yes',
      'answer-evidence.kept': kept,
    });
    expect(right.status).toBe(303);
    expect((await stands(dossier.id)).outcome).toBe('solved');
    const file = await handler.get(`/dossier/${dossier.id}/file/${kept}`);
    expect([file.status, file.text]).toEqual([200, '%PDF-1.4 brief']);
  });
});
