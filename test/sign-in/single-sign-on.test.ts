// Single sign-on against a real provider: who is let in, with which roles, and what is refused.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EnvironmentFault, readEnvironment } from '../../engine/shell/environment.ts';
import { Provider } from '../../engine/shell/people/provider.ts';
import type { App } from '../../engine/shell/app.ts';
import type { TestApp } from '../harness/app.ts';
import { signedInAs, visitorOf } from '../pages/signed-in.ts';
import type { Answer, PageVisitor } from '../pages/signed-in.ts';
import { addressOf, codeAt, openHouse, setUpCodes } from './house.ts';
import { startProvider } from './oidc.ts';
import type { Account, TestProvider } from './oidc.ts';

const BASE = 'http://localhost:3000';
let provider: TestProvider;
let opened: TestApp;
let app: App;
const roles = 'roles: { klachten: advisor, directie: director, beheer: administrator }';

beforeAll(async () => {
  provider = await startProvider(`${BASE}/sign-in/single-sign-on/callback`);
});
afterAll(() => provider.stop());
beforeEach(() => house(`single-sign-on: { ${roles} }`));
afterEach(() => opened.close());

async function house(more: string, asked: Parameters<typeof openHouse>[0] = {}): Promise<void> {
  await opened?.close();
  opened = await openHouse(asked, more);
  app = { ...opened.app, provider: new Provider(provider, BASE) };
}

const advisor: Account = {
  sub: 'a1',
  email: addressOf('advisor-1'),
  email_verified: true,
  groups: ['klachten'],
};

/** Goes to the provider and comes back, as a browser would; `detour` changes the address that one comes back to. */
async function comeBack(
  visitor: PageVisitor,
  account: Account | null,
  detour = (query: string) => query,
): Promise<Answer> {
  provider.account = account;
  const away = await visitor.get('/sign-in/single-sign-on?next=/account');
  const cookies = new Map<string, string>();
  let url = away.location ?? '';
  while (!url.startsWith(BASE)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    url = new URL(next, url).href;
  }
  const { pathname, search } = new URL(url);
  return visitor.get(pathname + detour(search));
}

async function rolesOf(name: string): Promise<readonly string[] | undefined> {
  app.people.forget();
  return (await app.people.all()).find(({ email }) => email === addressOf(name))?.roles;
}

describe('given somebody who is known here', () => {
  test('when the provider vouches for their address, then they go on where they wished; later by their account, whatever their address', async () => {
    const visitor = await visitorOf(app);
    expect((await visitor.get('/sign-in?next=/account')).text).toContain(
      'href="/sign-in/single-sign-on?next=%2Faccount"',
    );
    expect((await comeBack(visitor, advisor)).location).toBe('/account');
    expect((await visitor.get('/account')).text).toContain('Test advisor-1');
    const later = await visitorOf(app);
    const moved = { ...advisor, email: 'elsewhere@example.net', email_verified: false };
    expect((await comeBack(later, moved)).location).toBe('/account');
    expect((await later.get('/account')).text).toContain('Test advisor-1');
  });

  test.each([
    [
      'their address is not vouched for',
      { ...advisor, email_verified: false },
      'no confirmed e-mail address',
    ],
    ['there is no address', { sub: 'a1', groups: ['klachten'] }, 'no confirmed e-mail address'],
    ['nobody here has the address', { ...advisor, email: 'eve@example.net' }, 'You have no access here.'],
    ['they say no', null, 'did not work'],
  ])('when %s, then they are not let in, and are told why', async (_, account, said) => {
    const visitor = await visitorOf(app);
    const answer = await comeBack(visitor, account);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(said);
    expect((await visitor.get('/account')).status).toBe(303);
    expect(await app.people.all()).toHaveLength(7);
  });

  test('when another account comes with their address, then nobody takes their place', async () => {
    await comeBack(await visitorOf(app), advisor);
    const answer = await comeBack(await visitorOf(app), { ...advisor, sub: 'a2' });
    expect([answer.status, answer.text.includes('You have no access here.')]).toEqual([403, true]);
  });

  test('when their access has ended, then they are not let in', async () => {
    await comeBack(await visitorOf(app), advisor);
    const person = await app.people.find(opened.ids['advisor-1'] ?? '');
    if (person) await app.people.change(person.id, { ...person, active: false });
    expect((await comeBack(await visitorOf(app), advisor)).status).toBe(403);
  });

  test('when state or code is another’s, or the way back is gone twice, then it is refused', async () => {
    const forged = (query: string) => query.replace(/state=[^&]*/, 'state=forged');
    expect((await comeBack(await visitorOf(app), advisor, forged)).status).toBe(403);
    const visitor = await visitorOf(app);
    let query = '';
    await comeBack(visitor, advisor, (search) => (query = search));
    const victim = await visitorOf(app);
    await victim.get('/sign-in/single-sign-on');
    expect((await victim.get(`/sign-in/single-sign-on/callback${query}`)).status).toBe(403);
    expect((await visitor.get(`/sign-in/single-sign-on/callback${query}`)).status).toBe(403);
  });
});

describe('given roles by the provider’s groups', () => {
  test('when the groups change, then the roles change at the next sign-in, and other sessions end', async () => {
    const first = await visitorOf(app);
    await comeBack(first, advisor);
    const same = await visitorOf(app);
    await comeBack(same, advisor);
    expect((await first.get('/account')).status).toBe(200);
    const second = await visitorOf(app);
    await comeBack(second, { ...advisor, groups: ['directie', 'other'] });
    expect(await rolesOf('advisor-1')).toEqual(['director']);
    expect((await second.get('/account')).status).toBe(200);
    expect([(await first.get('/account')).status, (await same.get('/account')).status]).toEqual([303, 303]);
  });

  test('when there are no groups, then the roles that groups give are taken, and those of the administrator stay', async () => {
    const person = await app.people.find(opened.ids['advisor-1'] ?? '');
    if (person)
      await app.people.change(person.id, { ...person, roles: ['advisor', 'confidant'], active: true });
    const { groups, ...without } = advisor;
    expect(groups).toEqual(['klachten']);
    await comeBack(await visitorOf(app), without);
    expect(await rolesOf('advisor-1')).toEqual(['confidant']);
  });

  test('when the last administrator would lose that role, then it is refused and nothing changes', async () => {
    await signedInAs(app, opened.ids['administrator-1']);
    const account = { sub: 'b1', email: addressOf('administrator-1'), email_verified: true, groups: [] };
    const answer = await comeBack(await visitorOf(app), account);
    expect([answer.status, answer.text.includes('last administrator')]).toEqual([403, true]);
    expect(await rolesOf('administrator-1')).toEqual(['administrator']);
  });

  test('when no groups are declared, then roles stay as they are', async () => {
    await house('');
    await comeBack(await visitorOf(app), { ...advisor, groups: ['directie'] });
    expect(await rolesOf('advisor-1')).toEqual(['advisor']);
  });
});

describe('given a house that lets in newcomers', () => {
  const eve = { sub: 'e1', email: 'Eve@example.net', email_verified: true, name: 'Eve Nieuw' };
  beforeEach(() => house(`single-sign-on: { newcomers: true, ${roles} }`));

  test('when one has a group that gives a role, then they are added with it', async () => {
    const visitor = await visitorOf(app);
    expect((await comeBack(visitor, { ...eve, groups: ['klachten'] })).location).toBe('/account');
    expect((await visitor.get('/account')).text).toContain('Eve Nieuw');
    const added = (await app.people.all()).find(({ email }) => email === 'eve@example.net');
    expect([added?.roles, added?.signsIn]).toEqual([['advisor'], true]);
  });

  test.each([
    ['no such group', { ...eve, groups: ['other', 'constructor'] }],
    ['no confirmed address', { ...eve, groups: ['klachten'], email_verified: false }],
  ])('when one has %s, then they are not', async (_, account) => {
    expect((await comeBack(await visitorOf(app), account)).status).toBe(403);
    expect(await app.people.all()).toHaveLength(7);
  });
});

describe('given a role that asks for a second factor', () => {
  test('when the provider’s word counts as a password, then the second step is arranged here, and asked from then on', async () => {
    await house('', { advisor: 'second-factor' });
    const visitor = await visitorOf(app);
    await comeBack(visitor, advisor);
    expect((await visitor.get('/worklist')).location).toBe('/account/sign-in');
    opened.goTo('2026-04-24T08:00:10Z');
    const { secret } = await setUpCodes(visitor, '2026-04-24T08:00:10Z');
    expect((await visitor.get('/worklist')).status).toBe(200);
    opened.goTo('2026-04-24T08:05:00Z');
    const later = await visitorOf(app);
    expect((await comeBack(later, advisor)).location).toBe('/sign-in/second?next=%2Faccount');
    const code = codeAt(secret, '2026-04-24T08:05:00Z');
    expect((await later.post('/sign-in/second', { code, next: '/account' })).location).toBe('/account');
  });

  test('when the provider’s word counts as a second factor, then nothing more is asked', async () => {
    await house('single-sign-on: { counts-as: second-factor }', { advisor: 'second-factor' });
    const visitor = await visitorOf(app);
    await comeBack(visitor, advisor);
    expect((await visitor.get('/worklist')).status).toBe(200);
  });
});

test('given a provider that cannot be reached, then the page says so, the password form remains, and later it works', async () => {
  const elsewhere = new Provider({ ...provider, issuer: 'http://127.0.0.1:9' }, BASE);
  const visitor = await visitorOf({ ...app, provider: elsewhere });
  const answer = await visitor.get('/sign-in/single-sign-on');
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('cannot be reached now');
  expect(answer.text).toContain('name="password"');
});

test('given no provider, then there is nothing to see of it', async () => {
  const visitor = await visitorOf(opened.app);
  expect((await visitor.get('/sign-in')).text).not.toContain('single-sign-on');
  expect((await visitor.get('/sign-in/single-sign-on')).status).toBe(404);
});

describe('given the environment', () => {
  const all = { OIDC_ISSUER: 'https://login.example.org/x', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

  test('when all three are there, then they are read; when none is, there is no provider', () => {
    expect(readEnvironment(all).provider).toEqual({
      issuer: 'https://login.example.org/x',
      ...{ clientId: 'a', clientSecret: 'b' },
    });
    expect(readEnvironment({}).provider).toBeNull();
    expect(readEnvironment({ ...all, OIDC_ISSUER: 'http://127.0.0.1:4000' }).provider).not.toBeNull();
  });

  test.each([
    [{ OIDC_ISSUER: '' }, 'OIDC_ISSUER is missing. Set all three, or none.'],
    [
      { OIDC_CLIENT_ID: undefined, OIDC_CLIENT_SECRET: ' ' },
      'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET is missing.',
    ],
    [{ OIDC_ISSUER: 'login.example.org' }, 'OIDC_ISSUER is "login.example.org".'],
    [{ OIDC_ISSUER: 'http://login.example.org' }, 'on HTTPS'],
  ])('when it holds %o, then it is refused in one sentence', (change, said) => {
    expect(() => readEnvironment({ ...all, ...change })).toThrow(EnvironmentFault);
    expect(() => readEnvironment({ ...all, ...change })).toThrow(said);
  });
});
