// The complainant's own page over HTTP, without a script: in by a code, and everything they can do there.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import type { MailPayload } from '../../engine/shell/mail/payload.ts';
import { readFor } from '../../engine/shell/reading.ts';
import { unsealJson } from '../../engine/shell/seal/seal.ts';
import { messagePlace } from '../../engine/shell/store/places.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, START, type TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { hidden, textOf, Visitor } from './visitor.ts';

const PAGE = '/status/dossier';
let test: TestApp;
let visitor: Visitor;
let open: () => Visitor;
let id: string;
let code: string;
let advisor: string;

beforeAll(async () => {
  test = await openTestApp();
  const pages = site(test.app, await test.app.plans.organisation());
  open = () => new Visitor(pages);
  advisor = test.ids['advisor-1'] ?? '';
});
beforeEach(async () => {
  test.goTo(START);
  visitor = open();
  await test.app.store.write((tx) => tx.deleteFrom('throttle').execute());
  ({ id, code } = await fileIt({ contact: advisor }));
});
afterAll(() => test.close());

async function fileIt(data: object, actor = 'complainant') {
  const plan = await test.app.plans.plan('complaint');
  if (!plan) throw new Error('There is no complaint procedure.');
  const { decision, code } = await fileDossier(test.app, plan, {
    actor,
    language: 'nl',
    channel: actor === 'complainant' ? 'web' : 'phone',
    data: complaint(data as Record<string, unknown>),
  });
  expect(decision.refusal).toBeNull();
  return { id: decision.dossier.id, code };
}

async function enter(who = visitor): Promise<string> {
  const page = await who.submit('/status', { code });
  expect(page.status).toBe(200);
  return page.html;
}

async function act(event: string, input: object, actor = advisor) {
  const { refusal } = await handle(test.app, id, { event, actor, input });
  expect(refusal).toBeNull();
}

async function confirmed(owner = 'handler') {
  await act('confirm', {
    data: { seriousness: 'ordinary', 'measure-needed': 'no' },
    agreements: [{ what: 'Een vast rooster maken', owner, due: '2026-04-28' }],
  });
}

async function asked() {
  await confirmed();
  const { dossier } = await openDossier(test.app, id);
  await act('done', { agreement: dossier.agreements[0]?.id });
  await act('resolve', { data: { result: 'Er is een vast rooster.' } });
}

it('given a promise that was not kept in time, then the page says so and is sorry; nothing of the kind before, or after the end', async () => {
  const sorry = 'niet gelukt om dit op tijd te doen';
  expect(textOf(await enter())).not.toContain(sorry);
  test.goTo('2026-04-26T08:00:01Z');
  expect(textOf(await enter(open()))).toContain(sorry);
  await act('withdraw', {}, 'complainant');
  expect(textOf(await enter(open()))).not.toContain(sorry);
});

describe('entering a code', () => {
  it('given the code of the receipt, spoken with spaces, then the dossier opens', async () => {
    const page = await visitor.submit('/status', { code: code.replace(/(\d{4})/g, '$1 ') });
    expect(textOf(page.html)).toContain('Rooster klopt niet');
    expect(textOf(page.html)).not.toContain('Uw nieuwe code');
  });

  it('given another code, then 422 with what was typed, and no way to try for ever', async () => {
    const wrong = await visitor.post('/status', { code: '1234 1234 1234 1234' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="1234 1234 1234 1234"');
    for (let tries = 0; tries < 10; tries += 1) await visitor.post('/status', { code: '1' });
    expect((await visitor.post('/status', { code })).status).toBe(429);
  });

  it('given nobody who entered a code, then nothing of the dossier is shown', async () => {
    for (const path of [PAGE, `${PAGE}/do/withdraw`, `${PAGE}/letter/x`, `${PAGE}/file/x`])
      expect((await visitor.get(path)).location).toBe('/status');
    expect((await visitor.post(`${PAGE}/act/message`, { text: 'Hoi' })).location).toBe('/status');
  });

  it('given a code that was read out by the desk, then it works once and its follower is shown', async () => {
    ({ id, code } = await fileIt({}, test.ids['desk-1']));
    const page = await enter();
    expect(textOf(page)).toContain('Uw nieuwe code');
    const fresh = /\d{4} \d{4} \d{4} \d{4}/.exec(textOf(page))?.[0] ?? '';
    expect((await open().post('/status', { code })).status).toBe(422);
    expect((await open().post('/status', { code: fresh })).location).toBe(PAGE);
  });

  it('given a lost code, then the answer is the same whether number and address belong together or not', async () => {
    const { dossier } = await openDossier(test.app, id);
    const right = await visitor.post('/status/lost', { number: dossier.number, email: 'bo@example.org' });
    const wrong = await visitor.post('/status/lost', { number: dossier.number, email: 'x@example.org' });
    expect(right.html).toBe(wrong.html);
    const codes = () => test.app.store.db.selectFrom('codes').selectAll().where('dossier', '=', id).execute();
    expect(await codes()).toHaveLength(1);
    await vi.waitFor(async () => expect(await codes()).toHaveLength(2));
  });

  it('given a code that somebody else used first, then a new one puts them out', async () => {
    ({ id, code } = await fileIt({}, test.ids['desk-1']));
    await enter();
    expect((await visitor.get(PAGE)).status).toBe(200);
    const { number } = (await openDossier(test.app, id)).dossier;
    const own = open();
    await own.post('/status/lost', { number, email: 'bo@example.org' });
    const { key, payload } = await vi.waitFor(() =>
      test.app.store.db
        .selectFrom('outbox')
        .select(['key', 'payload'])
        .where('key', 'like', `code:${id}:%`)
        .executeTakeFirstOrThrow(),
    );
    const mail = unsealJson(test.app.keyring.house, payload ?? Buffer.of(), messagePlace(key)) as MailPayload;
    const mailed = /\d{4} \d{4} \d{4} \d{4}/.exec(mail.body)?.[0] ?? '';
    expect((await own.post('/status', { code: mailed })).location).toBe(PAGE);
    expect((await own.get(PAGE)).status).toBe(200);
    expect((await visitor.get(PAGE)).location).toBe('/status');
  });

  it('given that the dossier is closed by its reader, then it needs the code again', async () => {
    await enter();
    expect((await visitor.submit('/status/leave', {})).html).toContain('gesloten');
    expect((await visitor.get(PAGE)).location).toBe('/status');
  });
});

describe('the page', () => {
  it('given a new complaint, then it says what comes next and by when, and who handles it', async () => {
    const text = textOf(await enter());
    expect(text).toContain('Wij hebben uw klacht.');
    expect(text).toContain('nog 2 dagen');
    expect(text).toContain('Test advisor-1');
    expect(text).toContain('Ontvangstbericht');
  });

  it('given another language, then the same is said in English', async () => {
    await enter();
    expect(textOf((await visitor.get(`${PAGE}?lang=en`)).html)).toContain('We have your complaint.');
  });

  it('given notes and measures of staff, then nothing of them is there', async () => {
    await act('note', { text: 'Hij klinkt boos' });
    await act('measure', { data: { measure: 'De planner is van het project gehaald' } });
    const html = await enter();
    expect(html).not.toContain('boos');
    expect(html).not.toContain('planner');
    expect(textOf(html)).not.toContain('maatregel');
  });

  it('given a letter, then it can be read as it was sent, and nobody else’s can', async () => {
    await confirmed();
    const html = await enter();
    const [, href = ''] = new RegExp(`href="(${PAGE}/letter/[^"]+)"`).exec(html) ?? [];
    const letter = await visitor.get(href);
    expect(textOf(letter.html)).toContain('Een vast rooster maken');
    expect((await visitor.get(`${PAGE}/letter/letter-1-9-0`)).status).toBe(404);
  });

  it('given messages both ways, then both are there, and a second press says nothing twice', async () => {
    await enter();
    const twin = visitor.twin();
    const answers = await Promise.all(
      [visitor, twin].map((who) => who.post(`${PAGE}/act/message`, { text: 'Weet u al iets?' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await act('message', { text: 'Morgen bellen wij u.' });
    const html = (await visitor.get(PAGE)).html;
    expect(html.split('Weet u al iets?')).toHaveLength(2);
    expect(textOf(html)).toContain('Morgen bellen wij u.');
  });

  it('given an empty message, then 422 at the box', async () => {
    await enter();
    const page = await visitor.post(`${PAGE}/act/message`, { text: ' ' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#message-text"');
  });
});

describe('the wording', () => {
  it('given a new text from the handler, then it is shown with the earlier one, and can be agreed with', async () => {
    await act('reword', { data: { description: 'Drie keer kwam de verkeerde persoon.', wish: 'Rust' } });
    const html = await enter();
    expect(textOf(html)).toContain('Drie keer kwam de verkeerde persoon.');
    expect(textOf(html)).toContain('Eerdere versies (1)');
    expect(textOf(html)).toContain('Er kwam drie keer iemand');
    const form = html.slice(html.indexOf(`action="${PAGE}/act/approve.wording"`));
    const agreed = await visitor.submit(`${PAGE}/act/approve.wording`, { was: hidden(form, 'was') });
    expect(textOf(agreed.html)).toContain('Wij zijn het hierover eens.');
  });

  it('given two presses to agree, then both succeed and it is agreed once', async () => {
    await act('reword', { data: { description: 'Samen gemaakt', wish: '' } });
    const html = await enter();
    const form = html.slice(html.indexOf(`action="${PAGE}/act/approve.wording"`));
    for (const _ of [1, 2])
      expect((await visitor.post(`${PAGE}/act/approve.wording`, { was: hidden(form, 'was') })).status).toBe(
        303,
      );
    const { dossier } = await openDossier(test.app, id);
    expect(dossier.approvals.wording?.filter(({ by }) => by === 'complainant')).toHaveLength(1);
  });

  it('given that it changed since it was read, then nobody agrees to what they did not see', async () => {
    await act('reword', { data: { description: 'Eerste tekst', wish: '' } });
    const html = await enter();
    const form = html.slice(html.indexOf(`action="${PAGE}/act/approve.wording"`));
    await act('reword', { data: { description: 'Tweede tekst', wish: '' } });
    const page = await visitor.post(`${PAGE}/act/approve.wording`, { was: hidden(form, 'was') });
    expect(page.status).toBe(409);
    const { dossier } = await openDossier(test.app, id);
    expect(dossier.approvals.wording?.map(({ by }) => by)).toEqual([advisor]);
  });

  it('given a change of the complainant’s own, then the form holds the text, and theirs is not lost when they were late', async () => {
    await enter();
    const form = (await visitor.get(`${PAGE}/do/reword`)).html;
    expect(form).toContain('Er kwam drie keer iemand');
    await act('reword', { data: { description: 'Tekst van de behandelaar', wish: '' } });
    const late = await visitor.post(`${PAGE}/do/reword`, {
      was: hidden(form, 'was'),
      description: 'Mijn eigen tekst',
      wish: '',
    });
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain('Mijn eigen tekst');
    const again = (await visitor.get(`${PAGE}/do/reword`)).html;
    const taken = await visitor.post(`${PAGE}/do/reword`, {
      was: hidden(again, 'was'),
      description: 'Mijn eigen tekst',
      wish: '',
    });
    expect(taken.location).toBe(`${PAGE}?saved=1`);
    expect((await openDossier(test.app, id)).dossier.data.description).toBe('Mijn eigen tekst');
  });

  it('given an empty text, then 422 with the other text still there', async () => {
    await enter();
    const page = await visitor.post(`${PAGE}/do/reword`, { description: '', wish: 'Iets heel anders' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#f-description"');
    expect(page.html).toContain('Iets heel anders');
  });
});

describe('agreed actions', () => {
  it('given an action of the complainant’s own, then they can say that it is done', async () => {
    await confirmed('complainant');
    const html = await enter();
    expect(textOf(html)).toContain('Dit doet u');
    const agreement = hidden(html, 'agreement');
    await visitor.post(`${PAGE}/act/done`, { agreement, text: 'Ik heb het gemaild' });
    const { dossier } = await openDossier(test.app, id);
    expect(dossier.agreements[0]).toMatchObject({ done: START, evidence: 'Ik heb het gemaild' });
  });

  it('given actions that are not right, then that can be said with a reason', async () => {
    await confirmed();
    const html = await enter();
    const form = html.slice(html.indexOf(`action="${PAGE}/act/refuse.actions"`));
    const reason = 'Ik wil ook excuses';
    const page = await visitor.submit(`${PAGE}/act/refuse.actions`, { was: hidden(form, 'was'), reason });
    expect(textOf(page.html)).toContain('U bent het hier niet mee eens.');
    expect((await openDossier(test.app, id)).dossier.refusals.actions).toHaveLength(1);
  });

  it('given an action of somebody else, then there is no button, and pressing it anyway is refused', async () => {
    await confirmed();
    const html = await enter();
    expect(html).not.toContain(`${PAGE}/act/done`);
    const { dossier } = await openDossier(test.app, id);
    const page = await visitor.post(`${PAGE}/act/done`, { agreement: dossier.agreements[0]?.id ?? '' });
    expect(page.status).toBe(409);
    expect((await openDossier(test.app, id)).dossier.agreements[0]?.done).toBeNull();
  });
});

describe('the two questions', () => {
  it('given they are asked, then the page says that it is the complainant’s turn, and a yes closes it', async () => {
    await asked();
    const html = await enter();
    expect(textOf(html)).toContain('U bent aan zet');
    const empty = await visitor.post(`${PAGE}/do/answer`, { solved: 'yes', explanation: 'Fijn' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#f-satisfied"');
    expect(empty.html).toContain('Fijn');
    const form = (await visitor.get(`${PAGE}/do/answer`)).html;
    const page = await visitor.submit(`${PAGE}/do/answer`, {
      was: hidden(form, 'was'),
      solved: 'yes',
      satisfied: 'yes',
    });
    expect(textOf(page.html)).toContain('Opgelost en tevreden');
    expect((await openDossier(test.app, id)).dossier.outcome).toBe('solved');
  });

  it('given a complaint in confidence and a no, then the complainant chooses who goes on, without a script', async () => {
    ({ id, code } = await fileIt({
      relation: 'employee',
      'confidant-help': 'receive',
      confidant: test.ids['confidant-1'],
    }));
    advisor = test.ids['confidant-1'] ?? '';
    await asked();
    advisor = test.ids['advisor-1'] ?? '';
    await enter();
    const form = (await visitor.get(`${PAGE}/do/answer`)).html;
    expect(textOf(form)).not.toContain('Wie mag uw klacht nu behandelen?');
    const answers = { was: hidden(form, 'was'), solved: 'no', satisfied: 'no' };
    const more = await visitor.post(`${PAGE}/do/answer?refresh=1`, answers);
    expect(textOf(more.html)).toContain('Wie mag uw klacht nu behandelen?');
    const page = await visitor.submit(`${PAGE}/do/answer`, { ...answers, 'next-handler': advisor });
    expect(textOf(page.html)).toContain('In behandeling');
    expect((await openDossier(test.app, id)).dossier.participants.handler).toEqual([advisor]);
  });
});

describe('withdrawing', () => {
  it('given a first press, then it is asked once more; given a second, then it is withdrawn', async () => {
    await enter();
    const form = (await visitor.get(`${PAGE}/do/withdraw`)).html;
    const first = await visitor.post(`${PAGE}/do/withdraw`, {
      was: hidden(form, 'was'),
      'withdrawal-reason': 'Een vergissing',
    });
    expect(first.status).toBe(200);
    expect(textOf(first.html)).toContain('Weet u het zeker?');
    expect((await openDossier(test.app, id)).dossier.closed).toBeNull();
    const second = await visitor.submit(`${PAGE}/do/withdraw`, {
      was: hidden(first.html, 'was'),
      sure: hidden(first.html, 'sure'),
      'withdrawal-reason': hidden(first.html, 'withdrawal-reason'),
    });
    expect(textOf(second.html)).toContain('Ingetrokken');
    const { dossier } = await openDossier(test.app, id);
    expect(dossier.data['withdrawal-reason']).toBe('Een vergissing');
  });

  it('given it ended in the meantime, then 409 with what was written', async () => {
    await enter();
    await act('record-withdrawal', { data: { 'withdrawal-how': 'Per telefoon' } });
    const page = await visitor.post(`${PAGE}/do/withdraw`, {
      sure: 'yes',
      'withdrawal-reason': 'Toch maar niet',
    });
    expect(page.status).toBe(409);
    expect(textOf(page.html)).toContain('Toch maar niet');
    expect((await visitor.get(`${PAGE}/do/confirm`)).status).toBe(404);
  });
});

describe('who looked', () => {
  it('given staff who open a dossier, then its complainant sees who, when and which part, each time', async () => {
    expect(textOf(await enter())).toContain('Nog niemand heeft uw dossier geopend.');
    test.goTo('2026-04-24T08:15:00Z');
    await readFor(test.app, advisor, id, 'dossier');
    test.goTo('2026-04-24T08:20:00Z');
    await readFor(test.app, advisor, id, 'do:confirm');
    const page = (await visitor.get(PAGE)).html;
    const section = page.slice(page.indexOf('Wie heeft uw dossier gelezen?')).split('</section>')[0];
    const lines = [...(section ?? '').matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => textOf(line ?? ''));
    expect(lines).toEqual([
      expect.stringMatching(/^Test advisor-1, .*10:20.*: een formulier$/),
      expect.stringMatching(/^Test advisor-1, .*10:15.*: het dossier$/),
    ]);
  });
});
