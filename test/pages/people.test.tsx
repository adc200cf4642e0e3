// People, who is who, and the outbox: what an administrator can do, and must not be able to see.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileDossier, handle } from '../../engine/shell/handle.ts';
import { reindex } from '../../engine/shell/reindex.ts';
import { failOutbox } from '../../engine/shell/store/outbox.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { PASSWORD, signedInAs, visitorOf } from './signed-in.ts';
import type { PageVisitor } from './signed-in.ts';

let opened: TestApp;
let administrator: PageVisitor;
beforeEach(async () => {
  opened = await openTestApp();
  administrator = await signedInAs(opened.app, opened.ids['administrator-1']);
});
afterEach(async () => {
  await reindex(opened.app);
  await opened.close();
});

async function filed(): Promise<string> {
  const plan = await opened.app.plans.plan('complaint');
  if (!plan) throw new Error('not published');
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint() };
  return (await fileDossier(opened.app, plan, filing)).decision.dossier.id;
}

describe('given pages for administrators', () => {
  test.each(['/people', '/people/new', '/outbox'])('then %s exists for nobody else', async (path) => {
    const advisor = await signedInAs(opened.app, opened.ids['advisor-1']);
    const stranger = await visitorOf(opened.app);
    expect((await advisor.get(path)).status).toBe(404);
    expect((await advisor.post(path)).status).toBe(404);
    expect((await stranger.get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    expect((await stranger.post(path)).location).toBe('/sign-in');
  });
});

const ada = { name: 'Ada', email: 'ada@example.org', roles: ['advisor', 'confidant'], language: 'en' };

describe('given the people', () => {
  test('when somebody is added, then they stand in the list and can be invited, once', async () => {
    const added = await administrator.post('/people/new', { ...ada, 'about.en': 'works here, woman' });
    expect(added.status).toBe(303);
    const path = added.location?.split('?')[0] ?? '';
    expect((await administrator.get('/people')).text).toContain('ada@example.org');
    expect((await administrator.post(`${path}/invitation`)).location).toBe(path);
    const shown = (await administrator.get(path)).text;
    const link = /http:\/\/localhost:3000(\/invitation\/[\w-]+)/.exec(shown)?.[1] ?? '';
    expect((await administrator.get(path)).text).not.toContain('/invitation/'.concat(link.slice(12, 30)));
    const newcomer = await visitorOf(opened.app);
    expect((await newcomer.post(link, { fresh: PASSWORD, repeat: PASSWORD })).location).toBe('/worklist');
  });

  test('when something is wrong, then it is said beside everything that was typed', async () => {
    const form = { ...ada, name: '', email: 'advisor-1@example.org', phone: 'abc' };
    const wrong = await administrator.post('/people/new', form);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Fill in the name');
    expect(wrong.text).toContain('not a telephone number');
    expect(wrong.text).toContain('value="abc"');
    const taken = await administrator.post('/people/new', { ...form, name: 'Ada', phone: '' });
    expect([taken.status, taken.text.includes('already has this e-mail address')]).toEqual([422, true]);
  });

  test('when a mail server is there, then the invitation is mailed too, and only its envelope is shown', async () => {
    const id = opened.ids['advisor-1'] ?? '';
    const { app } = opened;
    const mailing = await signedInAs({ ...app, sendsMail: true }, opened.ids['administrator-1']);
    expect((await mailing.post(`/people/${id}/invitation`)).location).toBe(`/people/${id}?done=mailed`);
    const outbox = await mailing.get('/outbox');
    expect(outbox.text).toContain('Test advisor-1');
    expect(outbox.text).not.toContain('/invitation/');
    expect(outbox.text).not.toContain('No mail server');
  });

  test('when the last administrator who can sign in would go, then that is refused, whichever way', async () => {
    const id = opened.ids['administrator-1'] ?? '';
    const ended = await administrator.post(`/people/${id}/end`);
    expect([ended.status, ended.text.includes('must remain')]).toEqual([422, true]);
    const form = { name: 'Test', email: 'administrator-1@example.org', roles: 'advisor', language: 'nl' };
    expect((await administrator.post(`/people/${id}`, form)).status).toBe(422);
    expect((await opened.app.people.find(id))?.roles).toEqual(['administrator']);
  });

  test('when two administrators end each other’s access at once, then one of them remains', async () => {
    const [one, two] = [opened.ids['administrator-1'] ?? '', opened.ids['administrator-2'] ?? ''];
    const second = await signedInAs(opened.app, two);
    const answers = await Promise.all([
      administrator.post(`/people/${two}/end`),
      second.post(`/people/${one}/end`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  test('when access ends, then sessions and invitations end, and it can be given back', async () => {
    const id = opened.ids['advisor-1'] ?? '';
    const advisor = await signedInAs(opened.app, id);
    await administrator.post(`/people/${id}/invitation`);
    const link = /\/invitation\/[\w-]+/.exec((await administrator.get(`/people/${id}`)).text)?.[0] ?? '';
    expect((await administrator.post(`/people/${id}/end`)).location).toBe(`/people/${id}?done=ended`);
    expect((await advisor.get('/account')).status).toBe(303);
    expect((await advisor.get(link)).status).toBe(404);
    await administrator.post(`/people/${id}/restore`);
    expect(
      (await advisor.post('/sign-in', { email: 'advisor-1@example.org', password: PASSWORD })).status,
    ).toBe(303);
  });
});

describe('given an open dossier', () => {
  const lists = async (dossier: string, person: string | undefined) =>
    (
      await opened.app.store.db
        .selectFrom('visible')
        .select('list')
        .where('dossier', '=', dossier)
        .where('person', '=', person ?? '')
        .execute()
    ).map(({ list }) => list);

  test('when somebody gets the role that may take it, then it comes onto their list; and goes with the role', async () => {
    const dossier = await filed();
    const id = opened.ids['desk-1'] ?? '';
    const history = () =>
      opened.app.store.db.selectFrom('entries').select('seq').where('dossier', '=', dossier).execute();
    const before = await history();
    expect(await lists(dossier, id)).toEqual([]);
    const form = { name: 'Desk', email: 'desk-1@example.org', language: 'nl' };
    await administrator.post(`/people/${id}`, { ...form, roles: ['desk', 'advisor'] });
    await reindex(opened.app);
    expect(await lists(dossier, id)).toEqual(await lists(dossier, opened.ids['advisor-1']));
    expect(await lists(dossier, id)).not.toEqual([]);
    await administrator.post(`/people/${id}`, { ...form, roles: ['desk'] });
    await reindex(opened.app);
    expect(await lists(dossier, id)).toEqual([]);
    expect(await history()).toEqual(before);
  });

  test('when the absence of whoever has it begins and ends, then it comes onto the list of who stands in, and goes', async () => {
    const { app, ids, goTo } = opened;
    const dossier = await filed();
    const [holder = '', substitute = ''] = [ids['advisor-1'], ids['advisor-2']];
    await handle(app, dossier, { event: 'take', actor: holder, input: {} });
    await workOnce({ app, sendMail: null });
    const before = await lists(dossier, substitute);
    await app.people.setAbsence(holder, {
      ...{ from: '2026-04-24T10:00:00Z', until: '2026-04-25T10:00:00Z' },
      substitute,
    });
    await workOnce({ app, sendMail: null });
    expect(await lists(dossier, substitute)).toEqual(before);
    goTo('2026-04-24T10:00:01Z');
    await workOnce({ app, sendMail: null });
    expect(await lists(dossier, substitute)).not.toEqual(before);
    goTo('2026-04-25T10:00:00Z');
    await workOnce({ app, sendMail: null });
    expect(await lists(dossier, substitute)).toEqual(before);
  });

  test('when nothing about the people changed, then working it out anew changes no row', async () => {
    await filed();
    const rows = async () => ({
      visible: await opened.app.store.db.selectFrom('visible').selectAll().orderBy('person').execute(),
      facts: await opened.app.store.db
        .selectFrom('facts')
        .selectAll()
        .orderBy('name')
        .orderBy('value')
        .execute(),
      dossiers: await opened.app.store.db
        .selectFrom('dossiers')
        .select(['seq', 'due', 'wake', 'mac'])
        .execute(),
    });
    const before = await rows();
    expect(await reindex(opened.app)).toBe(1);
    expect(await rows()).toEqual(before);
  });
});

describe('who is who', () => {
  test('shows everyone those with a listed role, and nobody whose access has ended', async () => {
    await administrator.post('/people/new', {
      ...ada,
      'about.en': 'works here, woman',
      phone: '06 12345678',
    });
    await administrator.post(`/people/${opened.ids['advisor-2']}/end`);
    const page = (await (await visitorOf(opened.app)).get('/who')).text;
    expect(page).toContain('works here, woman');
    expect(page).toContain('tel:0612345678');
    expect(page).toContain('030-6047699');
    expect(page).not.toContain('Test advisor-2');
    expect(page).not.toContain('Test administrator-1');
    expect(page).not.toContain('name="q"');
  });

  test('lets the desk find a colleague by a part of the name', async () => {
    await administrator.post('/people/new', { ...ada, name: 'Zoë van Dijk' });
    const desk = await signedInAs(opened.app, opened.ids['desk-1']);
    const found = (await desk.get('/who?q=zoe+dijk')).text;
    expect(found).toContain('1 person found');
    expect((await desk.get('/who?q=xyzzy')).text).toContain('Nobody here has this name');
  });
});

describe('the outbox', () => {
  test('shows envelopes and never what a letter says, and warns that there is no mail server', async () => {
    await filed();
    const { text } = await administrator.get('/outbox');
    expect(text).toContain('No mail server is set');
    expect(text).toContain('Complainant');
    for (const word of ['Bo Voorbeeld', 'bo@example.org', 'Rooster', 'drie keer'])
      expect(text).not.toContain(word);
  });

  test('when a message failed, then it stands with its error, and can be tried again', async () => {
    await filed();
    const { app } = opened;
    const row = await app.store.db
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'mail')
      .executeTakeFirstOrThrow();
    await app.store.write((tx) =>
      failOutbox(tx, { id: row.id, attempts: 12 }, '550 no such mailbox', app.clock()),
    );
    const failed = (await administrator.get('/outbox?show=failed')).text;
    expect(failed).toContain('550 no such mailbox');
    expect(failed).toContain('tried 12 times');
    const retried = await administrator.post(`/outbox/${row.id}/retry?show=failed`);
    expect(retried.location).toBe('/outbox?show=failed&done=retried');
    const after = await app.store.db
      .selectFrom('outbox')
      .selectAll()
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow();
    expect([after.due_at, after.attempts]).toEqual(['2026-04-24T08:00:00.000Z', 0]);
    expect((await administrator.post('/outbox/unknown/retry')).location).toContain('not-retried');
  });

  test('when there are more than fit, then the next page goes on where this one ends', async () => {
    const { app } = opened;
    for (let index = 0; index < 4; index += 1) await filed();
    const template = await app.store.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    await app.store.write((tx) =>
      tx
        .insertInto('outbox')
        .values(
          Array.from({ length: 60 }, (_, n) => ({
            ...template,
            id: `copy-${n}`,
            key: `copy-${n}`,
            recipient_hint: `hint-${n}-`,
          })),
        )
        .execute(),
    );
    const first = (await administrator.get('/outbox')).text;
    const next =
      /href="(\/outbox\?show=waiting[^"]*after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = (await administrator.get(next)).text;
    const hints = (text: string) => new Set(text.match(/hint-\d+-/g));
    expect(new Set([...hints(first), ...hints(second)]).size).toBe(60);
    expect([...hints(second)].filter((hint) => hints(first).has(hint))).toEqual([]);
  });
});
