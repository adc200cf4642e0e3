// A message that names everybody who looks after the mailbox still comes to somebody, and never to anybody whom it names.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changePerson } from '../../engine/shell/administer.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import type { Received } from '../../engine/shell/mailbox/received.ts';
import { giveStranded } from '../../engine/shell/mailbox/stranded.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { glancesAt } from '../../engine/shell/reading.ts';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { stillnessOf } from '../../engine/shell/watch/stillness.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { visitorOf } from '../harness/visitor.ts';
import { mail } from './corpus.ts';

let open: TestApp;

beforeEach(async () => {
  open = await openTestApp();
});
afterEach(() => open.close());

async function naming(...names: string[]): Promise<Received> {
  const { app } = open;
  const source = mail({}, `Dit gaat over ${names.map((name) => `${name}@example.org`).join(' en ')}.`);
  await keepReceived(app, 'complaints', '1', [
    { uid: 1, size: source.length, receivedAt: app.clock(), source },
  ]);
  await takeInReceived(app);
  return app.store.db.selectFrom('received').selectAll().executeTakeFirstOrThrow();
}

const RECEIVERS = ['confidant-1', 'confidant-2', 'director-1', 'director-2'];

async function visitor(name: string) {
  const pages = site(open.app, await open.app.plans.organisation());
  return visitorOf(open.app, pages, open.ids[name] ?? '');
}

async function toldAbout(id: string, what: string): Promise<(string | undefined)[]> {
  const rows = await open.app.store.db
    .selectFrom('outbox')
    .select('key')
    .where('key', 'like', `received:${id}:${what}:%`)
    .execute();
  const names = Object.entries(open.ids);
  return rows.map(({ key }) => names.find(([, person]) => key.endsWith(person))?.[0]).sort();
}

test('given it names all confidants and directors, then one contact gets it, is told, and makes it their dossier', async () => {
  const row = await naming(...RECEIVERS);
  expect([row.outcome, row.reason]).toEqual(['waiting', 'names-everybody']);
  const given = Object.entries(open.ids).find(([, id]) => id === row.given_to)?.[0] ?? '';
  expect(given).toMatch(/^advisor-/);
  expect(await toldAbout(row.id, 'waits')).toEqual([given]);
  const other = await visitor(given === 'advisor-1' ? 'advisor-2' : 'advisor-1');
  expect((await other.get(`/received/${row.id}`)).status).toBe(404);
  expect((await (await visitor('confidant-1')).get(`/received/${row.id}`)).status).toBe(404);
  const own = await visitor(given);
  expect((await own.get('/received')).text).toContain(`/received/${row.id}`);
  expect((await own.get(`/received/${row.id}`)).text).toContain('Dit gaat over');
  expect((await own.post(`/received/${row.id}/dossier`)).status).toBeLessThan(400);
  expect((await stillnessOf(open.app)).unclaimed).toBeNull();
});

test('given it waits for another reason and names only those who look after the mailbox, then a director gets it', async () => {
  const source = mail(
    { From: 'no-reply@winkel.example' },
    'Over confidant-1@example.org en confidant-2@example.org.',
  );
  const { app } = open;
  await keepReceived(app, 'complaints', '1', [
    { uid: 1, size: source.length, receivedAt: app.clock(), source },
  ]);
  await takeInReceived(app);
  const row = await app.store.db.selectFrom('received').selectAll().executeTakeFirstOrThrow();
  expect(row.reason).toBe('no-reply');
  expect([open.ids['director-1'], open.ids['director-2']]).toContain(row.given_to);
});

test('given whoever got it leaves, then somebody else gets it', async () => {
  const { app } = open;
  const row = await naming(...RECEIVERS);
  const person = await app.people.find(row.given_to ?? '');
  if (!person) throw new Error('Nobody got it.');
  await changePerson(app, person.id, { ...person, active: false });
  await giveStranded(app);
  const after = await app.store.db.selectFrom('received').select('given_to').executeTakeFirstOrThrow();
  expect([open.ids['advisor-1'], open.ids['advisor-2']]).toContain(after.given_to);
  expect(after.given_to).not.toBe(row.given_to);
});

test('given it names everybody, then the administrators and the watch hear of it, and whoever gets such a role reads it', async () => {
  const { app } = open;
  const row = await naming(...RECEIVERS, 'advisor-1', 'advisor-2', 'administrator-2');
  expect(row.given_to).toBeNull();
  expect((await stillnessOf(app)).unclaimed).toBe(Infinity);
  expect(await toldAbout(row.id, 'stranded')).toEqual(['administrator-1']);
  const page = (await (await visitor('administrator-1')).get('/received')).text;
  expect(page).toContain('kan door niemand worden bekeken');
  expect(page).toContain('Vertrouwenspersoon, Directielid, Contactpersoon');
  expect(page).not.toContain('Dit gaat over');
  expect((await (await visitor('administrator-2')).get('/received')).text).not.toContain('door niemand');
  const id = await app.people.add(
    { name: 'Wilma Buitenstaander', email: 'wilma@buiten.example', roles: ['advisor'] },
    app.clock(),
  );
  await giveStranded(app);
  const after = await app.store.db.selectFrom('received').select('given_to').executeTakeFirstOrThrow();
  expect(after.given_to).toBe(id);
  expect((await stillnessOf(app)).unclaimed).toBeNull();
});

test('given somebody opened a message, then that stands beside it, and in the dossier that it becomes, for its complainant too', async () => {
  const { app, ids } = open;
  const source = mail({ From: 'no-reply@winkel.example' }, 'De deur klemt.');
  await keepReceived(app, 'complaints', '1', [
    { uid: 1, size: source.length, receivedAt: app.clock(), source },
  ]);
  await takeInReceived(app);
  const { id } = await app.store.db.selectFrom('received').select('id').executeTakeFirstOrThrow();
  await (await visitor('confidant-2')).get('/received');
  expect(await app.store.db.selectFrom('reads').selectAll().execute()).toEqual([]);
  await (await visitor('confidant-2')).get(`/received/${id}`);
  const first = await visitor('confidant-1');
  expect((await first.get(`/received/${id}`)).text).toMatch(
    /Wie heeft dit bericht bekeken[^]*Test confidant-2/,
  );
  await first.post(`/received/${id}/dossier`);
  const row = await app.store.db.selectFrom('received').select('dossier').executeTakeFirstOrThrow();
  const dossier = row.dossier ?? '';
  expect((await first.get(`/dossier/${dossier}`)).text).toMatch(/Test confidant-2[^<]*<[^>]*>[^]*een e-mail/);
  const seen = (await glancesAt(app, dossier)).map(({ person, part }) => [person, part]);
  expect(seen).toContainEqual([ids['confidant-2'], 'mail']);
  expect(await verifyChains(app.store.db, app.keyring)).toEqual([]);
  await app.store.write((tx) =>
    tx
      .updateTable('reads')
      .set({ person: ids['confidant-1'] ?? '' })
      .where('dossier', '=', id)
      .execute(),
  );
  expect(await verifyChains(app.store.db, app.keyring)).toMatchObject([
    { code: 'mail-read-changed', of: id },
  ]);
});
