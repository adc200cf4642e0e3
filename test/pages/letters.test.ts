// Letters on pages: what became of each, as a PDF that never changes, read out, and chosen by the complainant.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { bounced } from '../../engine/shell/mail/bounced.ts';
import { replyToken } from '../../engine/shell/mail/reply-token.ts';
import { mailName } from '../../engine/shell/store/outbox.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, shippedSources } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { confirmed } from '../harness/complaints.ts';
import { visitorOf } from '../harness/visitor.ts';
import type { Visitor as Staff } from '../harness/visitor.ts';
import { Visitor } from './visitor.ts';

let house: TestApp;
let handler: Staff;
let complainant: Visitor;
let id: string;

beforeEach(async () => {
  house = await openTestApp();
  const { app, ids } = house;
  const pages = site(app, await app.plans.organisation());
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('There is no complaint procedure.');
  const advisor = ids['advisor-1'] ?? '';
  const data = complaint({ contact: advisor, phone: '030 555 0142' });
  const { decision, code } = await fileDossier(app, plan, {
    actor: 'complainant',
    language: 'nl',
    channel: 'web',
    data,
  });
  id = decision.dossier.id;
  const done = await handle(app, id, { event: 'confirm', actor: advisor, input: confirmed });
  expect(done.refusal).toBeNull();
  handler = await visitorOf(app, pages, advisor);
  complainant = new Visitor(pages);
  await complainant.submit('/status', { code });
});
afterEach(() => house.close());

async function copyOf(letter: string): Promise<string> {
  const { dossier } = await openDossier(house.app, id);
  return dossier.sendings.find((each) => each.letter === letter)?.id ?? '';
}

async function sendMail(): Promise<void> {
  while ((await workOnce({ app: house.app, sendMail: () => Promise.resolve() })) > 0);
}

async function comesBack(): Promise<void> {
  const { app } = house;
  const name = mailName(`letter:${id}:${await copyOf('confirmation')}`);
  const messageId = `<${replyToken(app.keyring, name, id, 'complainant')}@example.org>`;
  expect(await bounced(app, { messageId, permanent: true, reason: '550 5.1.1' })).toEqual({ dossier: id });
}

it('given letters, then each shows its fate: waiting, taken, come back, and read out with who and when', async () => {
  expect((await handler.get(`/dossier/${id}`)).text).toContain('er is geen mailserver ingesteld');
  await sendMail();
  const shown = (await handler.get(`/dossier/${id}`)).text;
  expect(shown).toContain('Door de mailserver aangenomen');
  expect(shown).toContain('3 brieven door de mailserver aangenomen');
  expect((await complainant.get('/status/dossier')).html).toContain('Door de mailserver aangenomen');
  await comesBack();
  const { text } = await handler.get(`/dossier/${id}`);
  expect(text).toContain('De brief “Bevestiging” is niet aangekomen');
  expect(text).toContain('Bel 030 555 0142');
  const letter = await copyOf('confirmation');
  const page = await handler.get(`/dossier/${id}/letter/${letter}/read-out`);
  expect(page.text).toContain('tel:0305550142');
  expect((await handler.post(`/dossier/${id}/act/read-out`, { letter })).status).toBe(303);
  const after = (await handler.get(`/dossier/${id}`)).text;
  expect(after).not.toContain('is niet aangekomen</p>');
  expect(after).toContain('Brief “Bevestiging” is voorgelezen');
  expect((await complainant.get('/status/dossier')).html).toContain('Voorgelezen');
});

it('given a letter that was sent, when the procedure changes, then letter and PDF stay as they were', async () => {
  const letter = await copyOf('confirmation');
  const { app } = house;
  const own = async () => (await complainant.get(`/status/dossier/letter/${letter}/pdf`)).html;
  const before = await own();
  expect(before.slice(0, 5)).toBe('%PDF-');
  const { source, organisationSource } = shippedSources();
  const other = source
    .replace('Dit gaan wij eerst doen:', 'Iets heel anders:')
    .replace(/Zo hebben\s+wij haar begrepen/, 'Anders');
  expect(other).not.toBe(source);
  const published = await app.plans.publish(
    { source: other, organisationSource },
    'Other words.',
    'test',
    app.clock(),
  );
  expect('problems' in published).toBe(false);
  house.goTo('2026-04-24T08:10:00Z');
  expect((await own()) === before).toBe(true);
  const page = await handler.get(`/dossier/${id}/letter/${letter}`);
  expect(page.text).not.toContain('Iets heel anders');
});

it('given the page of the complainant, when they choose no mail, then the next letter waits behind the code and nothing is mailed', async () => {
  await sendMail();
  const chosen = await complainant.submit('/status/dossier/contact', {
    email: 'bo@example.org',
    'letters-by': 'none',
  });
  expect(chosen.html).toContain('Geen e-mail');
  expect(
    (await complainant.submit('/status/dossier/contact', { email: 'bo@example.org', 'letters-by': 'duif' }))
      .status,
  ).toBe(422);
  const mailed: string[] = [];
  const { dossier } = await openDossier(house.app, id);
  const actor = house.ids['advisor-1'] ?? '';
  await handle(house.app, id, {
    event: 'done',
    actor,
    input: { agreement: dossier.agreements[0]?.id ?? '' },
  });
  await handle(house.app, id, { event: 'message', actor, input: { text: 'Wij bellen u.' } });
  const asked = await handle(house.app, id, {
    event: 'resolve',
    actor,
    input: { data: { result: 'Gedaan.' } },
  });
  expect(asked.refusal).toBeNull();
  await workOnce({ app: house.app, sendMail: (mail) => Promise.resolve(void mailed.push(mail.to.address)) });
  expect(mailed).not.toContain('bo@example.org');
  const now = (await openDossier(house.app, id)).dossier;
  expect(now.sendings.find(({ letter }) => letter === 'question')).toMatchObject({
    channel: 'page',
    reached: { how: 'shown' },
  });
});

it('given the choice of news only, then the mail says nothing: no name, no number, not what it is about', async () => {
  await sendMail();
  await complainant.submit('/status/dossier/contact', { email: 'bo@example.org', 'letters-by': 'news' });
  const mails: { subject: string; body: string; address: string }[] = [];
  const actor = house.ids['advisor-1'] ?? '';
  await handle(house.app, id, { event: 'message', actor, input: { text: 'Wij bellen u over het rooster.' } });
  await workOnce({
    app: house.app,
    sendMail: ({ subject, body, to }) =>
      Promise.resolve(void mails.push({ subject, body, address: to.address })),
  });
  const [mail] = mails.filter(({ address }) => address === 'bo@example.org');
  expect(mail?.subject).toBe('Er staat iets nieuws voor u klaar');
  expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/klacht|rooster|Bo |K-2026|bellen/i);
  expect(mail?.body).toContain('http://localhost:3000/status');
});

it('given a letter that came back, then the complainant reads so on their page, and what they type is kept when it is wrong', async () => {
  await sendMail();
  await comesBack();
  const page = await complainant.get('/status/dossier');
  expect(page.html).toContain('Onze e-mail aan u kwam terug');
  const form = await complainant.get('/status/dossier/contact');
  expect(form.html).toContain('value="bo@example.org"');
  const wrong = await complainant.submit('/status/dossier/contact', { email: 'bo at example' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="bo at example"');
  const right = await complainant.submit('/status/dossier/contact', { email: 'bo@voorbeeld.nl' });
  expect(right.html).not.toContain('Onze e-mail aan u kwam terug');
  expect(right.html).toContain('bo@voorbeeld.nl');
  expect((await handler.get(`/dossier/${id}`)).text).toContain(
    'Brief “Bevestiging” gaat nu naar bo@voorbeeld.nl',
  );
});

it('given no script, when they ask for letters on paper, then the form comes again with the question where to', async () => {
  const form = { email: 'bo@example.org', 'letters-by': 'paper' };
  for (const [page, path] of [
    [complainant, '/status/dossier/contact?refresh=1'],
    [handler, `/dossier/${id}/contact?refresh=1`],
  ] as const) {
    const answer = await page.post(path, form);
    expect(answer.status).toBe(200);
    expect('html' in answer ? answer.html : answer.text).toContain('id="f-address"');
  }
  expect((await openDossier(house.app, id)).dossier.data['letters-by'] ?? null).toBeNull();
});

it('given a letter that came back, when its handler is told the right address by telephone, then that is written down with who and how', async () => {
  await sendMail();
  await comesBack();
  expect((await handler.get(`/dossier/${id}`)).text).toContain('Het e-mailadres verbeteren');
  const data = { email: 'bo@voorbeeld.nl', phone: '030 555 0142' };
  const unsaid = await handler.post(`/dossier/${id}/contact`, data);
  expect(unsaid.status).toBe(422);
  expect(unsaid.text).toContain('href="#said"');
  expect((await handler.post(`/dossier/${id}/contact`, { ...data, said: 'phone' })).status).toBe(303);
  const { text } = await handler.get(`/dossier/${id}`);
  expect(text).toContain('Contactgegevens verbeterd');
  expect(text).toContain('Gehoord: per telefoon');
  expect((await complainant.get('/status/dossier')).html).toContain('Contactgegevens verbeterd');
  const stranger = await visitorOf(
    house.app,
    site(house.app, await house.app.plans.organisation()),
    house.ids['desk-1'] ?? '',
  );
  expect((await stranger.get(`/dossier/${id}/contact`)).status).toBe(404);
});
