// Signing in and out, invitations, and one's own account.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstAdministrator } from '../../engine/shell/first-administrator.ts';
import { invite } from '../../engine/shell/people/sign-in.ts';
import { nextAddress } from '../../views/pages/sign-in/next-address.ts';
import { deviceOf } from '../../views/pages/account/device-of.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { PASSWORD, signedInAs, visitorOf } from './signed-in.ts';

let opened: TestApp;
beforeEach(async () => {
  opened = await openTestApp(undefined, 1);
});
afterEach(() => opened.close());

const email = 'advisor-1@example.org';

describe('given somebody who has a password', () => {
  test('when address and password are right, then they go on where they wished, and come out again', async () => {
    await signedInAs(opened.app, opened.ids['advisor-1']);
    const visitor = await visitorOf(opened.app);
    const asked = await visitor.get('/account?x=1');
    expect([asked.status, asked.location]).toEqual([303, '/sign-in?next=%2Faccount%3Fx%3D1']);
    const answer = await visitor.post('/sign-in', { email, password: PASSWORD, next: '/account?x=1' });
    expect([answer.status, answer.location]).toEqual([303, '/account?x=1']);
    expect(answer.headers.get('set-cookie')).toMatch(/session=.*HttpOnly/);
    expect((await visitor.get('/account')).text).toContain('Test advisor-1');
    expect((await visitor.get('/sign-in')).location).toBe('/worklist');
    const out = await visitor.post('/sign-out');
    expect(out.location).toBe('/sign-in?signed-out');
    expect((await visitor.get('/sign-in?signed-out')).text).toContain('You are signed out.');
    expect((await visitor.get('/account')).status).toBe(303);
  });

  test('when the password or the address is wrong, then one sentence says so, the same for both', async () => {
    await signedInAs(opened.app, opened.ids['advisor-1']);
    const visitor = await visitorOf(opened.app);
    const wrong = await visitor.post('/sign-in', { email, password: 'iets anders dan dit' });
    const unknown = await visitor.post('/sign-in', { email: 'nobody@example.org', password: PASSWORD });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(wrong.text).toContain('do not belong together');
    expect(wrong.text.replaceAll(email, '')).toBe(unknown.text.replaceAll('nobody@example.org', ''));
    expect(wrong.text).not.toContain('iets anders dan dit');
  });

  test('when it is tried too often, then they wait, and are told how long', async () => {
    const visitor = await visitorOf(opened.app);
    const tries = [];
    for (let index = 0; index < 7; index += 1)
      tries.push(await visitor.post('/sign-in', { email, password: 'iets anders dan dit' }));
    const last = tries.at(-1);
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422, 429]);
    expect(last?.headers.get('retry-after')).toBe('900');
    expect(last?.text).toContain('Try again in 15 minutes');
    expect(last?.text).toContain(email);
  });
});

describe('where somebody goes on after signing in', () => {
  test.each([
    ['/procedures/complaint?x=1', '/procedures/complaint?x=1'],
    ['//evil.example/x', '/worklist'],
    ['/\\evil.example', '/worklist'],
    ['https://evil.example', '/worklist'],
    ['javascript:alert(1)', '/worklist'],
    ['/x/..//evil.example', '/worklist'],
    ['/\t/evil.example', '/worklist'],
    ['/sign-in', '/worklist'],
    [undefined, '/worklist'],
  ])('%s leads to %s', (wished, address) => {
    expect(nextAddress(wished)).toBe(address);
  });
});

describe('given an invitation', () => {
  const fresh = PASSWORD;

  test.each([
    ['short', 'kort', 'kort', 'too short'],
    ['easy to guess', 'password12345', 'password12345', 'easy to guess'],
    ['typed differently', PASSWORD, `${PASSWORD}!`, 'not the same'],
    ['empty', '', '', 'New password'],
  ])(
    'when the password is %s, then the page says so and the link still works',
    async (_, first, again, said) => {
      const visitor = await visitorOf(opened.app);
      const path = new URL(await invite(opened.app, opened.ids['advisor-1'] ?? '')).pathname;
      const refused = await visitor.post(path, { fresh: first, repeat: again });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(said);
      expect((await visitor.post(path, { fresh, repeat: fresh })).location).toBe('/worklist');
    },
  );

  test('when it was used or is unknown, then it does not work any more', async () => {
    const visitor = await visitorOf(opened.app);
    const path = new URL(await invite(opened.app, opened.ids['advisor-1'] ?? '')).pathname;
    await visitor.post(path, { fresh, repeat: fresh });
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.post(path, { fresh, repeat: fresh })).status).toBe(404);
    expect((await visitor.get('/invitation/unknown')).text).toContain('no longer works');
  });

  test('when eight days have passed, then it does not work any more', async () => {
    const visitor = await visitorOf(opened.app);
    const path = new URL(await invite(opened.app, opened.ids['advisor-1'] ?? '')).pathname;
    opened.goTo('2026-05-02T08:00:01Z');
    expect((await visitor.get(path)).status).toBe(404);
  });
});

test('given an empty house, when the first administrator uses the link, then they say who they are and can sign in', async () => {
  const empty = await openTestApp(undefined, 0);
  try {
    const path = new URL((await firstAdministrator(empty.app)) ?? '').pathname;
    const visitor = await visitorOf(empty.app);
    const form = { fresh: PASSWORD, repeat: PASSWORD };
    const missing = await visitor.post(path, { ...form, name: '', email: 'geen adres' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('geen adres');
    expect(missing.text).toContain('not an e-mail address');
    const done = await visitor.post(path, { ...form, name: 'Ada', email: 'Ada@Example.org' });
    expect(done.location).toBe('/worklist');
    expect((await visitor.get('/people')).text).toContain('ada@example.org');
    const again = await (
      await visitorOf(empty.app)
    ).post('/sign-in', { email: 'ada@example.org', password: PASSWORD });
    expect(again.status).toBe(303);
  } finally {
    await empty.close();
  }
});

describe('given one’s own account', () => {
  const other = 'een koe loopt door de wei';

  test('when the password is changed, then other sessions end and the new one signs in', async () => {
    const here = await signedInAs(opened.app, opened.ids['advisor-1']);
    const elsewhere = await visitorOf(opened.app);
    await elsewhere.post('/sign-in', { email, password: PASSWORD });
    const wrong = await here.post('/account/password', {
      old: 'niet dit wachtwoord',
      fresh: other,
      repeat: other,
    });
    expect([wrong.status, wrong.text.includes('not your current password')]).toEqual([422, true]);
    const done = await here.post('/account/password', { old: PASSWORD, fresh: other, repeat: other });
    expect(done.location).toBe('/account?done=password');
    expect((await here.get('/account')).status).toBe(200);
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect((await elsewhere.post('/sign-in', { email, password: other })).status).toBe(303);
  });

  test('when another session is ended, then that one is signed out; nobody else’s can be', async () => {
    const here = await signedInAs(opened.app, opened.ids['advisor-1']);
    const elsewhere = await visitorOf(opened.app);
    await elsewhere.post('/sign-in', { email, password: PASSWORD });
    const stranger = await signedInAs(opened.app, opened.ids['manager-1']);
    const path = /\/account\/sessions\/[0-9a-f]+\/end/.exec((await here.get('/account')).text)?.[0] ?? '';
    expect(path).not.toBe('');
    await stranger.post(path);
    expect((await elsewhere.get('/account')).status).toBe(200);
    await here.post(path);
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect((await here.get('/account')).status).toBe(200);
  });

  const days = {
    'from.day': '1',
    'from.month': '5',
    'from.year': '2026',
    'until.day': '8',
    'until.month': '5',
    'until.year': '2026',
  };

  test('when an absence is kept, then it begins and ends at midnight here, and somebody stands in', async () => {
    const me = await signedInAs(opened.app, opened.ids['advisor-1']);
    const substitute = opened.ids['manager-1'] ?? '';
    expect((await me.post('/account/absence', { ...days, substitute })).location).toBe(
      '/account?done=absence',
    );
    const kept = await opened.app.people.find(opened.ids['advisor-1'] ?? '');
    expect([kept?.awayFrom, kept?.awayUntil, kept?.substitute]).toEqual([
      '2026-04-30T22:00:00Z',
      '2026-05-07T22:00:00Z',
      substitute,
    ]);
    await me.post('/account/absence', { ...days, substitute: 'nobody', clear: 'yes' });
    expect((await opened.app.people.find(opened.ids['advisor-1'] ?? ''))?.awayFrom).toBeNull();
  });

  test.each([
    ['a day that does not exist', { 'from.day': '31', 'from.month': '4' }, 'does not exist'],
    ['an end before the beginning', { 'until.month': '4' }, 'does not come after'],
    ['no beginning', { 'from.day': '', 'from.month': '', 'from.year': '' }, 'from when you are away'],
  ])('when the absence has %s, then the page says so and keeps what was typed', async (_, change, said) => {
    const me = await signedInAs(opened.app, opened.ids['advisor-1']);
    const answer = await me.post('/account/absence', { ...days, ...change, substitute: 'nobody' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('value="2026"');
  });
});

test('a user agent is said in a few words', () => {
  const agent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604';
  expect([deviceOf(agent), deviceOf('curl/8')]).toEqual(['Safari · iPhone', null]);
});
