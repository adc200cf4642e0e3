// Letters that people take along themselves: where to, when they went, and what is told to whom no mail reaches.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openByCode } from '../../engine/shell/codes.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { giveCode } from '../../engine/shell/give-code.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { site } from '../../views/site.tsx';
import { historyOf } from '../engine/history.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { fileComplaint } from '../harness/complaints.ts';
import { dossiersOf, publishShipped, workAll } from '../harness/shipped.ts';
import { visitorOf } from '../harness/visitor.ts';
import type { Answer, Visitor } from '../harness/visitor.ts';
import { Visitor as Complainant } from './visitor.ts';

const ADDRESS = 'Dorpsstraat 1\n3511 AB Utrecht';
const FROM = { address: '127.0.0.1', agent: 'test' };
const OTHER = {
  'for-another': 'yes',
  'representative-name': 'Kim de Vries',
  'consent-how': 'in-person',
  'consent-on': '2026-04-20',
};

let house: TestApp;
let handler: Visitor;
let desk: Visitor;
let id: string;

async function open(other: Readonly<Record<string, unknown>>): Promise<void> {
  const { app, ids } = house;
  const contact = ids['advisor-1'] ?? '';
  id = (await fileComplaint(app, { contact, phone: '030 555 0142', email: '', ...other })).id;
  const pages = site(app, await app.plans.organisation());
  handler = await visitorOf(app, pages, contact);
  desk = await visitorOf(app, pages, ids['desk-1'] ?? '');
}

beforeEach(async () => {
  house = await openTestApp();
});
afterEach(() => house.close());

const dossierNow = async () => (await openDossier(house.app, id)).dossier;
const receipt = async (to = 'complainant') =>
  (await dossierNow()).sendings.find((each) => each.letter === 'receipt' && each.to === to);

/** What the boxes for a day and a time send. */
function boxes(at: string): Record<string, string> {
  const [date = '', time = ''] = at.split(' ');
  const [year = '', month = '', day = ''] = date.split('-');
  return { 'happened.year': year, 'happened.month': month, 'happened.day': day, 'happened.time': time };
}

const codeIn = ({ text }: Answer) => />(\d{4} \d{4} \d{4} \d{4})</.exec(text)?.[1] ?? '';

describe('given somebody without e-mail who gave a postal address', () => {
  beforeEach(() => open({ address: ADDRESS }));

  it('then letters wait to be posted there, and the page of the letter shows where', async () => {
    expect(await receipt()).toMatchObject({ channel: 'paper', reached: null });
    const page = await handler.get(`/dossier/${id}/letter/${(await receipt())?.id}`);
    expect(page.text).toContain('3511 AB Utrecht');
    expect(page.text).not.toContain('Er is geen postadres');
  });

  it.each([
    ['2026-04-24 09:00', 'voor de ontvangst'],
    ['2026-04-25 09:00', 'in de toekomst'],
    ['2026-04-24 ', 'tijd'],
  ])(
    'when it is said to have been posted at %s, then that is refused with why, and stays there',
    async (at, why) => {
      house.goTo('2026-04-24T09:30:00Z');
      const answer = await handler.post(`/dossier/${id}/letter/${(await receipt())?.id}/posted`, boxes(at));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(why);
      expect(answer.text).toContain(`value="${at.slice(0, 4)}"`);
      expect((await receipt())?.reached).toBeNull();
    },
  );

  it('when it was posted in the morning, then it counts from then, and a letter made since cannot have gone before', async () => {
    house.goTo('2026-04-24T09:30:00Z');
    const first = `/dossier/${id}/letter/${(await receipt())?.id}`;
    expect((await handler.post(`${first}/posted`, boxes('2026-04-24 10:30'))).status).toBe(303);
    expect((await dossierNow()).letters.receipt).toEqual(['2026-04-24T08:30:00Z']);
    const actor = house.ids['advisor-1'] ?? '';
    await handle(house.app, id, {
      event: 'contact-details',
      actor,
      input: { channel: 'phone', data: { address: ADDRESS } },
    });
    const escalated = await handle(house.app, id, {
      event: 'escalate',
      actor,
      input: {
        data: {
          superior: house.ids['manager-1'] ?? '',
          'escalation-reason': 'Ernstig.',
          seriousness: 'serious',
        },
      },
    });
    expect(escalated.refusal).toBeNull();
    const second = (await dossierNow()).sendings.find(({ letter }) => letter === 'escalated');
    house.goTo('2026-04-24T11:00:00Z');
    const path = `/dossier/${id}/letter/${second?.id}`;
    const early = await handler.post(`${path}/posted`, boxes('2026-04-24 11:00'));
    expect(early.status).toBe(422);
    expect(early.text).toContain('Toen was deze brief er nog niet');
    const read = await handler.post(`${path}/read-out`, boxes('2026-04-24 11:00'));
    expect(read.status).toBe(422);
    expect((await handler.post(`${path}/read-out`, boxes('2026-04-24 12:00'))).status).toBe(303);
  });

  it('when they move house before it is posted, then it goes to where they live now', async () => {
    await handler.post(`/dossier/${id}/contact`, {
      address: 'Nieuweweg 2\n3512 CD Utrecht',
      phone: '030 555 0142',
      said: 'phone',
    });
    const page = await handler.get(`/dossier/${id}/letter/${(await receipt())?.id}`);
    expect(page.text).toContain('3512 CD Utrecht');
    expect(page.text).not.toContain('3511 AB');
  });
});

describe('given somebody without e-mail or address', () => {
  beforeEach(() => open({}));

  it('then a letter that is to go on paper says that nobody knows where to, and asking it mends that', async () => {
    const letter = (await receipt())?.id ?? '';
    expect(await receipt()).toMatchObject({ channel: 'page', reached: { how: 'shown' } });
    await handle(house.app, id, {
      event: 'reword',
      actor: house.ids['advisor-1'] ?? '',
      input: {
        data: { description: 'Er kwam vier keer iemand.' },
        letters: { 'wording-proposed': { channel: 'paper' } },
      },
    });
    const waiting = (await dossierNow()).sendings.find(({ channel }) => channel === 'paper');
    expect(waiting, letter).toBeDefined();
    const page = `/dossier/${id}/letter/${waiting?.id}`;
    expect((await handler.get(page)).text).toContain('Er is geen postadres');
    await handler.post(`/dossier/${id}/contact`, { address: ADDRESS, phone: '030 555 0142', said: 'phone' });
    expect((await handler.get(page)).text).toContain('3511 AB Utrecht');
  });

  it('then whoever handles it tells a code once, and the one before opens nothing', async () => {
    expect((await desk.get(`/dossier/${id}/code`)).status).toBe(404);
    expect((await handler.post(`/dossier/${id}/code`, {})).status).toBe(422);
    const [first, second] = [
      codeIn(await handler.post(`/dossier/${id}/code`, { how: 'voice' })),
      codeIn(await handler.post(`/dossier/${id}/code`, { how: 'paper' })),
    ];
    expect(await openByCode(house.app, first, FROM)).toBeNull();
    const opened = await openByCode(house.app, second, FROM);
    expect(opened).toMatchObject({ dossier: id });
    expect(await openByCode(house.app, second, FROM)).toBeNull();
    expect((await handler.get('/file/complaint/receipt/sheet?for=other')).text.slice(0, 5)).toBe('%PDF-');
    expect((await handler.get('/file/complaint/receipt?for=other')).status).toBe(410);
    expect((await desk.get('/file/complaint/receipt/sheet?for=other')).status).toBe(410);
    const told = (await historyOf(house.app, id)).filter(({ event }) => event === 'tell-code');
    expect(told.map(({ actor }) => actor)).toEqual([house.ids['advisor-1'], house.ids['advisor-1']]);
    expect((await handler.get(`/dossier/${id}`)).text).toContain('Nieuwe code gegeven');
  });
});

it('given a letter from the complainant, then whoever handles it types it in as theirs, with how it came', async () => {
  await open({});
  const path = `/dossier/${id}/act/write-down`;
  expect((await desk.post(path, { text: 'Nee.', said: 'phone' })).status).toBe(404);
  const unsaid = await handler.post(path, { text: 'Het gaat beter.' });
  expect(unsaid.status).toBe(422);
  expect(unsaid.text).toContain('href="#act-write-down-channel"');
  expect(unsaid.text).toContain('Het gaat beter.');
  expect((await handler.post(path, { text: 'Het gaat beter.', said: 'letter' })).status).toBe(303);
  expect((await dossierNow()).events['message.complainant']).toHaveLength(1);
  expect((await handler.get(`/dossier/${id}`)).text).toMatch(/per brief; opgeschreven door Test advisor-1/);
  const { code } = await giveCode(house.app, id, {
    ...{ actor: house.ids['advisor-1'] ?? '', to: 'complainant', how: 'voice' },
  });
  const own = new Complainant(site(house.app, await house.app.plans.organisation()));
  const page = await own.submit('/status', { code: code ?? '' });
  expect(page.html).toContain('Het gaat beter.');
  expect(page.html).toContain('opgeschreven door Test advisor-1');
});

it('given an address that mail reaches, then nobody at work can make a code', async () => {
  await open({ email: 'bo@example.org' });
  expect((await handler.get(`/dossier/${id}/code`)).status).toBe(404);
  expect((await handler.post(`/dossier/${id}/code`, { how: 'voice' })).status).toBe(404);
});

describe('given somebody who files for another and has no e-mail', () => {
  beforeEach(() =>
    open({
      ...OTHER,
      email: 'bo@example.org',
      'representative-address': ADDRESS,
      'representative-phone': '030 1',
    }),
  );

  it('then both get the letters, each in their own way', async () => {
    expect(await receipt('representative')).toMatchObject({ channel: 'paper', reached: null });
    expect(await receipt()).toMatchObject({ channel: 'mail' });
    const page = await handler.get(`/dossier/${id}/letter/${(await receipt('representative'))?.id}`);
    expect(page.text).toContain('Kim de Vries');
    expect(page.text).toContain('3511 AB Utrecht');
  });

  it('when the complainant says by telephone that they take over, and later that the other acts again, then both is in the history with who and how', async () => {
    expect((await handler.post(`/dossier/${id}/represented`, {})).status).toBe(422);
    expect((await desk.post(`/dossier/${id}/represented`, { said: 'phone' })).status).toBe(404);
    expect((await handler.post(`/dossier/${id}/represented`, { said: 'phone' })).status).toBe(303);
    expect((await dossierNow()).represented?.until).not.toBeNull();
    const back = await handler.post(`/dossier/${id}/represented`, {
      ...{ 'representative-name': 'Kim de Vries', 'representative-address': ADDRESS },
      said: 'letter',
    });
    expect((await dossierNow()).represented?.until).toBeNull();
    const code = codeIn(back);
    expect(await openByCode(house.app, code, FROM)).toMatchObject({ dossier: id });
    const { text } = await handler.get(`/dossier/${id}`);
    expect(text).toContain('Gehoord: per telefoon');
    expect(text).toContain('Gehoord: per brief');
    while ((await workOnce({ app: house.app, sendMail: () => Promise.resolve() })) > 0);
  });
});

it('given a talk that became a complaint of somebody without e-mail, then the dossier says so until the code has been told', async () => {
  const { app, ids } = house;
  await publishShipped(app, 'signal');
  const contact = ids['advisor-1'] ?? '';
  const plan = await app.plans.plan('signal');
  if (!plan) throw new Error('The procedure of talks is not published.');
  const said = { with: 'employee', name: 'Mo', going: 'badly', bothering: 'Mijn uren.', doing: 'complaint' };
  const filing = { actor: contact, language: 'nl', channel: 'web', data: said };
  const talk = (await fileDossier(app, plan, filing)).decision.dossier.id;
  const data = { consent: 'yes', subject: 'Uren', category: 'pay', phone: '030 555 0142' };
  await handle(app, talk, { event: 'to-complaint', actor: contact, input: { data } });
  await workAll(app);
  const [found] = await dossiersOf(app, 'complaint');
  await handle(app, found ?? '', { event: 'take.handler', actor: contact, input: {} });
  const visitor = await visitorOf(app, site(app, await app.plans.organisation()), contact);
  expect((await visitor.get(`/dossier/${found}`)).text).toContain('De indiener heeft nog geen code');
  const code = codeIn(await visitor.post(`/dossier/${found}/code`, { how: 'voice' }));
  expect((await visitor.get(`/dossier/${found}`)).text).not.toContain('De indiener heeft nog geen code');
  expect(await openByCode(app, code, FROM)).toMatchObject({ dossier: found });
});
