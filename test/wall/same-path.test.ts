// Time tells nothing: a dossier behind the wall is refused by the same statements as one that does not exist.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { KyselyPlugin } from 'kysely';
import { makeApp } from '../../engine/shell/app.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import type { Store } from '../../engine/shell/store/store.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { fileComplaint } from '../harness/complaints.ts';

let open: TestApp;
let hidden: string;
const statements: string[] = [];

beforeAll(async () => {
  open = await openTestApp();
  const { id } = await fileComplaint(open.app, {
    'confidant-help': 'receive',
    relation: 'employee',
    confidant: open.ids['confidant-1'],
    about: 'Test manager-1',
  });
  hidden = id;
});
afterEach(() => vi.useRealTimers());
afterAll(() => open.close());

/** The same store, noting the shape of every statement and each change that is asked for. */
function noting(store: Store): Store {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements.push(JSON.stringify(node, (key, value: unknown) => (key === 'value' ? '?' : value)));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return {
    ...store,
    db: store.db.withPlugin(plugin),
    write: (job) => {
      statements.push('write');
      return store.write(job);
    },
  };
}

test.each([
  ['GET', ''],
  ['GET', '/do/confirm'],
  ['GET', '/letter/letter-1-0'],
  ['GET', '/file/none'],
  ['POST', '/act/message'],
  ['POST', '/act/recuse.handler'],
  ['POST', '/do/confirm'],
  ['POST', '/do/confirm/fields'],
])(
  'given the person complained about, when they %s …%s, then the house does the same for both',
  async (method, tail) => {
    const { keyring, clock, log, baseUrl } = open.app;
    const app = makeApp({ store: noting(open.app.store), keyring, clock, log, baseUrl });
    const hono = site(app, await app.plans.organisation());
    const person = open.ids['manager-1'] ?? '';
    const token = await beginSession(open.app.store, { kind: 'person', person }, 'test', app.clock());
    const ask = async (id: string) => {
      await app.people.all();
      statements.length = 0;
      const body = method === 'POST' ? { body: new URLSearchParams({ text: 'x' }) } : {};
      const headers = { cookie: `session=${token}`, origin: baseUrl };
      const { status } = await hono.request(`${baseUrl}/dossier/${id}${tail}`, { method, headers, ...body });
      return { status, done: [...statements] };
    };
    await ask('warm');

    const behindWall = await ask(hidden);
    const absent = await ask('00000000-0000-4000-8000-000000000000');

    expect(behindWall.status).toBe(404);
    expect(behindWall.done.some((statement) => statement.includes('visible'))).toBe(true);
    expect(behindWall.done.some((statement) => statement.includes('"dossiers"'))).toBe(false);
    expect(behindWall).toEqual(absent);
  },
);

test.each(['Bo@Example.org', 'somebody@else.example'])(
  'given the number of a dossier and %s, then a new code is asked for by the same statements as of a number that is nobody’s',
  async (email) => {
    const { keyring, clock, log, baseUrl } = open.app;
    const app = makeApp({ store: noting(open.app.store), keyring, clock, log, baseUrl });
    const hono = site(app, await app.plans.organisation());
    const { number } = (await openDossier(app, hidden)).dossier;
    // What is done after the answer waits, so that none of it falls into the next one.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const ask = async (which: string) => {
      await app.people.all();
      statements.length = 0;
      const answer = await hono.request(`${baseUrl}/status/lost`, {
        ...{ method: 'POST', headers: { origin: baseUrl } },
        body: new URLSearchParams({ number: which, email }),
      });
      return { status: answer.status, text: await answer.text(), done: [...statements] };
    };
    await ask('warm');

    const theirs = await ask(number);

    expect(theirs.status).toBe(200);
    expect(theirs).toEqual(await ask('K-2026-NOBODY'));
    expect(vi.getTimerCount()).toBe(3);
  },
);
