// What browser and session are held to where the house is reached over HTTPS, and what passwords may be.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { hashPassword, isPassword, weakness } from '../../engine/shell/people/password.ts';
import { setPassword } from '../../engine/shell/people/set-password.ts';
import { site } from '../../views/site.tsx';
import type { Site } from '../../views/visit.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';

const PASSWORD = 'een paard eet langzaam hooi';
const ORIGIN = 'https://klachten.example.org';

let open: TestApp;
let app: App;
let hono: Hono<Site>;

beforeAll(async () => {
  open = await openTestApp();
  const { store, keyring, clock, log } = open.app;
  app = makeApp({ store, keyring, clock, log, baseUrl: ORIGIN });
  hono = site(app, await app.plans.organisation());
  await setPassword(app, open.ids['advisor-1'] ?? '', PASSWORD);
});
beforeEach(() => open.goTo(START));
afterAll(() => open.close());

function ask(path: string, cookie = '', form?: Record<string, string>): Promise<Response> {
  const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const headers = { cookie, origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
  return Promise.resolve(hono.request(ORIGIN + path, { ...body, headers, redirect: 'manual' }));
}

async function signIn(cookie = ''): Promise<string> {
  const answer = await ask('/sign-in', cookie, { email: 'advisor-1@example.org', password: PASSWORD });
  expect(answer.status).toBe(303);
  const line = answer.headers.getSetCookie().find((each) => each.startsWith('__Host-session='));
  return line?.split(';')[0] ?? '';
}

const isIn = async (cookie: string) => (await ask('/worklist', cookie)).status === 200;

describe('cookies over HTTPS', () => {
  test('given every cookie that is set, then it is for this host alone, secure, and out of reach of scripts', async () => {
    const answers = [
      await ask('/sign-in', '', { email: 'advisor-1@example.org', password: PASSWORD }),
      await ask('/?lang=en'),
      await ask('/file/complaint/1', '', { relation: 'client' }),
    ];
    const set = answers.flatMap((answer) => answer.headers.getSetCookie());
    const lines = set.filter((line) => !line.includes('Max-Age=0'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toMatch(/^__Host-/);
      expect(line).toMatch(/; Path=\/(;|$)/);
      for (const word of ['; Secure', '; HttpOnly', '; SameSite=Lax']) expect(line).toContain(word);
      expect(line).not.toContain('Domain');
    }
  });

  test('given any page, then the browser is told to use HTTPS for a year, subdomains included', async () => {
    for (const path of ['/', '/sign-in', '/nowhere', '/healthz'])
      expect((await ask(path)).headers.get('strict-transport-security')).toBe(
        'max-age=31536000; includeSubDomains',
      );
  });

  test('given a page elsewhere, then no answer lets it read along', async () => {
    const answer = await hono.request(`${ORIGIN}/who`, { headers: { origin: 'https://elsewhere.example' } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a network address', () => {
  test('given another one in a header each time, then whoever guesses codes has to wait all the same', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      const answer = await hono.request(`${ORIGIN}/status`, {
        method: 'POST',
        body: new URLSearchParams({ code: '1234 5678 9012 3456' }),
        headers: { origin: ORIGIN, 'x-forwarded-for': `192.0.2.${index}`, 'x-real-ip': `192.0.2.${index}` },
      });
      statuses.push(answer.status);
    }
    expect(statuses[0]).toBe(422);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a network address behind a proxy', () => {
  const guess = async (forwarded: string, proxies = 1) => {
    const { store, keyring, clock, log } = open.app;
    const behind = makeApp({ store, keyring, clock, log, baseUrl: ORIGIN, proxies });
    const pages = site(behind, await behind.plans.organisation());
    const answer = await pages.request(`${ORIGIN}/status`, {
      method: 'POST',
      body: new URLSearchParams({ code: '1234 5678 9012 3456' }),
      headers: { origin: ORIGIN, 'x-forwarded-for': forwarded },
    });
    return answer.status;
  };
  const guessOften = async (forwarded: (index: number) => string, proxies?: number) => {
    await open.app.store.write((tx) => tx.deleteFrom('throttle').execute());
    const statuses: number[] = [];
    for (let index = 0; index < 20; index += 1) statuses.push(await guess(forwarded(index), proxies));
    return statuses.at(-1);
  };

  test('given one who guesses codes, then they wait, whatever they make up, and nobody else does', async () => {
    expect(await guessOften((index) => `198.51.100.${index}, 192.0.2.7`)).toBe(429);
    expect(await guess('192.0.2.8')).toBe(422);
  });

  test('given two proxies, then it is the one whom the outer proxy names', async () => {
    expect(await guessOften((index) => `198.51.100.${index}, 192.0.2.7, 10.0.0.1`, 2)).toBe(429);
    expect(await guess('192.0.2.8, 10.0.0.1', 2)).toBe(422);
  });

  test('given another address of the same IPv6 network each time, then they wait all the same', async () => {
    expect(await guessOften((index) => `2001:db8:0:7::${index.toString(16)}`)).toBe(429);
    expect(await guess('2001:db8:0:7:9:9:9:9')).toBe(429);
    expect(await guess('2001:db8:0:8::1')).toBe(422);
    expect(await guess('::ffff:192.0.2.9')).toBe(422);
  });
});

describe('a session', () => {
  test('given one who signs in again, then the token is another, long, and stands nowhere in the database', async () => {
    const first = await signIn();
    const second = await signIn(first);
    expect(second).not.toBe(first);
    const token = second.split('=')[1] ?? '';
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(32);
    const rows = await app.store.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('given a token that the browser made up beforehand, then signing in does not make it valid', async () => {
    const own = '__Host-session=zelfbedacht';
    await signIn(own);
    expect(await isIn(own)).toBe(false);
  });

  test('given somebody who signs out, then the token is worth nothing, also to who kept it', async () => {
    const cookie = await signIn();
    expect(await isIn(cookie)).toBe(true);
    const out = await ask('/sign-out', cookie, {});
    expect(await isIn(cookie)).toBe(false);
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  test('given more than two hours without use, then it has ended', async () => {
    const cookie = await signIn();
    open.goTo('2026-04-24T10:00:01Z');
    expect(await isIn(cookie)).toBe(false);
  });

  test('given use without a pause, then it ends after twelve hours all the same', async () => {
    const cookie = await signIn();
    for (let hour = 9; hour < 20; hour += 1) {
      open.goTo(`2026-04-24T${String(hour).padStart(2, '0')}:00:00Z`);
      expect(await isIn(cookie)).toBe(true);
    }
    open.goTo('2026-04-24T20:00:00Z');
    expect(await isIn(cookie)).toBe(false);
  });

  test('given any page for people, then the way out stands on it', async () => {
    const cookie = await signIn();
    for (const path of ['/worklist', '/account', '/who'])
      expect(await (await ask(path, cookie)).text()).toContain('action="/sign-out"');
  });
});

describe('a password', () => {
  test('given any composition and more than 64 characters, then it is good', () => {
    expect(weakness('alleen kleine letters hier')).toBeNull();
    expect(weakness('ß漢字 🙂 geen cijfers nodig'.repeat(4))).toBeNull();
  });

  test('given few characters or a common one, then it is not', () => {
    expect(weakness('kort')).toBe('short');
    expect(weakness('password12345')).toBe('common');
  });

  test('given little more than one’s name, address or house, then it is not, and the page says so', async () => {
    const around = ['Quoratio', 'Sanne de Vries', 'sanne@quoratio.example'];
    for (const near of ['Quoratio-Sanne1', 'sannedevries2026', 'Vries.quoratio!!', 'SANNE@quoratio'])
      expect([near, weakness(near, around)]).toEqual([near, 'near']);
    expect(weakness('quoratio eet langzaam hooi', around)).toBeNull();
    expect(weakness('een paard eet langzaam hooi', around)).toBeNull();
    const form = { old: PASSWORD, fresh: 'Test-advisor-1', repeat: 'Test-advisor-1' };
    const answer = await ask('/account/password', await signIn(), form);
    expect([answer.status, (await answer.text()).includes('lijkt te veel op uw naam')]).toEqual([422, true]);
  });

  test('given the same with another case, a space or one sign less, then it is another password', async () => {
    const stored = await hashPassword(PASSWORD);
    expect(await isPassword(PASSWORD, stored)).toBe(true);
    for (const other of [PASSWORD.toUpperCase(), `${PASSWORD} `, PASSWORD.slice(0, -1)])
      expect(await isPassword(other, stored)).toBe(false);
  });

  test('given two who have the same, then it is stored as argon2id, each time differently', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^argon2id\$19456\$2\$/);
    expect(one).not.toBe(two);
  });
});
