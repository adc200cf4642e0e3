// The phone desk without a script: found, filled in, read back, sent by each way, and closed to whoever typed it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import type { MailPayload } from '../../engine/shell/mail/payload.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { unsealJson } from '../../engine/shell/seal/seal.ts';
import { messagePlace } from '../../engine/shell/store/places.ts';
import { site } from '../../views/site.tsx';
import { bytesOf, PEOPLE, PLACEMENTS } from '../directory/lists.ts';
import { openTestApp, START, type TestApp } from '../harness/app.ts';
import { readBack } from '../pdf/read-back.ts';
import { VISITS } from '../wall/visits.ts';
import { hidden, textOf, Visitor } from './visitor.ts';

let test: TestApp;
let open: () => Visitor;
let desk: Visitor;
let bytesAt: (path: string) => Promise<Buffer>;
beforeEach(async () => {
  test = await openTestApp();
  for (const list of [PEOPLE, PLACEMENTS]) await importList(test.app, bytesOf(list), { dry: false });
  const pages = site(test.app, await test.app.plans.organisation());
  open = () => new Visitor(pages);
  desk = open();
  bytesAt = async (path) => {
    const cookie = [...desk.cookies].map((each) => each.join('=')).join('; ');
    const answer = await pages.request(`http://localhost:3000${path}`, { headers: { cookie } });
    return Buffer.from(await answer.arrayBuffer());
  };
  const holder = { kind: 'person', person: test.ids['desk-1'] ?? '' } as const;
  desk.cookies.set('session', await beginSession(test.app.store, holder, '', START));
});
afterEach(() => test.close());

const PHONE = '/file/complaint/phone?for=other';
const told = {
  relation: 'client',
  name: 'Sientje Spijkers',
  email: 'sientje@spijkerbak.example',
  phone: '0611112222',
  subject: 'Gereedschap weg',
  category: 'placement',
  description: 'Maandag was het gereedschap weg. Dinsdag ook. Niemand belde terug.',
  about: '',
  'kept-from': '',
  contact: '',
  wish: 'Dat het terugkomt.',
  channel: 'phone',
  language: 'nl',
  find: '',
  found: '',
};

/** Types everything in and goes on to reading back. */
async function takeDown(form: Record<string, string> = told): Promise<string> {
  const answer = await desk.post(PHONE, { ...form, contact: test.ids['advisor-1'] ?? '' });
  expect(answer.location).toBe('/file/complaint/phone/read?for=other');
  return (await desk.get(answer.location ?? '')).html;
}

async function send(way: string, html: string) {
  const form = { attempt: hidden(html, 'attempt'), from: 'phone', right: 'yes', way };
  return desk.submit('/file/complaint/send?for=other', form);
}

const codesIn = (text: string) => [...new Set(text.match(/\d{4} \d{4} \d{4} \d{4}/g) ?? [])];

async function dossier() {
  const row = await test.app.store.db.selectFrom('dossiers').select('id').executeTakeFirstOrThrow();
  return (await openDossier(test.app, row.id)).dossier;
}

describe('given somebody on the line', () => {
  it('when they are looked for, then everything typed stays, and choosing them fills in what is known', async () => {
    const found = await desk.post(PHONE, { ...told, name: '', find: 'spijkers', subject: 'Al getypt' });
    expect(found.html).toContain('Al getypt');
    expect(textOf(found.html)).toContain('vast aanspreekpunt: Test advisor-2');
    const pick = /formaction="([^"]*pick=[^"]+)"/.exec(found.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const picked = await desk.post(pick, { ...told, name: '', email: '', phone: '', subject: 'Al getypt' });
    const screen = await desk.get((picked.location ?? '').split('#')[0] ?? '');
    for (const value of ['Sientje Spijkers', 'sientje@spijkerbak.example', '0611112222', 'Al getypt'])
      expect(screen.html).toContain(`value="${value}"`);
    expect(screen.html).toMatch(
      new RegExp(`value="${test.ids['advisor-2']}"[^>]*checked|checked[^>]*value="${test.ids['advisor-2']}"`),
    );
  });

  it('when something is missing, then the one screen says all of it, with everything still there', async () => {
    const wrong = await desk.post(PHONE, { ...told, subject: '', description: '', channel: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#f-subject"');
    expect(wrong.html).toContain('href="#f-description"');
    expect(wrong.html).toContain('href="#channel"');
    expect(wrong.html).toContain('Dat het terugkomt.');
  });

  it('when it is read back, then each sentence stands by itself, and nothing is sent before it was right', async () => {
    const html = await takeDown();
    const sentences = [...html.matchAll(/read-back-sentence">([^<]*)</g)].map(([, text]) => text);
    expect(sentences).toEqual(
      expect.arrayContaining(['Maandag was het gereedschap weg.', 'Dinsdag ook.', 'Niemand belde terug.']),
    );
    const form = { attempt: hidden(html, 'attempt'), from: 'phone' };
    const refused = await desk.post('/file/complaint/send?for=other', form);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#right"');
    expect(refused.html).toContain('href="#way"');
    expect(await test.app.store.db.selectFrom('dossiers').select('id').execute()).toEqual([]);
  });
});

describe('given what a screen sends by itself while one types', () => {
  const keep = (form: Record<string, string>) => desk.post(`${PHONE}&keep=1`, { ...told, ...form });

  it('when it comes in beside the rest, then it is the same conversation, and can be sent as it was read back', async () => {
    const attempt = hidden((await desk.get(PHONE)).html, 'attempt');
    expect(attempt).toMatch(/^[0-9a-f-]{36}$/);
    const [html] = await Promise.all([takeDown({ ...told, attempt }), keep({ attempt })]);
    expect(hidden(html, 'attempt')).toBe(attempt);
    expect(textOf((await send('mail', html)).html)).toContain('Wij hebben uw klacht ontvangen');
  });

  it('when it comes in only after everything was sent, then nothing of it stays for the next conversation', async () => {
    const html = await takeDown();
    const attempt = hidden(html, 'attempt');
    await send('mail', html);
    expect((await keep({ attempt })).status).toBe(204);
    expect((await desk.get(PHONE)).html).not.toContain('Gereedschap weg');
  });

  it('when it was read back on a screen that is older, then it is read back again, and not sent', async () => {
    const html = await takeDown();
    const answer = await desk.post('/file/complaint/send?for=other', {
      ...{ attempt: '00000000-0000-4000-8000-000000000000', from: 'phone', right: 'yes', way: 'voice' },
    });
    expect(answer.location).toBe('/file/complaint/phone/read?for=other');
    expect(hidden((await desk.get(answer.location ?? '')).html, 'attempt')).toBe(hidden(html, 'attempt'));
  });
});

describe('given what was told, when it is sent', () => {
  it('by voice, then the code is read out, works once, and is then another', async () => {
    const receipt = await send('voice', await takeDown());
    const [code = ''] = codesIn(textOf(receipt.html));
    expect((await dossier()).told).toBe('voice');
    const caller = open();
    const [own = ''] = codesIn(textOf((await caller.submit('/status', { code })).html));
    expect(own).not.toBe(code);
    expect((await open().post('/status', { code })).status).toBe(422);
    expect((await open().post('/status', { code: own })).status).toBe(303);
  });

  it('by mail, then whoever typed it never sees the code, also when they press again', async () => {
    const html = await takeDown();
    for (const receipt of [await send('mail', html), await send('voice', html)])
      expect(codesIn(textOf(receipt.html))).toEqual([]);
    const rows = await test.app.store.db
      .selectFrom('outbox')
      .selectAll()
      .where('key', 'like', 'told-code:%')
      .execute();
    const bodies = rows.map(
      ({ key, payload }) =>
        unsealJson(test.app.keyring.house, payload ?? Buffer.of(), messagePlace(key)) as MailPayload,
    );
    expect(bodies.map(({ to }) => to.address)).toEqual(['sientje@spijkerbak.example']);
    const [code = ''] = codesIn(bodies[0]?.body ?? '');
    expect((await open().post('/status', { code })).status).toBe(303);
  });

  it('by post, then there is a sheet to print, also as a letter with the address; without an address there is no such way', async () => {
    const without = await takeDown({ ...told, email: '' });
    expect(without).not.toMatch(/value="(mail|paper)"/);
    expect(textOf(without)).toContain('Vul dan het postadres in');
    const html = await takeDown({ ...told, email: '', address: 'Dorpsstraat 1\n3511 AB Utrecht' });
    expect(html).not.toMatch(/name="way"[^>]*value="mail"|value="mail"[^>]*name="way"/);
    const receipt = await send('paper', html);
    expect(textOf(receipt.html)).toContain('De code werkt één keer');
    const codes = codesIn(textOf(receipt.html));
    expect(codes).toHaveLength(1);
    expect((await dossier()).told).toBe('paper');
    const sheet = await bytesAt('/file/complaint/receipt/sheet?for=other');
    const written = (await readBack(sheet)).parts.map(({ text }) => text).join('\n');
    expect(written).toContain('3511 AB Utrecht');
    expect(codesIn(written)).toEqual(codes);
    await desk.post('/file/complaint/receipt?for=other', {});
    expect((await desk.get('/file/complaint/receipt/sheet?for=other')).status).toBe(410);
  });
});

it('given what the desk sent, then no route shows the desk a word of it', async () => {
  await send('mail', await takeDown());
  const { id, number } = await dossier();
  const known = {
    hidden: [{ id, number, file: id }],
    letters: [],
    shared: [],
    people: [test.ids['advisor-1'] ?? ''],
    message: id,
  };
  const secrets = ['Gereedschap weg', 'Maandag was het', 'Dat het terugkomt'];
  const told: string[] = [];
  for (const [route, visits] of Object.entries(VISITS))
    for (const { path, form } of visits(known)) {
      if (route === 'POST /sign-out' || route.startsWith('POST /file/')) continue;
      const answer = form ? await desk.post(path, form) : await desk.get(path);
      if (secrets.some((secret) => answer.html.includes(secret))) told.push(`${route} ${path}`);
    }
  expect(told).toEqual([]);
  expect((await desk.get(PHONE)).html).not.toContain('Gereedschap weg');
});

it('given a union that calls for an employee, then each gets a code of their own by their own way', async () => {
  const html = await takeDown({
    ...told,
    'for-another': 'yes',
    email: '',
    'representative-name': 'Vera Vakbond',
    'representative-email': 'vera@bond.example',
    'representative-phone': '',
    'consent-how': 'in-writing',
    'consent-on.day': '20',
    'consent-on.month': '4',
    'consent-on.year': '2026',
  });
  const receipt = await send('mail', html);
  const [paper = ''] = codesIn(textOf(receipt.html));
  const herself = await open().submit('/status', { code: paper });
  expect(textOf(herself.html)).toContain('Vera Vakbond heeft dit voor u ingediend');
  const rows = await test.app.store.db
    .selectFrom('outbox')
    .select('key')
    .where('key', 'like', 'told-code:%')
    .execute();
  expect(rows.map(({ key }) => key.split(':')[2])).toEqual(['representative']);
});

it('given people who may not file for others, then the desk’s pages are not there for them', async () => {
  for (const path of [PHONE, '/file/complaint/phone/read?for=other', '/file/complaint/phone'])
    expect((await open().get(path)).status).toBe(403);
});
