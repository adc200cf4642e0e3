// What several processes on one PostgreSQL must not get wrong about people and the outbox.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changePerson, invitePerson, LastAdministrator } from '../../engine/shell/administer.ts';
import { acceptInvitation, invite } from '../../engine/shell/people/sign-in.ts';
import { reindex } from '../../engine/shell/reindex.ts';
import { listOutbox, retryOutbox } from '../../engine/shell/store/outbox-list.ts';
import { endSessionOf, sessionsOf } from '../../engine/shell/people/sessions.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { startPostgres } from '../harness/postgres.ts';
import type { TestPostgres } from '../harness/postgres.ts';
import { PASSWORD } from './signed-in.ts';

let server: TestPostgres;
let opened: TestApp;
beforeAll(async () => {
  server = await startPostgres();
  opened = await openTestApp({ databaseUrl: await server.database() });
});
afterAll(async () => {
  await reindex(opened.app);
  await opened.close();
  await server.stop();
});

test('given two administrators, when each ends the other’s access at the same moment, then one of them remains', async () => {
  const { app, ids } = opened;
  const both = [ids['administrator-1'] ?? '', ids['administrator-2'] ?? ''];
  for (const id of both)
    await acceptInvitation(app, new URL(await invite(app, id)).pathname.split('/')[2] ?? '', PASSWORD, {
      address: 'local',
      agent: 'test',
    });
  for (let round = 0; round < 5; round += 1) {
    const people = (await app.people.all()).filter(({ id }) => both.includes(id));
    const ended = await Promise.allSettled(
      people.map((person) => changePerson(app, person.id, { ...person, active: false })),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = ended.find((each) => each.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(LastAdministrator);
    for (const person of people) await changePerson(app, person.id, { ...person, active: true });
  }
});

test('given messages, then they are listed by page and tried again, and sessions end one by one', async () => {
  const app = { ...opened.app, sendsMail: true };
  const [one, two] = (await app.people.all()).filter(({ roles }) => roles.includes('advisor'));
  if (!one || !two) throw new Error('There are no advisors.');
  await app.store.write((tx) => tx.deleteFrom('outbox').execute());
  await invitePerson(app, one);
  await invitePerson(app, two);
  const [first] = await listOutbox(app.store, 'reader', 'waiting', null, 1);
  if (!first) throw new Error('Nothing waits.');
  const rest = await listOutbox(app.store, 'reader', 'waiting', first, 10);
  expect(rest).toHaveLength(1);
  expect([first.recipient, rest[0]?.recipient].sort()).toEqual([one.name, two.name].sort());
  expect(await retryOutbox(app.store, 'reader', first.id, app.clock())).toBe(true);
  expect(await listOutbox(app.store, 'reader', 'failed', null, 10)).toEqual([]);
  await acceptInvitation(app, new URL(await invite(app, one.id)).pathname.split('/')[2] ?? '', PASSWORD, {
    address: 'local',
    agent: 'test',
  });
  const [session] = await sessionsOf(app.store, one.id, app.clock());
  await endSessionOf(app.store, one.id, session?.id ?? '');
  expect(await sessionsOf(app.store, one.id, app.clock())).toEqual([]);
});
