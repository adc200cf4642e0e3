// What the log tells whoever watches over the house: who tried to come in and how it ended, who asked for what is not theirs.
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pino } from 'pino';
import type { App } from '../../engine/shell/app.ts';
import { setPassword } from '../../engine/shell/people/set-password.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { fileComplaint } from '../harness/complaints.ts';
import { PASSWORD, visitorOf } from '../pages/signed-in.ts';
import type { PageVisitor } from '../pages/signed-in.ts';

let open: TestApp;
let app: App;
let visitor: PageVisitor;
let written: string[];
const advisor = 'advisor-1@example.org';

beforeAll(async () => {
  open = await openTestApp();
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written.push(chunk.toString());
      done();
    },
  });
  app = { ...open.app, log: pino({ level: 'info' }, stream) };
  await setPassword(app, open.ids['advisor-1'] ?? '', PASSWORD);
});
beforeEach(async () => {
  open.goTo(START);
  written = [];
  visitor = await visitorOf(app);
});
afterAll(() => open.close());

const lines = (msg: string) =>
  written.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.msg === msg);

describe('signing in', () => {
  test('given right and wrong tries, then each is in the log with whose account and how it ended, and no address or password', async () => {
    await visitor.post('/sign-in', { email: advisor, password: 'not this one at all' });
    await visitor.post('/sign-in', { email: 'nobody@example.org', password: 'not this one at all' });
    await visitor.post('/sign-in', { email: advisor, password: PASSWORD });
    const person = open.ids['advisor-1'];
    expect(lines('sign-in').map(({ person, by, outcome }) => ({ person, by, outcome }))).toEqual([
      { person, by: 'password', outcome: 'refused' },
      { person: null, by: 'password', outcome: 'refused' },
      { person, by: 'password', outcome: 'in' },
    ]);
    for (const word of ['example.org', 'not this one', PASSWORD])
      expect(written.join('')).not.toContain(word);
  });

  test('given somebody who guesses, then the log says that they wait', async () => {
    for (let tries = 0; tries < 25; tries += 1)
      await visitor.post('/sign-in', { email: 'advisor-2@example.org', password: `guess number ${tries}` });
    expect(lines('sign-in').at(-1)).toMatchObject({ person: open.ids['advisor-2'], outcome: 'waits' });
  });
});

describe('asking for what is not one’s own', () => {
  test('given a dossier of somebody else and a page of another role, then the log says who asked by which route, and not for what', async () => {
    const { id, number } = await fileComplaint(app, { contact: open.ids['advisor-2'] });
    await visitor.post('/sign-in', { email: advisor, password: PASSWORD });
    expect((await visitor.get(`/dossier/${id}`)).status).toBe(404);
    expect((await visitor.get('/people')).status).toBe(404);
    const who = open.ids['advisor-1'];
    expect(lines('refused').map(({ who, route, status }) => ({ who, route, status }))).toEqual([
      { who, route: '/dossier/:id', status: 404 },
      { who, route: '/people', status: 404 },
    ]);
    for (const word of [id, number]) expect(written.join('')).not.toContain(word);
  });

  test('given a stranger who looks for pages that are not there, then the log stays empty', async () => {
    expect((await visitor.get('/wp-login.php')).status).toBe(404);
    expect(lines('refused')).toEqual([]);
  });
});
