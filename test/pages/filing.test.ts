// Filing over HTTP, without a script: nothing that was typed is lost, and two presses make one dossier.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDossier } from '../../engine/shell/handle.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { readDossierFile } from '../../engine/shell/store/dossiers.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, START, type TestApp } from '../harness/app.ts';
import { act, confirmed } from '../harness/complaints.ts';
import { hidden, textOf, Visitor } from './visitor.ts';

let test: TestApp;
let visitor: Visitor;
let open: () => Visitor;

beforeAll(async () => {
  test = await openTestApp();
  const pages = site(test.app, await test.app.plans.organisation());
  open = () => new Visitor(pages);
});
beforeEach(async () => {
  test.goTo(START);
  visitor = open();
  await test.app.store.write((tx) => tx.deleteFrom('throttle').execute());
});
afterAll(() => test.close());

const about = { relation: 'client', name: 'Joke de Wit', email: 'joke@klant.example', phone: '' };
const what = {
  subject: 'Verkeerde medewerker',
  category: 'placement',
  'happened-on.day': '',
  'happened-on.month': '',
  'happened-on.year': '',
  description: 'Wij kregen iemand zonder diploma.',
};

/** Fills in every page up to the check. */
async function fillIn(who: Visitor, query = ''): Promise<void> {
  await who.post(`/file/complaint/1${query}`, about);
  await who.post(`/file/complaint/3${query}`, what);
  await who.post(`/file/complaint/4${query}`, { about: 'Piet Pieters', 'kept-from': '', contact: '' });
  await who.post(`/file/complaint/5${query}`, { wish: 'Een ander' });
  await who.post(`/file/complaint/6${query}`, {});
}

async function send(who: Visitor, query = '') {
  const check = await who.get(`/file/complaint/check${query}`);
  return who.post(`/file/complaint/send${query}`, { attempt: hidden(check.html, 'attempt') });
}

async function dossiers(): Promise<number> {
  return (await test.app.store.db.selectFrom('dossiers').select('id').execute()).length;
}

describe('the front door', () => {
  it('given nobody who is signed in, then it shows what can be filed and the way back', async () => {
    const page = await visitor.get('/');
    expect(page.status).toBe(200);
    expect(textOf(page.html)).toContain('Klacht');
    expect(page.html).toContain('href="/file/complaint"');
    expect(page.html).toContain('href="/status"');
  });

  it('given another language, then all of it is said in that language', async () => {
    const page = await visitor.get('/?lang=en');
    expect(textOf(page.html)).toContain('I already have a code');
    expect(textOf((await visitor.get('/file/complaint')).html)).toContain('Within 48 hours');
  });
});

describe('a page of the form', () => {
  it('given an answer that cannot be read, then 422 with everything typed and an error that leads to the field', async () => {
    const page = await visitor.post('/file/complaint/1', { ...about, email: 'joke at klant' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="joke at klant"');
    expect(page.html).toContain('value="Joke de Wit"');
    expect(page.html).toContain('href="#f-email"');
    expect(page.html).toMatch(/class="error-summary"[^>]*autofocus/);
  });

  it('given neither mail nor telephone, then the page where they are asked says so', async () => {
    const page = await visitor.post('/file/complaint/1', { ...about, email: '' });
    expect(page.status).toBe(422);
    expect(textOf(page.html)).toContain('Vul een e-mailadres of een telefoonnummer in');
  });

  it('given a reload, then what was typed is there, also what was wrong', async () => {
    await visitor.post('/file/complaint/1', { ...about, email: 'joke at klant' });
    const page = await visitor.get('/file/complaint/1');
    expect(page.html).toContain('value="joke at klant"');
    expect(await visitor.get('/file/complaint').then(({ html }) => textOf(html))).toContain('Verdergaan');
  });

  it('given a half-filled page, when a question is answered, then it is kept without being sent', async () => {
    const kept = await visitor.post('/file/complaint/1?keep=1', { name: 'Jo' });
    expect(kept.status).toBe(204);
    expect((await visitor.get('/file/complaint/1')).html).toContain('value="Jo"');
  });

  it('given somebody else, then nothing of the draft is there', async () => {
    await visitor.post('/file/complaint/1', about);
    expect((await open().get('/file/complaint/1')).html).not.toContain('Joke');
  });

  it('given a client, then the page about confidants is left out; given an employee, then it is asked', async () => {
    expect((await visitor.post('/file/complaint/1', about)).location).toBe('/file/complaint/3');
    const employee = await visitor.submit('/file/complaint/1', { ...about, relation: 'employee' });
    expect(textOf(employee.html)).toContain('Wilt u hulp van een vertrouwenspersoon?');
  });

  it('given a confidant who may be whom it is about, then the check says so, and the other one can be chosen', async () => {
    const people = test.app.people;
    const add = (name: string) => people.add({ name, email: null, roles: ['confidant'] }, START);
    const [iris, ed] = [await add('Iris IJpelaar'), await add('Ed Esdoorn')];
    await fillIn(visitor);
    await visitor.post('/file/complaint/1', { ...about, relation: 'employee' });
    const choose = (confidant: string) =>
      visitor.post('/file/complaint/2', { 'confidant-help': 'receive', confidant, supporter: '' });
    await visitor.post('/file/complaint/4', { about: 'Iris', 'kept-from': '', contact: '' });
    expect((await choose(iris)).status).toBe(303);
    const refused = await send(visitor);
    expect([refused.status, await dossiers()]).toEqual([422, 0]);
    expect(textOf(refused.html)).toContain('Uw klacht kan gaan over de vertrouwenspersoon die u koos');
    await choose(ed);
    expect((await send(visitor)).status).toBe(303);
  });

  it('given an employee who wants help, when the form is refreshed, then the two confidants can be chosen', async () => {
    await visitor.post('/file/complaint/1', { ...about, relation: 'employee' });
    expect(textOf((await visitor.get('/file/complaint/2')).html)).not.toContain('Test confidant-1');
    const page = await visitor.submit('/file/complaint/2?refresh=1', { 'confidant-help': 'receive' });
    expect(textOf(page.html)).toContain('Test confidant-1');
    expect(textOf(page.html)).toContain('Wie moet uw klacht ontvangen?');
    const part = await visitor.post(
      '/file/complaint/2?refresh=1',
      { 'confidant-help': 'support' },
      { 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
    );
    expect(part.html).toMatch(/^<div class="stack" id="answers">/);
    expect(textOf(part.html)).toContain('Wie wilt u als steun?');
  });

  it('given an erased draft, then nothing of it is left', async () => {
    await visitor.post('/file/complaint/1', about);
    await visitor.post('/file/complaint/erase', {});
    expect((await visitor.get('/file/complaint/1')).html).not.toContain('Joke');
  });
});

describe('attachments', () => {
  const pdf = new File([Buffer.from('%PDF-1.7 hello')], 'rooster.pdf', { type: 'application/pdf' });

  it('given a file, then it stays with the draft, and is stored sealed with the dossier', async () => {
    await fillIn(visitor);
    await visitor.post('/file/complaint/6', { attachments: pdf });
    expect(textOf((await visitor.get('/file/complaint/6')).html)).toContain('rooster.pdf');
    expect(textOf((await visitor.get('/file/complaint/check')).html)).toContain('rooster.pdf');
    await send(visitor);
    const row = await test.app.store.db.selectFrom('files').selectAll().executeTakeFirstOrThrow();
    const { stored } = await openDossier(test.app, row.dossier);
    const file = await readDossierFile(test.app.store.db, stored, row.id);
    expect(file).toMatchObject({ name: 'rooster.pdf', kind: 'application/pdf' });
    expect(file?.body.toString()).toBe('%PDF-1.7 hello');
    expect(
      await test.app.store.db.selectFrom('drafts').select('id').where('form', 'like', '%file:%').execute(),
    ).toEqual([]);
  });

  it('given other files in its place again and again, then only what stands there is held', async () => {
    await fillIn(visitor);
    for (let round = 0; round < 3; round += 1)
      await visitor.post('/file/complaint/6', { attachments: new File([await pdf.bytes()], `${round}.pdf`) });
    expect(textOf((await visitor.get('/file/complaint/check')).html)).toContain('2.pdf');
    const held = test.app.store.db.selectFrom('drafts').select('id').where('form', 'like', '%file:%');
    expect(await held.execute()).toHaveLength(1);
  });

  it('given a cookie that was made up each time, then new drafts are counted all the same', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      const other = open();
      other.cookies.set('draft', `verzonnen-${index}`);
      statuses.push((await other.post('/file/complaint/1', about)).status);
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([303, 429]);
  });

  it('given a program that calls itself a pdf, then it is refused by name and the rest stays', async () => {
    await fillIn(visitor);
    await visitor.post('/file/complaint/6', { attachments: pdf });
    const kept = hidden((await visitor.get('/file/complaint/6')).html, 'attachments.kept');
    const page = await visitor.post('/file/complaint/6', {
      'attachments.kept': kept,
      attachments: new File([Buffer.from('MZ')], 'virus.pdf'),
    });
    expect(page.status).toBe(422);
    expect(textOf(page.html)).toContain('virus.pdf kunnen wij niet openen');
    expect(page.html).toContain(kept);
  });
});

describe('sending', () => {
  it('given a page that is not filled in, then the check leads there', async () => {
    await visitor.post('/file/complaint/1', about);
    expect((await visitor.get('/file/complaint/check')).location).toBe('/file/complaint/3');
  });

  it('given all answers, then the check says them, who reads them, what follows, and how long they are kept', async () => {
    await fillIn(visitor);
    const text = textOf((await visitor.get('/file/complaint/check')).html);
    expect(text).toContain('Wij kregen iemand zonder diploma.');
    expect(text).toContain('iemand die nu vrij is (Contactpersoon)');
    expect(text).toContain('Piet Pieters ziet hier niets van.');
    expect(text).toContain('26 april 2026 om 10:00');
    expect(text).toContain('2 jaar');
  });

  it('given it is sent, then the receipt shows number and code, also after a reload, and to nobody else', async () => {
    await fillIn(visitor);
    const sent = await send(visitor);
    expect(sent.status).toBe(303);
    const receipt = textOf((await visitor.get(sent.location ?? '')).html);
    const code = /\d{4} \d{4} \d{4} \d{4}/.exec(receipt)?.[0];
    expect(code).toBeDefined();
    expect(receipt).toMatch(/K-2026-[B-Z2-9]{6}/);
    expect(receipt).toContain('26 april 2026');
    expect(textOf((await visitor.get(sent.location ?? '')).html)).toContain(code);
    expect((await open().get('/file/complaint/receipt')).status).toBe(410);
    test.goTo('2026-04-24T08:31:00Z');
    expect((await visitor.get('/file/complaint/receipt')).status).toBe(410);
  });

  it('given two presses at once, then there is one dossier and both show the same receipt', async () => {
    await fillIn(visitor);
    const attempt = hidden((await visitor.get('/file/complaint/check')).html, 'attempt');
    const second = visitor.twin();
    const before = await dossiers();
    const answers = await Promise.all([
      visitor.post('/file/complaint/send', { attempt }),
      second.post('/file/complaint/send', { attempt }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await dossiers()).toBe(before + 1);
    const [one, two] = await Promise.all([visitor, second].map((who) => who.get('/file/complaint/receipt')));
    const codeIn = (html: string) => /\d{4} \d{4} \d{4} \d{4}/.exec(textOf(html))?.[0];
    expect(codeIn(one?.html ?? '')).toBe(codeIn(two?.html ?? ''));
  });

  it('given it was sent, then the draft is gone and the next complaint is another one', async () => {
    await fillIn(visitor);
    await send(visitor);
    expect((await visitor.get('/file/complaint/1')).html).not.toContain('Joke');
    const before = await dossiers();
    await fillIn(visitor);
    expect((await send(visitor)).status).toBe(303);
    expect(await dossiers()).toBe(before + 1);
  });

  it('given thirty complaints from one address, then the next has to wait and its draft stays', async () => {
    const row = { key: 'filing:local', count: 30, until: '2026-04-24T09:00:00Z' };
    await test.app.store.write((tx) => tx.insertInto('throttle').values(row).execute());
    await fillIn(visitor);
    expect((await send(visitor)).status).toBe(429);
    expect((await visitor.get('/file/complaint/1')).html).toContain('Joke de Wit');
  });
});

describe('filing for somebody else', () => {
  const desk = async () => {
    const signedIn = open();
    const holder = { kind: 'person', person: test.ids['desk-1'] ?? '' } as const;
    signedIn.cookies.set('session', await beginSession(test.app.store, holder, '', START));
    return signedIn;
  };

  it('given nobody who is signed in, then it is refused', async () => {
    expect((await visitor.get('/file/complaint?for=other')).status).toBe(403);
    expect((await visitor.post('/file/complaint/how?for=other', { channel: 'phone' })).status).toBe(403);
  });

  it('given a moment of receipt, then the clock starts there and the channel is kept', async () => {
    const who = await desk();
    const wrong = await who.post('/file/complaint/how?for=other', {
      channel: '',
      'received.day': '25',
      'received.month': '4',
      'received.year': '2026',
      'received.time': '10:00',
      language: 'nl',
    });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain('Dit moment ligt in de toekomst');
    expect(textOf(wrong.html)).toContain('Kies hoe het binnenkwam');
    const right = await who.post('/file/complaint/how?for=other', {
      channel: 'phone',
      'received.day': '23',
      'received.month': '4',
      'received.year': '2026',
      'received.time': '17:30',
      language: 'en',
    });
    expect(right.location).toBe('/file/complaint/1?for=other');
    await fillIn(who, '?for=other');
    const sent = await send(who, '?for=other');
    const receipt = textOf((await who.get(sent.location ?? '')).html);
    expect(receipt).toContain('Lees deze code voor');
    expect(receipt).not.toContain('diploma');
    const number = /K-2026-[B-Z2-9]{6}/.exec(receipt)?.[0] ?? '';
    const row = await test.app.store.db
      .selectFrom('dossiers')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const { dossier } = await openDossier(test.app, row.id);
    const handler = dossier.participants.handler?.[0] ?? test.ids['advisor-1'] ?? '';
    await act(test.app, row.id, handler, 'confirm', confirmed);
    expect(textOf((await who.get(sent.location ?? '')).html)).toBe(receipt);
    expect(dossier).toMatchObject({
      receipt: '2026-04-23T15:30:00Z',
      channel: 'phone',
      language: 'en',
    });
    const code = await test.app.store.db
      .selectFrom('codes')
      .select('single_use')
      .where('dossier', '=', row.id)
      .executeTakeFirst();
    expect(code?.single_use).toBe(1);
  });
});
