// Filing for another person: both get a code of their own, only the represented agrees to a text, and it can be taken over and handed back.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDossier } from '../../engine/shell/handle.ts';
import type { MailPayload } from '../../engine/shell/mail/payload.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { unsealJson } from '../../engine/shell/seal/seal.ts';
import { messagePlace } from '../../engine/shell/store/places.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, START, type TestApp } from '../harness/app.ts';
import { hidden, textOf, Visitor } from './visitor.ts';

let test: TestApp;
let open: () => Visitor;
beforeEach(async () => {
  test = await openTestApp();
  const pages = site(test.app, await test.app.plans.organisation());
  open = () => new Visitor(pages);
});
afterEach(() => test.close());

const mother = { 'for-another': 'yes', relation: 'client', name: 'Mina Oudewater', email: '', phone: '' };
const daughter = {
  'representative-name': 'Dora Oudewater',
  'representative-email': 'dora@familie.example',
  'representative-phone': '',
  'consent-how': 'in-person',
  'consent-on.day': '23',
  'consent-on.month': '4',
  'consent-on.year': '2026',
};
const what = { subject: 'Niemand neemt op', category: 'communication', description: 'Al een week.' };

/** Files for another person by the web, and gives the page of the receipt. */
async function file(who: Visitor, about = mother, by: Record<string, string> = daughter): Promise<string> {
  await who.post('/file/complaint/1', about);
  await who.post('/file/complaint/3', what);
  await who.post('/file/complaint/4', { about: '', 'kept-from': '', contact: test.ids['advisor-1'] ?? '' });
  await who.post('/file/complaint/5', { wish: 'Dat er iemand opneemt' });
  await who.post('/file/complaint/6', {});
  await who.post('/file/complaint/7', by);
  const check = await who.get('/file/complaint/check');
  return (await who.submit('/file/complaint/send', { attempt: hidden(check.html, 'attempt') })).html;
}

function codesIn(html: string): string[] {
  return [...new Set(textOf(html).match(/\d{4} \d{4} \d{4} \d{4}/g) ?? [])];
}

async function dossier() {
  const row = await test.app.store.db.selectFrom('dossiers').select('id').executeTakeFirstOrThrow();
  return (await openDossier(test.app, row.id)).dossier;
}

async function mails(): Promise<MailPayload[]> {
  const rows = await test.app.store.db.selectFrom('outbox').selectAll().where('kind', '=', 'mail').execute();
  return rows.map(
    ({ key, payload }) =>
      unsealJson(test.app.keyring.house, payload ?? Buffer.of(), messagePlace(key)) as MailPayload,
  );
}

/** Opens the dossier by a code; a code that works once is followed by the one that replaces it. */
async function enter(code: string): Promise<{ who: Visitor; html: string }> {
  const who = open();
  const answer = await who.submit('/status', { code });
  return { who, html: answer.html };
}

describe('given a daughter who files for her mother without an address', () => {
  it('then both have a code, the mother’s on paper and good for once', async () => {
    const [own = '', paper = ''] = codesIn(await file(open()));
    expect(own).not.toBe('');
    expect(paper).not.toBe('');
    const acting = await enter(own);
    expect(textOf(acting.html)).toContain('U handelt namens Mina Oudewater');
    const herself = await enter(paper);
    expect(codesIn(herself.html)).toHaveLength(1);
    expect(textOf(herself.html)).toContain('Dora Oudewater heeft dit voor u ingediend');
    expect((await open().post('/status', { code: paper })).status).toBe(422);
    const { represented, authors } = await dossier();
    expect(represented).toEqual({ since: START, until: null });
    expect(authors.description).toBe('representative');
  });

  it('then only the mother agrees to the text, and what the daughter changed does not count as agreed', async () => {
    const [own = '', paper = ''] = codesIn(await file(open()));
    const [{ who: acting, html }, { who: herself }] = [await enter(own), await enter(paper)];
    expect(html).not.toContain('Ik ben het hiermee eens');
    await acting.post('/status/dossier/act/approve.wording', {});
    expect((await dossier()).approvals.wording ?? []).toEqual([]);
    const page = await herself.get('/status/dossier');
    expect(page.html).toContain('Ik ben het hiermee eens');
    await herself.post('/status/dossier/act/approve.wording', { was: hidden(page.html, 'was') });
    expect((await dossier()).approvals.wording?.map(({ by }) => by)).toEqual(['complainant']);
  });

  it('when the mother takes it over, then the daughter’s code and page open nothing, and both is in the history', async () => {
    const [own = '', paper = ''] = codesIn(await file(open()));
    const [{ who: acting }, { who: herself }] = [await enter(own), await enter(paper)];
    expect((await acting.post('/status/dossier/take-over', {})).status).toBe(403);
    expect((await herself.post('/status/dossier/take-over', {})).status).toBe(303);
    expect((await acting.get('/status/dossier')).location).toBe('/status');
    expect((await open().post('/status', { code: own })).status).toBe(422);
    expect((await dossier()).represented?.until).toBe(START);
    await herself.post('/status/dossier/hand-back', {});
    expect((await open().post('/status', { code: own })).status).toBe(422);
    const sent = (await mails()).filter(({ to }) => to.address === 'dora@familie.example');
    const [fresh = ''] = codesIn(sent.at(-1)?.body ?? '');
    expect(textOf((await enter(fresh)).html)).toContain('U handelt namens Mina Oudewater');
    const told = textOf((await herself.get('/status/dossier')).html);
    expect(told).toContain('De indiener handelt zelf');
    expect(told).toContain('Iemand handelt namens de indiener');
  });

  it('when the daughter writes, then she is named, and an answer goes to her', async () => {
    const [own = ''] = codesIn(await file(open()));
    const { who } = await enter(own);
    await who.post('/status/dossier/act/message', { text: 'Belt u liever mij?' });
    const advisor = open();
    const holder = { kind: 'person', person: test.ids['advisor-1'] ?? '' } as const;
    advisor.cookies.set('session', await beginSession(test.app.store, holder, '', START));
    const { id } = await dossier();
    expect(textOf((await advisor.get(`/dossier/${id}`)).html)).toContain('Belt u liever mij?');
    await advisor.post(`/dossier/${id}/act/message`, { text: 'Dat doen wij.' });
    const to = (await mails()).map((mail) => mail.to.address);
    expect(to).toContain('dora@familie.example');
  });
});

it('given a represented person with an address, then their code goes there, and whoever filed it never sees it', async () => {
  const shown = codesIn(await file(open(), { ...mother, email: 'mina@oudewater.example' }));
  expect(shown).toHaveLength(1);
  const mail = (await mails()).find(
    ({ to, body }) => to.address === 'mina@oudewater.example' && codesIn(body).length > 0,
  );
  const [code = ''] = codesIn(mail?.body ?? '');
  expect(shown).not.toContain(code);
  expect(textOf((await enter(code)).html)).toContain('Dora Oudewater heeft dit voor u ingediend');
});

it('given no word of how the other agreed, then it is not filed, and says where to say so', async () => {
  const html = await file(open(), mother, { ...daughter, 'consent-how': '' });
  expect(textOf(html)).not.toContain('Wij hebben uw klacht ontvangen');
  expect(await test.app.store.db.selectFrom('dossiers').select('id').execute()).toEqual([]);
});

it('given a lost code, then each gets a new one at their own address, for their own side', async () => {
  await file(open(), { ...mother, email: 'mina@oudewater.example' });
  const { number } = await dossier();
  for (const email of ['mina@oudewater.example', 'dora@familie.example']) {
    const before = (await mails()).length;
    await open().post('/status/lost', { number, email });
    const sent = await vi.waitFor(async () => {
      const all = await mails();
      expect(all).toHaveLength(before + 1);
      return all;
    });
    const [code = ''] = codesIn(sent.find(({ subject }) => subject.startsWith('Nieuwe code'))?.body ?? '');
    expect(code).not.toBe('');
    await test.app.store.write((tx) => tx.deleteFrom('outbox').where('key', 'like', 'code:%').execute());
    const { html } = await enter(code);
    expect(textOf(html).includes('U handelt namens')).toBe(email.startsWith('dora'));
  }
});
