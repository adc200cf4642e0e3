// Whoever leaves or loses their role leaves no dossier behind: it goes over at once, or to whom the procedure says.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addPerson, changePerson } from '../../engine/shell/administer.ts';
import { whoCanOpen } from '../../engine/core/access/who-can-open.ts';
import { takeInApart } from '../../engine/core/decide/linked.ts';
import { fileDossier, openDossier } from '../../engine/shell/handle.ts';
import { left } from '../../engine/shell/jobs/left.ts';
import type { MailPayload } from '../../engine/shell/mail/payload.ts';
import { unsealJson } from '../../engine/shell/seal/seal.ts';
import { visibleTo } from '../../engine/shell/store/lists.ts';
import { readEntries } from '../../engine/shell/store/dossiers.ts';
import { messagePlace } from '../../engine/shell/store/places.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { signedInAs } from '../pages/signed-in.ts';

let open: TestApp;
beforeEach(async () => {
  open = await openTestApp();
});
afterEach(() => open.close());

const idOf = (name: string) => open.ids[name] ?? '';
const dossierOf = async (id: string) => (await openDossier(open.app, id)).dossier;

async function change(name: string, to: { roles?: readonly string[]; active?: boolean }): Promise<void> {
  const person = await open.app.people.find(idOf(name));
  if (!person) throw new Error(`${name} is not there.`);
  await changePerson(open.app, person.id, { ...person, ...to });
}

async function work(): Promise<void> {
  while ((await workOnce({ app: open.app, sendMail: null })) > 0);
}

/** Everybody who was mailed about a dossier since, and under which kind of key. */
async function mailed(id: string, since: number): Promise<string[]> {
  const rows = await open.app.store.db
    .selectFrom('outbox')
    .selectAll()
    .where('dossier', '=', id)
    .where('kind', '=', 'mail')
    .execute();
  return rows
    .slice(since)
    .map(({ key, payload }) => {
      const mail = unsealJson(
        open.app.keyring.house,
        payload ?? Buffer.of(),
        messagePlace(key),
      ) as MailPayload;
      return `${key.split(':')[0] ?? ''} ${mail.to.address}`;
    })
    .sort();
}

const inConfidence = (other: object = {}) =>
  fileComplaint(open.app, {
    relation: 'employee',
    'confidant-help': 'receive',
    confidant: idOf('confidant-1'),
    ...other,
  });

describe('given whoever holds a place turns out to be whom it is about', () => {
  const mail = { from: { name: 'Piet', address: 'piet@example.org' }, sender: 'unknown', to: [] } as const;
  const byMail = async () => {
    const plan = await open.app.plans.plan('complaint');
    if (!plan) throw new Error('The complaint procedure is not published.');
    const written = { ...mail, subject: 'Rooster', text: 'Het klopt niet.', files: [] };
    const filing = { actor: 'complainant', language: 'nl', channel: 'mail', data: {}, mail: written };
    return (await fileDossier(open.app, plan, filing)).decision.dossier;
  };
  const missing = { relation: 'client', category: 'placement' };

  test('when they say so themselves, then somebody else has it in the same step and is told', async () => {
    const { id, participants } = await byMail();
    const [handler = ''] = participants.handler ?? [];
    const before = (await mailed(id, 0)).length;
    await act(open.app, id, handler, 'complete', { data: { ...missing, about: handler } });
    const [next = ''] = (await dossierOf(id)).participants.handler ?? [];
    expect(next).not.toBe(handler);
    const person = await open.app.people.find(next);
    expect(await mailed(id, before)).toContain(`assign ${person?.email}`);
    expect(await visibleTo(open.app.store.db, next, id)).toEqual({ list: 'mine' });
    expect(await visibleTo(open.app.store.db, handler, id)).toBeUndefined();
  });

  test('when another who reads along is named, then their place goes to somebody else', async () => {
    const { id, participants } = await byMail();
    const [handler = ''] = participants.handler ?? [];
    await act(open.app, id, 'complainant', 'ask-manager', { data: { 'escalation-reason': 'Ernstig.' } });
    const [decider = ''] = (await dossierOf(id)).participants.decider ?? [];
    const { plan, dossier, world } = await openDossier(open.app, id);
    const named = takeInApart(plan, dossier, [decider], world).dossier.participants;
    expect(named.handler).toEqual([handler]);
    expect(named.decider).toHaveLength(1);
    expect(named.decider).not.toContain(decider);
  });

  test('when nobody may follow, then it stays unread until the complainant chooses, and a director keeps the time', async () => {
    const { id } = await inConfidence();
    const { plan, dossier, world } = await openDossier(open.app, id);
    const { entries, dossier: after } = takeInApart(plan, dossier, [idOf('confidant-1')], world);
    expect(after.participants.overseer).toHaveLength(1);
    expect(after.data['handler-gone']).toBe(true);
    expect(entries.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'letter')).toHaveLength(2);
    expect(whoCanOpen(plan, after, world)).toEqual([]);
  });
});

describe('given an administrator behind whose wall a colleague leaves', () => {
  const outbox = async () => {
    const administrator = await signedInAs(open.app, idOf('administrator-1'));
    const shown = ['waiting', 'failed', 'sent'].map((show) => administrator.get(`/outbox?show=${show}`));
    return (await Promise.all(shown)).map(({ text }) => /<main.*<\/main>/s.exec(text)?.[0] ?? '');
  };

  test('when all that the colleague has is about the administrator, then the outbox is that of a house without it', async () => {
    await change('advisor-2', { active: false });
    await work();
    const without = await outbox();
    await fileComplaint(open.app, { contact: idOf('advisor-1'), about: 'Test administrator-1' });
    await work();
    await open.app.store.write((tx) => tx.deleteFrom('outbox').where('kind', '=', 'left').execute());
    await change('advisor-1', { active: false });
    await work();
    expect(await outbox()).toEqual(without);
  });

  test('when a morning has word of that and of another, then its mail hangs on neither alone', async () => {
    await open.app.people.setMail(idOf('advisor-1'), 'each-morning');
    open.goTo('2026-04-27T08:00:00Z');
    for (const about of ['Test administrator-1', 'Test manager-1'])
      await fileComplaint(open.app, { contact: idOf('advisor-1'), about });
    const rows = open.app.store.db.selectFrom('outbox').select(['dossier']).where('kind', '=', 'morning');
    expect(await rows.execute()).toEqual([{ dossier: null }]);
  });
});

describe('given a contact with a complaint', () => {
  test.each([
    ['their access ends', { active: false }],
    ['they are an advisor no more', { roles: ['desk'] }],
  ])('when %s, then a colleague has it, told to them and once to the complainant', async (_, to) => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const before = (await mailed(id, 0)).length;
    await change('advisor-1', to);
    await work();
    expect((await dossierOf(id)).participants.handler).toEqual([idOf('advisor-2')]);
    expect(await mailed(id, before)).toEqual(['access bo@example.org', 'assign advisor-2@example.org']);
    const { stored } = await openDossier(open.app, id);
    const entries = await readEntries(open.app.store.db, stored);
    expect(entries.at(-1)).toMatchObject({ event: 'left', actor: 'system' });
  });

  test('when an administrator takes the role away, then they are told first what goes over, and nothing changes before they say so', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    await fileComplaint(open.app, { contact: idOf('advisor-1'), about: 'Test administrator-1' });
    const at = `/people/${idOf('advisor-1')}`;
    const asked = { name: 'Test advisor-1', email: 'advisor-1@example.org', language: 'en', roles: ['desk'] };
    const administrator = await signedInAs(open.app, idOf('administrator-1'));
    const page = (await administrator.post(at, asked)).text;
    expect(page).toContain('Change the roles of Test advisor-1');
    expect(page).toContain('One dossier goes over to a colleague');
    expect(page).toContain('name="roles" value="desk"');
    expect((await open.app.people.find(idOf('advisor-1')))?.roles).toEqual(['advisor']);
    expect((await administrator.post(at, { ...asked, knows: 'yes' })).status).toBe(303);
    await work();
    expect((await dossierOf(id)).participants.handler).toEqual([idOf('advisor-2')]);
  });

  test('when they get another role beside it, then they keep it', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1') });
    await change('advisor-1', { roles: ['advisor', 'manager'] });
    await work();
    expect((await dossierOf(id)).participants.handler).toEqual([idOf('advisor-1')]);
  });

  test('when the complaint is about the only colleague, then a manager is asked, and the page said so before', async () => {
    const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1'), about: 'Test advisor-2' });
    const page = (
      await (await signedInAs(open.app, idOf('administrator-1'))).get(`/people/${idOf('advisor-1')}/end`)
    ).text;
    expect(page).toContain('One dossier nobody can take over');
    expect(page).toContain('The procedure puts that before: Manager or director.');
    await change('advisor-1', { active: false });
    await work();
    const { participants, letters } = await dossierOf(id);
    expect(participants.decider).toHaveLength(1);
    expect(Object.keys(letters)).toContain('decision-asked');
  });

  test('when it is handed over twice, as after a server that was killed, then that changes nothing', async () => {
    const { id } = await inConfidence();
    await change('confidant-1', { active: false });
    await work();
    const { seq } = await dossierOf(id);
    const payload = { person: idOf('confidant-1'), had: ['confidant'], at: open.app.clock(), dossiers: [id] };
    await left(
      { id: 'x', dossier: null, kind: 'left', key: 'x', attempts: 0, payload },
      { app: open.app, sendMail: null },
    );
    expect((await dossierOf(id)).seq).toBe(seq);
  });
});

describe('given a complaint that was entrusted to a confidant', () => {
  test('when they leave, then nobody reads it before the complainant chooses, and a director keeps the time', async () => {
    const { id } = await inConfidence({ about: 'Test director-1' });
    await change('confidant-1', { active: false });
    await work();
    const { participants, letters, data } = await dossierOf(id);
    expect(participants.overseer).toEqual([idOf('director-2')]);
    expect(data['handler-gone']).toBe(true);
    expect(Object.keys(letters)).toContain('handler-left');
    for (const name of ['confidant-2', 'advisor-1', 'director-1'])
      expect([name, (await (await signedInAs(open.app, idOf(name))).get(`/dossier/${id}`)).status]).toEqual([
        name,
        404,
      ]);
  });

  test('then the administrator is told beforehand how many would strand and where they go; not of what is kept from them', async () => {
    await inConfidence();
    await inConfidence({ about: 'Test administrator-1' });
    await fileComplaint(open.app, { contact: idOf('advisor-1') });
    const pageFor = async (reader: string, name: string) =>
      (await (await signedInAs(open.app, idOf(reader))).get(`/people/${idOf(name)}/end`)).text;
    const seen = await pageFor('administrator-1', 'confidant-1');
    expect(seen).toContain('One dossier nobody can take over');
    expect(seen).toContain('The procedure puts that before: Keeper of the time limit.');
    expect(await pageFor('administrator-2', 'confidant-1')).toContain('2 dossiers nobody can take over');
    expect(await pageFor('administrator-1', 'advisor-1')).toContain('One dossier goes over to a colleague');
    expect(await pageFor('administrator-1', 'desk-1')).toContain('No dossiers go over');
    expect((await dossierOf((await inConfidence()).id)).participants.handler).toEqual([idOf('confidant-1')]);
  });
});

test('given somebody whom a complaint is about, when they leave, then it is still about them', async () => {
  const { id } = await fileComplaint(open.app, { about: 'Test advisor-2', contact: idOf('advisor-1') });
  await change('advisor-2', { active: false });
  await work();
  expect((await dossierOf(id)).participants.respondent).toEqual([idOf('advisor-2')]);
});

test('given a newcomer, then they can take over what the one before them leaves', async () => {
  const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1'), about: 'Test advisor-2' });
  const third = await addPerson(open.app, {
    name: 'Test advisor-3',
    email: 'advisor-3@example.org',
    roles: ['advisor'],
  });
  await change('advisor-1', { active: false });
  await work();
  expect((await dossierOf(id)).participants.handler).toEqual([third]);
});
