// The wall: to whoever has no part in a dossier, the house is byte for byte the one in which it does not exist.
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seesAnything, standingOf } from '../../engine/core/access/standing.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import type { MailPayload } from '../../engine/shell/mail/payload.ts';
import { unsealJson } from '../../engine/shell/seal/seal.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { messagePlace } from '../../engine/shell/store/places.ts';
import { START } from '../harness/app.ts';
import { answerOf, difference } from './compare.ts';
import { CHANGES, WRITTEN_IN } from './messages.ts';
import { recorder } from './recorder.ts';
import { makeTwins } from './twins.ts';
import type { Twins } from './twins.ts';
import { LAST, VISITS } from './visits.ts';
import type { Known } from './visits.ts';
import { everydayLife, hideMail, SECRETS, WORLDS } from './worlds.ts';
import type { Hidden } from './worlds.ts';

/**
 * What somebody does for all dossiers together: figures in groups too small to tell, envelopes, what is kept how long by
 * number, and how many would be left behind by a colleague, all without contents. Never of a dossier that is about them, or that is kept from them.
 */
const TOGETHER = [
  'GET /evaluation',
  'GET /outbox',
  'GET /received',
  'GET /people/:id/end',
  'POST /outbox/:id/settle',
  'POST /outbox/:id/retry',
  'GET /retention',
  'POST /retention/hold',
  'POST /retention/release',
];
/** Whose roles do that. */
const KEEPERS = /^(administrator|quality-officer)-/;
/** By then people were reminded, and what nobody confirmed was put before somebody else. */
const LATER = '2026-04-29T08:00:00Z';
/** Reminders, what passes its time, and mail that the server would not take before. */
const WEEKS = [
  '2026-04-30T08:00:00Z',
  '2026-05-04T08:00:00Z',
  '2026-05-20T08:00:00Z',
  '2026-06-20T08:00:00Z',
];
const NOT_OF_DOSSIERS = /^(ALL |GET \/static\/)/;

describe.each(WORLDS)('given $name', ({ inside, walled, hide }) => {
  let twins: Twins;
  let known: Known;
  let cookies: Readonly<Record<string, string>>;
  let ids: Readonly<Record<string, string>>;
  let fixed: ReadonlySet<string>;

  beforeAll(async () => {
    let shared: string[] = [];
    let hidden: Hidden[] = [];
    let letters: string[] = [];
    const sessions: Record<string, string> = { stranger: '' };
    twins = await makeTwins(
      async (open) => {
        const { app } = open;
        shared = await everydayLife(open);
        open.goTo(LATER);
        for (const person of await app.people.all()) {
          const token = await beginSession(
            app.store,
            { kind: 'person', person: person.id },
            'test',
            app.clock(),
          );
          sessions[person.name.replace('Test ', '')] = `session=${token}`;
        }
        const holder = { kind: 'complainant', dossier: shared[2] ?? '' } as const;
        sessions.complainant = `status=${await beginSession(app.store, holder, 'test', app.clock())}`;
      },
      async (open) => {
        open.goTo(START);
        hidden = await hide(open);
        letters = await hideMail(open, hidden[0]?.id ?? '');
        open.goTo(LATER);
      },
    );
    const { app } = twins.full;
    const people = await app.people.all();
    ids = Object.fromEntries(people.map(({ id, name }) => [name.replace('Test ', ''), id]));
    const row = app.store.db
      .selectFrom('outbox')
      .select('id')
      .where('dossier', '=', hidden[0]?.id ?? '');
    known = {
      letters,
      hidden,
      shared,
      people: people.map(({ id }) => id),
      message: (await row.executeTakeFirstOrThrow()).id,
    };
    fixed = new Set([
      ...hidden.flatMap(({ id, file }) => [id, file]),
      ...shared,
      ...known.people,
      ...known.letters,
      known.message,
    ]);
    cookies = sessions;
  });
  afterAll(() => twins.close());

  /** Who sees anything of a hidden dossier as it stands: with time, others are drawn in. */
  async function takingPart(): Promise<string[]> {
    const seers = new Set<string>();
    for (const { id } of known.hidden) {
      const { plan, dossier, world } = await openDossier(twins.full.app, id);
      for (const [name, person] of Object.entries(ids))
        if (seesAnything(standingOf(plan, dossier, person, world))) seers.add(name);
    }
    return [...seers];
  }

  test('then only those who take part see anything of it', async () => {
    expect((await takingPart()).sort()).toEqual([...inside].sort());
  });

  test('then no mail goes to anybody else', async () => {
    const { app } = twins.full;
    const allowed = new Set([...inside.map((name) => `${name}@example.org`), 'quirijn@verborgen.example']);
    const rows = await app.store.db.selectFrom('outbox').selectAll().where('kind', '=', 'mail').execute();
    const told = rows
      .filter(({ dossier }) => known.hidden.some(({ id }) => id === dossier))
      .map(
        ({ key, payload }) =>
          unsealJson(app.keyring.house, payload ?? Buffer.of(), messagePlace(key)) as MailPayload,
      )
      .map(({ to }) => to.address);
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((address) => !allowed.has(address))).toEqual([]);
    expect(rows.filter(({ last_error }) => last_error?.includes('@'))).toEqual([]);
  });

  test('then every route answers everybody else as in the house without it', async () => {
    const routes = Object.keys(VISITS).sort((a, b) => rank(a) - rank(b));
    const found: string[] = [];
    for (const [name, cookie] of Object.entries(cookies)) {
      if (inside.includes(name)) continue;
      for (const route of routes)
        for (const visit of VISITS[route]?.(known) ?? []) {
          const full = await answerOf(twins.full, visit, cookie, fixed);
          const bare = await answerOf(twins.bare, visit, cookie, fixed);
          const own = `${visit.path}${JSON.stringify(visit.form ?? {})}`;
          const secrets = SECRETS.filter(
            (word) => full.includes(word) && !own.includes(word) && !own.includes(encodeURIComponent(word)),
          );
          if (secrets.length > 0) found.push(`${name} ${route} ${visit.path} says ${secrets.join(', ')}`);
          const together = TOGETHER.includes(route) && KEEPERS.test(name) && !walled.includes(name);
          if (full !== bare && !together)
            found.push(`${name} ${route} ${visit.path}\n${difference(full, bare)}`);
        }
    }
    expect(found.slice(0, 5)).toEqual([]);
  }, 600_000);

  test('then those who take part do notice it, so that noticing is possible', async () => {
    for (const name of inside) {
      const visit = { path: '/worklist?list=mine' };
      const full = await answerOf(twins.full, visit, cookies[name] ?? '', fixed);
      expect(full).toMatch(/^200\n/);
      expect(full).not.toBe(await answerOf(twins.bare, visit, cookies[name] ?? '', fixed));
    }
  });

  test('then everybody else gets the same mail, word for word, and just as much of it, also weeks later', async () => {
    const [full, bare] = [recorder(twins.full, fixed), recorder(twins.bare, fixed)];
    for (const at of WEEKS) {
      twins.open.goTo(at);
      for (const each of [full, bare]) await each.work();
    }
    const taking = await takingPart();
    const outside = Object.keys(ids).filter((name) => !taking.includes(name));
    const addresses = [...outside.map((name) => `${name}@example.org`), 'bo@example.org'];
    for (const address of addresses) expect([address, full.to(address)]).toEqual([address, bare.to(address)]);
    expect(addresses.flatMap((address) => full.to(address)).length).toBeGreaterThan(10);
    const everything = addresses.flatMap((address) => full.to(address)).join('\n');
    expect(SECRETS.filter((word) => everything.includes(word))).toEqual([]);
    expect(
      inside.some((name) => full.to(`${name}@example.org`).length > bare.to(`${name}@example.org`).length),
    ).toBe(true);
  }, 120_000);

  test('then there is no route of which this test does not know', () => {
    const routes = twins.full.site.routes.map(({ method, path }) => `${method} ${path}`);
    const unknown = routes.filter((route) => !NOT_OF_DOSSIERS.test(route) && VISITS[route] === undefined);
    expect([...new Set(unknown)]).toEqual([]);
  });
});

test('given the source, then there is no kind of outgoing message of which this test does not know', () => {
  const files = globSync('engine/shell/**/*.ts').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const writing = files
    .filter(({ text }) => /kind: '(mail|morning)'|\bsendMail(\?\.)?\(/.test(text))
    .map(({ file }) => file);
  const sends = [
    'engine/shell/jobs/mail.ts',
    'engine/shell/jobs/morning.ts',
    'engine/shell/mail/transport.ts',
  ];
  expect(writing.filter((file) => !sends.includes(file)).sort()).toEqual(Object.keys(WRITTEN_IN).sort());
  const outgoing = files.find(({ file }) => file === 'engine/shell/outgoing.ts')?.text ?? '';
  const table = /const kinds: Kinds = \{\n(.*?)\n\};/s.exec(outgoing)?.[1] ?? '';
  const changes = [...table.matchAll(/^ {2}(?:'([\w-]+)'|(\w+)):/gm)].map(
    ([, quoted, plain]) => quoted ?? plain,
  );
  expect(changes.sort()).toEqual([...CHANGES].sort());
});

/** Pages first, then what changes something, and at the end what ends the visit. */
function rank(route: string): number {
  return LAST.includes(route) ? 2 : route.startsWith('GET') ? 0 : 1;
}
