// A half-filled form goes on by a code, on another device, for 28 days; once it is sent the code opens nothing.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { tidy } from '../../engine/shell/tidy.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { bindKey } from '../../engine/shell/store/bind-key.ts';
import { rotateDatabase } from '../../engine/shell/store/rotate.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, START, type TestApp } from '../harness/app.ts';
import { hidden, textOf, Visitor } from './visitor.ts';

let test: TestApp;
let device: () => Visitor;

beforeAll(async () => {
  test = await openTestApp();
  const pages = site(test.app, await test.app.plans.organisation());
  device = () => new Visitor(pages);
});
beforeEach(async () => {
  test.goTo(START);
  await test.app.store.write((tx) => tx.deleteFrom('throttle').execute());
});
afterAll(() => test.close());

const about = { relation: 'client', name: 'Joke de Wit', email: 'joke@klant.example', phone: '' };
const what = { subject: 'Verkeerde medewerker', category: 'placement', description: 'Zonder diploma.' };

/** Stops on the first page, and gives the code. */
async function stop(who: Visitor): Promise<string> {
  const page = await who.submit('/file/complaint/1?later=1', about);
  expect(page.status).toBe(200);
  return codeIn(page.html);
}

function codeIn(html: string): string {
  const [code] = /\d{4} \d{4} \d{4} \d{4}/.exec(textOf(html)) ?? [];
  if (!code) throw new Error('There is no code on this page.');
  return code;
}

it('given a form that was stopped, when its code is filled in elsewhere, then everything is there, and there alone', async () => {
  const [phone, desktop] = [device(), device()];
  const code = await stop(phone);
  await phone.post('/file/complaint/6', {
    attachments: new File(['%PDF-1.7 bewijs'], 'bewijs.pdf', { type: 'application/pdf' }),
  });
  expect(codeIn((await phone.submit('/file/complaint/1?later=1', about)).html)).toBe(code);
  const start = await desktop.submit('/file/continue', { code });
  expect(start.html).toContain('href="/file/complaint/3"');
  expect((await desktop.get('/file/complaint/1')).html).toContain('Joke de Wit');
  expect((await desktop.get('/file/complaint/6')).html).toContain('bewijs.pdf');
  expect((await phone.get('/file/complaint/1')).html).not.toContain('Joke de Wit');
  await phone.submit('/file/continue', { code });
  expect((await phone.get('/file/complaint/1')).html).toContain('Joke de Wit');
});

it('given what was sent, then no code, no cookie and no press of the first device opens it', async () => {
  const [phone, desktop] = [device(), device()];
  const code = await stop(phone);
  const attempts: string[] = [];
  for (const who of [phone, desktop]) {
    if (who === desktop) await desktop.post('/file/continue', { code });
    await who.post('/file/complaint/1', about);
    await who.post('/file/complaint/3', what);
    await who.post('/file/complaint/4', { about: '', 'kept-from': '', contact: '' });
    await who.post('/file/complaint/5', { wish: 'Een ander' });
    await who.post('/file/complaint/6', {});
    attempts.push(hidden((await who.get('/file/complaint/check')).html, 'attempt'));
  }
  const sent = await desktop.submit('/file/complaint/send', { attempt: attempts[1] ?? '' });
  const receipt = codeIn(sent.html);
  expect(receipt).not.toBe(code);
  expect((await device().post('/file/continue', { code })).status).toBe(422);
  expect((await device().post('/status', { code })).status).toBe(422);
  expect((await device().post('/file/continue', { code: receipt })).status).toBe(422);
  for (const attempt of attempts)
    expect((await phone.submit('/file/complaint/send', { attempt })).html).not.toContain(receipt);
  expect(await test.app.store.db.selectFrom('draft_codes').selectAll().execute()).toHaveLength(1);
});

it('given 28 days without a word, then the code opens nothing; given a word in between, then it does', async () => {
  const phone = device();
  const code = await stop(phone);
  test.goTo('2026-05-20T08:00:00Z');
  await phone.post('/file/complaint/1?keep=1', about);
  test.goTo('2026-06-10T08:00:00Z');
  await tidy(test.app);
  expect((await device().post('/file/continue', { code })).status).toBe(303);
  test.goTo('2026-07-20T08:00:00Z');
  expect((await device().post('/file/continue', { code })).status).toBe(422);
  await tidy(test.app);
  expect(await test.app.store.db.selectFrom('draft_codes').selectAll().execute()).toEqual([]);
});

it('given another half-filled form on this device, then neither is lost', async () => {
  const [phone, desktop] = [device(), device()];
  const code = await stop(phone);
  await desktop.post('/file/complaint/1', { ...about, name: 'Iemand anders' });
  const refused = await desktop.post('/file/continue', { code });
  expect(refused.status).toBe(409);
  expect((await desktop.get('/file/complaint/1')).html).toContain('Iemand anders');
  expect((await phone.get('/file/complaint/1')).html).toContain('Joke de Wit');
  await desktop.post('/file/complaint/erase', {});
  expect((await desktop.post('/file/continue', { code })).status).toBe(303);
});

it('given codes that are tried, then whoever tries has to wait', async () => {
  const code = await stop(device());
  const guess = () => device().post('/file/continue', { code: '1111 2222 3333 4444' });
  for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(422);
  expect((await guess()).status).toBe(429);
  expect((await device().post('/file/continue', { code })).status).toBe(429);
});

it('given an erased form, then its code opens nothing', async () => {
  const phone = device();
  const code = await stop(phone);
  await phone.post('/file/complaint/erase', {});
  expect((await device().post('/file/continue', { code })).status).toBe(422);
});

it('given a master key that was replaced, then a code goes on to open what it opened', async () => {
  const own = await openTestApp();
  const pages = site(own.app, await own.app.plans.organisation());
  const code = await stop(new Visitor(pages));
  const [old, fresh] = [keyringOf(Buffer.alloc(32, 7)), keyringOf(Buffer.alloc(32, 8))];
  await bindKey(own.app.store, old);
  await rotateDatabase(own.app.store, old, fresh);
  const app = { ...own.app, keyring: await bindKey(own.app.store, fresh) };
  const after = new Visitor(site(app, await app.plans.organisation()));
  await after.submit('/file/continue', { code });
  expect((await after.get('/file/complaint/1')).html).toContain('Joke de Wit');
  await own.close();
});
