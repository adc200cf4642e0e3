// Who can open a dossier: told to the complainant, also when it changes; and never nobody at all.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { setAbsence } from '../../engine/shell/administer.ts';
import { handle, openDossier } from '../../engine/shell/handle.ts';
import type { MailPayload } from '../../engine/shell/mail/payload.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { reindex } from '../../engine/shell/reindex.ts';
import { unsealJson } from '../../engine/shell/seal/seal.ts';
import { messagePlace } from '../../engine/shell/store/places.ts';
import { site } from '../../views/site.tsx';
import type { Site } from '../../views/visit.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { visitorOf } from '../harness/visitor.ts';

let open: TestApp;
let hono: Hono<Site>;

beforeAll(async () => {
  open = await openTestApp();
  hono = site(open.app, await open.app.plans.organisation());
});
beforeEach(() => open.goTo(START));
afterAll(() => open.close());

const idOf = (name: string) => open.ids[name] ?? '';
const handlerOf = async (id: string) => (await openDossier(open.app, id)).dossier.participants.handler ?? [];

/** The status page as its complainant sees it. */
async function statusPage(dossier: string): Promise<string> {
  const token = await beginSession(
    open.app.store,
    { kind: 'complainant', dossier },
    'test',
    open.app.clock(),
  );
  const headers = { cookie: `status=${token}; lang=nl` };
  const { app } = open;
  return (await hono.request(`${app.baseUrl}/status/dossier`, { headers })).text();
}

/** The part of the page that says who can open the dossier. */
async function shownReaders(dossier: string): Promise<string[]> {
  const [, section = ''] = (await statusPage(dossier)).split('id="access"');
  const [list = ''] = section.split('</ul>');
  return [...list.matchAll(/<li>([^<]*)<\/li>/g)].map(([, line = '']) => line);
}

async function mailsKeyed(dossier: string, key: string): Promise<MailPayload[]> {
  const rows = await open.app.store.db
    .selectFrom('outbox')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('key', 'like', `${key}:%`)
    .execute();
  return rows.map(
    ({ key, payload }) =>
      unsealJson(open.app.keyring.house, payload ?? Buffer.of(), messagePlace(key)) as MailPayload,
  );
}

const accessMails = (dossier: string) => mailsKeyed(dossier, 'access');

describe('the complainant', () => {
  test('given a complaint that any contact may take, then each of them is named, and nobody else', async () => {
    const { id } = await fileComplaint(open.app);

    expect(await shownReaders(id)).toEqual([
      'Test advisor-1 (kan uw klacht op zich nemen)',
      'Test advisor-2 (kan uw klacht op zich nemen)',
    ]);
  });

  test('given one who takes it, then only they are named, and a mail says that it changed without saying who', async () => {
    const { id } = await fileComplaint(open.app);
    expect(await accessMails(id)).toEqual([]);

    await act(open.app, id, idOf('advisor-2'), 'take');

    expect(await shownReaders(id)).toEqual(['Test advisor-2 (behandelaar)']);
    const [mail, ...others] = await accessMails(id);
    expect(others).toEqual([]);
    expect(mail?.to.address).toBe('bo@example.org');
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/advisor|Rooster|drie keer|vast/);
  });

  test('given a hand-over and a stepping back, then a mail goes out for each', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1') });

    await act(open.app, id, idOf('advisor-1'), 'hand-over.handler', {
      chosen: { handler: [idOf('advisor-2')] },
    });
    await act(open.app, id, idOf('advisor-2'), 'recuse.handler', { reason: 'Ik ken de indiener.' });

    expect(await accessMails(id)).toHaveLength(2);
    expect(await shownReaders(id)).toEqual(['Test advisor-1 (behandelaar)']);
  });

  test('given a change that lets nobody else in, then no such mail goes out', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1') });

    await act(open.app, id, idOf('advisor-1'), 'confirm', confirmed);
    await reindex(open.app);

    expect(await accessMails(id)).toEqual([]);
  });

  test('given somebody new who may take the complaint, then that is a change too', async () => {
    const { id } = await fileComplaint(open.app);
    const { app } = open;
    const person = await app.people.add({ name: 'Test nieuw', email: null, roles: ['advisor'] }, app.clock());

    await reindex(app, [person]);

    expect(await accessMails(id)).toHaveLength(1);
    expect(await shownReaders(id)).toContain('Test nieuw (kan uw klacht op zich nemen)');
    await app.people.change(person, { name: 'Test nieuw', email: null, roles: [], active: false });
    await reindex(app, [person]);
  });
});

describe('the owner', () => {
  test('given one who steps back without a reason, then it is refused and nothing changes', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1') });

    const { refusal } = await handle(open.app, id, {
      event: 'recuse.handler',
      actor: idOf('advisor-1'),
      input: {},
    });

    expect(refusal?.fields?.reason).toMatchObject({
      nl: expect.stringContaining('Schrijf waarom') as string,
    });
    expect(await handlerOf(id)).toEqual([idOf('advisor-1')]);
  });

  test('given nobody else who may, when the only one steps back, then they stay, and read what to do', async () => {
    const { id } = await fileComplaint(open.app, {
      contact: idOf('advisor-1'),
      about: 'Test advisor-2',
    });
    const visitor = await visitorOf(open.app, hono, idOf('advisor-1'));

    const answer = await visitor.post(`/dossier/${id}/act/recuse.handler`, { reason: 'Ik ken de indiener.' });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Vraag de beheerder om iemand toe te voegen');
    expect(await handlerOf(id)).toEqual([idOf('advisor-1')]);
  });

  test('given any order of stepping back and handing over, then there is always exactly one owner outside the wall', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1'), about: 'Test manager-1' });
    const everybody = Object.values(open.ids);
    for (const turn of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const [owner = ''] = await handlerOf(id);
      const next = everybody[(turn * 5) % everybody.length] ?? '';
      const event = turn % 2 === 0 ? 'recuse.handler' : 'hand-over.handler';
      await handle(open.app, id, {
        event,
        actor: owner,
        input: { reason: 'Druk.', chosen: { handler: [next] } },
      });
      const owners = await handlerOf(id);
      expect(owners).toHaveLength(1);
      expect([idOf('advisor-1'), idOf('advisor-2')]).toContain(owners[0]);
    }
  });
});

describe('a substitute', () => {
  test('given word for somebody who is away, then they are mailed that something waits, and nothing of it', async () => {
    const { app } = open;
    const away = { from: START, until: '2026-05-24T08:00:00Z', substitute: idOf('advisor-2') };
    await setAbsence(app, idOf('advisor-1'), away);
    await setAbsence(app, idOf('advisor-2'), { ...away, substitute: idOf('advisor-1') });
    const { id, number } = await fileComplaint(app, { contact: idOf('advisor-1') });
    const kept = await fileComplaint(app, { contact: idOf('advisor-1'), about: 'Test advisor-2' });
    const read = await fileComplaint(app, { contact: idOf('advisor-1'), 'read-when-away': 'yes' });

    const [mail, ...others] = await mailsKeyed(id, 'stand-in');

    expect(others).toEqual([]);
    expect(mail?.to.address).toBe('advisor-2@example.org');
    expect(mail?.body).toContain(`${app.baseUrl}/waiting/${id}`);
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(
      new RegExp(`${number}|Rooster|drie keer|Bo Voorbeeld`),
    );
    expect(await mailsKeyed(kept.id, 'stand-in')).toEqual([]);
    expect(
      (await mailsKeyed(read.id, 'stand-in')).map(({ body }) => body.includes(`/dossier/${read.id}`)),
    ).toEqual([true]);
    for (const name of ['advisor-1', 'advisor-2'])
      await setAbsence(app, idOf(name), { from: null, until: null, substitute: null });
    await reindex(app, [idOf('advisor-1'), idOf('advisor-2')]);
  });

  test('given a handler who is away, then they know that something waits and how long, and open nothing', async () => {
    const { id, number } = await fileComplaint(open.app, {
      contact: idOf('advisor-1'),
      about: 'Test manager-1',
    });
    const { app } = open;
    const absence = { from: START, until: '2026-05-24T08:00:00Z', substitute: idOf('advisor-2') };
    await setAbsence(app, idOf('advisor-1'), absence);
    await reindex(app, [idOf('advisor-1')]);
    open.goTo('2026-04-25T18:00:00Z');
    const visitor = await visitorOf(app, hono, idOf('advisor-2'));

    const list = await visitor.get('/worklist');
    const page = await visitor.get(`/dossier/${id}`);

    expect(list.text).toContain('14 uur');
    expect(page.status).toBe(404);
    expect(list.text).not.toContain(number);
    expect(`${list.text}${page.text}`).not.toMatch(/drie keer|Bo Voorbeeld|vast rooster/);
    expect(await shownReaders(id)).toEqual(['Test advisor-1 (behandelaar)']);
    const { refusal } = await handle(app, id, {
      event: 'confirm',
      actor: idOf('advisor-2'),
      input: confirmed,
    });
    expect(refusal?.code).toBe('not-yours');
    await setAbsence(app, idOf('advisor-1'), { from: null, until: null, substitute: null });
    await reindex(app, [idOf('advisor-1')]);
  });
});

describe('reading', () => {
  test('given a handler who opened the dossier and a form, then whoever handles it sees who, when and what', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const visitor = await visitorOf(open.app, hono, idOf('advisor-1'));
    await visitor.get(`/dossier/${id}/do/confirm`);

    const page = await visitor.get(`/dossier/${id}`);

    const [, section = ''] = page.text.split('id="readers"');
    expect(section).toContain('Test advisor-1');
    expect(section).toMatch(/: het dossier, een formulier|: een formulier, het dossier/);
  });

  test('given a supporter, to whom the procedure does not show it, then they do not see who read', async () => {
    const { id } = await fileComplaint(open.app, {
      relation: 'employee',
      'confidant-help': 'support',
      supporter: idOf('confidant-1'),
      contact: idOf('advisor-1'),
    });
    const visitor = await visitorOf(open.app, hono, idOf('confidant-1'));

    const page = await visitor.get(`/dossier/${id}`);

    expect(page.status).toBe(200);
    expect(page.text).not.toContain('id="readers"');
  });
});
