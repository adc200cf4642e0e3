// Mail that was given up after its last try stands until somebody has it tried again or says that it is settled.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendMail } from '../../engine/shell/mail/transport.ts';
import { startWatch } from '../../engine/shell/watch/watch.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { visitorOf } from '../harness/visitor.ts';
import { startMailServer } from '../life/mail-server.ts';
import { headerOf, startScriptedServer } from './scripted-server.ts';
import type { ScriptedServer } from './scripted-server.ts';

let open: TestApp;
let server: ScriptedServer;
let sendMail: SendMail;

beforeEach(async () => {
  open = await openTestApp();
  server = await startScriptedServer();
  server.answer = (to) => (to === 'bo@example.org' ? { refuse: 451, at: 'address' } : 'take');
  sendMail = await server.sendMail();
});
afterEach(async () => {
  await server.close();
  await open.close();
});

async function work(): Promise<void> {
  while ((await workOnce({ app: open.app, sendMail })) > 0);
}

/** Goes from try to try until there is none any more. */
async function tryToTheEnd(): Promise<void> {
  for (;;) {
    const failing = open.app.store.db
      .selectFrom('outbox')
      .select('due_at')
      .where('attempts', '>', 0)
      .where('done_at', 'is', null)
      .where('due_at', '<>', 'never');
    const next = await failing.executeTakeFirst();
    if (!next) return;
    open.goTo(next.due_at);
    await work();
  }
}

async function healthz(): Promise<unknown> {
  const pages = site(open.app, await open.app.plans.organisation());
  const answer = await pages.request('http://localhost:3000/healthz');
  return ((await answer.json()) as { trouble?: unknown }).trouble ?? [];
}

async function administrator(which = 1) {
  const pages = site(open.app, await open.app.plans.organisation());
  return visitorOf(open.app, pages, open.ids[`administrator-${which}`] ?? '');
}

const toldOfIt = () =>
  server.received
    .filter((raw) => headerOf(raw, 'Subject') === 'Een bericht kon niet weg')
    .map((raw) => /<([^>]+)>/.exec(headerOf(raw, 'To'))?.[1] ?? headerOf(raw, 'To'))
    .sort();

async function given(): Promise<string> {
  const rows = open.app.store.db.selectFrom('outbox').select('id').where('due_at', '=', 'never');
  return (await rows.executeTakeFirstOrThrow()).id;
}

test('then the watch counts it and the administrators hear of it, until one of them says that it is settled', async () => {
  await fileComplaint(open.app);
  await work();
  expect(await healthz()).toEqual([]);
  await tryToTheEnd();
  expect(await healthz()).toEqual(['given-up']);
  expect(toldOfIt()).toEqual(['administrator-1@example.org', 'administrator-2@example.org']);
  const visitor = await administrator();
  expect((await visitor.get('/outbox')).text).toContain('1 bericht is opgegeven');
  const id = await given();
  expect((await visitor.post(`/outbox/${id}/settle`)).headers.get('location')).toContain('done=settled');
  expect(await healthz()).toEqual([]);
  expect((await visitor.get('/outbox?show=failed')).text).not.toContain('is opgegeven');
  expect((await visitor.post(`/outbox/${id}/settle`)).headers.get('location')).toContain('not-settled');
}, 60_000);

test('then trying it again ends it, and starts it anew where it is given up once more', async () => {
  await fileComplaint(open.app);
  await work();
  await tryToTheEnd();
  const visitor = await administrator();
  const id = await given();
  await visitor.post(`/outbox/${id}/retry?show=failed`);
  expect(await healthz()).toEqual([]);
  await work();
  await tryToTheEnd();
  expect(await healthz()).toEqual(['given-up']);
  expect(toldOfIt().length).toBe(4);
  server.answer = () => 'take';
  await (await administrator()).post(`/outbox/${id}/retry?show=failed`);
  await work();
  expect(await healthz()).toEqual([]);
}, 60_000);

test('then whoever reads the letter out to whom it is for has settled it', async () => {
  const advisor = open.ids['advisor-1'] ?? '';
  const { id } = await fileComplaint(open.app, { contact: advisor });
  await work();
  await tryToTheEnd();
  const dossier = await act(open.app, id, advisor, 'read-out', { letter: 'receipt' });
  expect(dossier.sendings.find(({ letter }) => letter === 'receipt')?.reached?.how).toBe('read-out');
  expect(await healthz()).toEqual([]);
}, 60_000);

test('then an address that the complainant mistyped is a matter of the dossier and no alarm', async () => {
  server.answer = (to) => (to === 'bo@example.org' ? { refuse: 550, at: 'address' } : 'take');
  await fileComplaint(open.app);
  await work();
  expect([await healthz(), toldOfIt()]).toEqual([[], []]);
});

test('then an administrator whom the dossier is about hears nothing of it', async () => {
  const about = { contact: open.ids['advisor-1'], about: 'Test administrator-1' };
  await fileComplaint(open.app, about);
  await work();
  await tryToTheEnd();
  expect(toldOfIt()).toEqual(['administrator-2@example.org']);
  const id = await given();
  const behind = await administrator(1);
  for (const show of ['waiting', 'failed', 'sent']) {
    expect((await behind.get(`/outbox?show=${show}`)).text).not.toContain('<td');
    const seen = (await (await administrator(2)).get(`/outbox?show=${show}`)).text;
    expect(seen.includes('<td')).toBe(show !== 'waiting');
  }
  expect((await behind.get('/outbox')).text).not.toContain('opgegeven');
  expect((await behind.post(`/outbox/${id}/settle`)).headers.get('location')).toContain('not-settled');
  const alarm = await startMailServer();
  const watch = { loop: null, mail: 14_400, mailbox: null, tell: ['administrator', 'director'] };
  const from = { name: 'Quoratio', address: 'gehoor@quoratio.nl' };
  const stop = await startWatch(open.app, watch, { alarmUrl: alarm.url, from, every: 50 });
  await expect.poll(() => alarm.mails.length, { timeout: 20_000 }).toBe(3);
  await (await administrator(2)).post(`/outbox/${id}/settle`);
  await expect.poll(() => alarm.mails.length, { timeout: 20_000 }).toBe(6);
  await stop();
  await alarm.close();
  expect(alarm.mails.map(({ to }) => to)).not.toContain('administrator-1@example.org');
}, 60_000);
