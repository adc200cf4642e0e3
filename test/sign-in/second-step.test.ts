// The second step: codes from a telephone and recovery codes, each good for once.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { rotateDatabase } from '../../engine/shell/store/rotate.ts';
import type { TestApp } from '../harness/app.ts';
import { PASSWORD, signedInAs, visitorOf } from '../pages/signed-in.ts';
import type { PageVisitor } from '../pages/signed-in.ts';
import { codeAt, givePassword, openHouse, secretOn, setUpCodes } from './house.ts';

let opened: TestApp;
let me: PageVisitor;
const name = 'advisor-1';
const SETUP = '2026-04-24T08:00:10Z';
const LATER = '2026-04-24T08:10:00Z';

beforeEach(async () => {
  opened = await openHouse();
  me = await signedInAs(opened.app, opened.ids[name]);
  opened.goTo(SETUP);
});
afterEach(() => opened.close());

describe('given somebody who sets up codes', () => {
  test('when the first code is wrong, then nothing changes and the secret still stands; when it is right, ten recovery codes show', async () => {
    expect((await me.post('/account/sign-in/code/start')).location).toBe('/account/sign-in/code');
    const page = await me.get('/account/sign-in/code');
    const secret = secretOn(page);
    expect(page.text).toContain(`href="otpauth://totp/Quoratio:advisor-1%40example.org`);
    expect(page.text).toContain(`secret=${secret}`);
    expect(page.text).toMatch(/<svg class="qr-code"[^>]*role="img" aria-label="QR code with the key"/);
    const wrong = await me.post('/account/sign-in/code', { code: '000 000' });
    expect([wrong.status, secretOn(wrong)]).toEqual([422, secret]);
    expect((await me.post('/account/sign-in/code', { code: ' ' })).text).toContain('Fill in the code');
    expect((await givePassword(await visitorOf(opened.app), name)).location).toBe('/worklist');
    const done = await me.post('/account/sign-in/code', { code: codeAt(secret, SETUP) });
    expect(done.text.match(/<li>[A-Z0-9-]{19}<\/li>/g)).toHaveLength(10);
    const account = (await me.get('/account/sign-in')).text;
    expect(account).toContain('You have 10 codes left.');
    expect(account).not.toContain(secret);
    expect((await me.get('/account/sign-in/code')).location).toBe('/account/sign-in');
  });

  test('then they go on here, and are signed out elsewhere', async () => {
    const elsewhere = await visitorOf(opened.app);
    await givePassword(elsewhere, name);
    await setUpCodes(me, SETUP);
    expect((await me.get('/account')).status).toBe(200);
    expect((await elsewhere.get('/account')).location).toContain('/sign-in');
  });

  test('then neither secret nor recovery codes stand readable in the database, and the secret moves to a new key', async () => {
    const { secret, recovery } = await setUpCodes(me, SETUP);
    const rows = async () => [
      await opened.app.store.db.selectFrom('one_time_passwords').selectAll().execute(),
      await opened.app.store.db.selectFrom('recovery_codes').selectAll().execute(),
    ];
    const kept = JSON.stringify(await rows(), (_, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('latin1') : value,
    );
    for (const word of [secret, ...recovery, ...recovery.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(word);
    const fresh = keyringOf(Buffer.alloc(32, 8));
    await rotateDatabase(opened.app.store, opened.app.keyring, fresh);
    opened.goTo(LATER);
    const visitor = await visitorOf({ ...opened.app, keyring: fresh });
    await givePassword(visitor, name);
    const entered = await visitor.post('/sign-in/second', { code: codeAt(secret, LATER) });
    expect(entered.location).toBe('/worklist');
  });
});

describe('given somebody with codes', () => {
  let codes: Awaited<ReturnType<typeof setUpCodes>>;
  let visitor: PageVisitor;
  beforeEach(async () => {
    codes = await setUpCodes(me, SETUP);
    opened.goTo(LATER);
    visitor = await visitorOf(opened.app);
  });

  test('when the password is right, then nothing shows before the code, and they go on where they wished', async () => {
    const form = { email: 'advisor-1@example.org', password: PASSWORD, next: '/account?x=1' };
    const asked = await visitor.post('/sign-in', form);
    expect(asked.location).toBe('/sign-in/second?next=%2Faccount%3Fx%3D1');
    expect(asked.headers.get('set-cookie')).not.toContain('session=');
    expect((await visitor.get('/worklist')).location).toContain('/sign-in');
    expect((await visitor.get('/account/sign-in')).location).toContain('/sign-in?next=');
    const code = codeAt(codes.secret, LATER);
    const entered = await visitor.post('/sign-in/second', { code, next: '/account?x=1' });
    expect(entered.location).toBe('/account?x=1');
    expect((await visitor.get('/account')).status).toBe(200);
  });

  test('when a code was used before, then it is refused; the next one works', async () => {
    const code = codeAt(codes.secret, LATER);
    await givePassword(visitor, name);
    expect((await visitor.post('/sign-in/second', { code })).status).toBe(303);
    const thief = await visitorOf(opened.app);
    await givePassword(thief, name);
    const again = await thief.post('/sign-in/second', { code });
    expect([again.status, again.text.includes('was used before')]).toEqual([422, true]);
    opened.goTo('2026-04-24T08:10:30Z');
    const next = codeAt(codes.secret, '2026-04-24T08:10:30Z');
    expect((await thief.post('/sign-in/second', { code: next })).status).toBe(303);
  });

  test.each([
    ['half a minute old', '2026-04-24T08:09:30Z', 303],
    ['half a minute early', '2026-04-24T08:10:30Z', 303],
    ['a minute and a half old', '2026-04-24T08:08:30Z', 422],
  ])('when the code is %s, then the answer is as it should be', async (_, at, status) => {
    await givePassword(visitor, name);
    expect((await visitor.post('/sign-in/second', { code: codeAt(codes.secret, at) })).status).toBe(status);
  });

  test('when a recovery code is typed in any case and spacing, then it works once', async () => {
    const [first = ''] = codes.recovery;
    const typed = first.toLowerCase().replaceAll('-', ' ');
    await givePassword(visitor, name);
    expect((await visitor.post('/sign-in/second', { code: typed })).status).toBe(303);
    expect((await visitor.get('/account/sign-in')).text).toContain('You have 9 codes left.');
    await visitor.post('/sign-out');
    await givePassword(visitor, name);
    expect((await visitor.post('/sign-in/second', { code: first })).status).toBe(422);
  });

  test('when codes are guessed, then whoever guesses waits, and their owner goes on where they signed in before', async () => {
    await givePassword(visitor, name);
    const tries = [];
    for (let index = 0; index < 7; index += 1)
      tries.push((await visitor.post('/sign-in/second', { code: '123456' })).status);
    expect(tries).toEqual([422, 422, 422, 422, 422, 422, 429]);
    await me.post('/sign-out');
    await givePassword(me, name);
    const code = codeAt(codes.secret, LATER);
    expect((await visitor.post('/sign-in/second', { code })).status).toBe(429);
    expect((await me.post('/sign-in/second', { code })).status).toBe(303);
  });

  test('when the second step takes longer than ten minutes, or the access ends meanwhile, then they begin anew', async () => {
    await givePassword(visitor, name);
    opened.goTo('2026-04-24T08:20:01Z');
    const code = codeAt(codes.secret, '2026-04-24T08:20:01Z');
    const late = await visitor.post('/sign-in/second', { code });
    expect([late.status, late.text.includes('took too long')]).toEqual([422, true]);
    await givePassword(visitor, name);
    const person = await opened.app.people.find(opened.ids[name] ?? '');
    if (person) await opened.app.people.change(person.id, { ...person, active: false });
    expect((await visitor.post('/sign-in/second', { code })).status).toBe(422);
  });

  test('when an invitation sets a new password, then the second step is still asked', async () => {
    const again = await signedInAs(opened.app, opened.ids[name]);
    expect((await again.get('/worklist')).location).toContain('/sign-in');
    expect((await again.get('/sign-in/second')).text).toContain('Six digits, or one of your recovery codes.');
  });

  test('when they are turned off, then a password is enough again, the recovery codes go, and elsewhere they are signed out', async () => {
    await givePassword(visitor, name);
    await visitor.post('/sign-in/second', { code: codeAt(codes.secret, LATER) });
    expect((await visitor.post('/account/sign-in/code/end')).location).toBe('/account/sign-in?done=removed');
    expect((await visitor.get('/account')).status).toBe(200);
    expect((await me.get('/account')).status).toBe(303);
    expect((await givePassword(await visitorOf(opened.app), name)).location).toBe('/worklist');
    expect(await opened.app.store.db.selectFrom('recovery_codes').selectAll().execute()).toEqual([]);
  });

  test('when new recovery codes are made, then the old ones stop working', async () => {
    const page = await me.post('/account/sign-in/recovery');
    expect(page.text.match(/<li>[A-Z0-9-]{19}<\/li>/g)).toHaveLength(10);
    await givePassword(visitor, name);
    expect((await visitor.post('/sign-in/second', { code: codes.recovery[0] ?? '' })).status).toBe(422);
  });

  test('when a session is older than a quarter of an hour, then it changes nothing before signing in again', async () => {
    opened.goTo('2026-04-24T08:15:11Z');
    const page = await me.get('/account/sign-in');
    expect(page.text).toContain('Sign in again to change something here.');
    expect(page.text).not.toContain('/account/sign-in/code/end');
    await me.post('/account/sign-in/code/end');
    await me.post('/account/sign-in/recovery');
    expect((await me.get('/account/sign-in')).text).toContain('You have 10 codes left.');
    expect((await me.get('/sign-in?again&next=/account/sign-in')).text).toContain('advisor-1@example.org');
    await me.post('/sign-in', {
      email: 'advisor-1@example.org',
      password: PASSWORD,
      next: '/account/sign-in',
    });
    const code = codeAt(codes.secret, '2026-04-24T08:15:11Z');
    expect((await me.post('/sign-in/second', { code, next: '/account/sign-in' })).location).toBe(
      '/account/sign-in',
    );
    expect((await me.get('/account/sign-in')).text).toContain('/account/sign-in/code/end');
  });

  test('when they lost everything, then the administrator takes it away, and they are signed out', async () => {
    const administrator = await signedInAs(opened.app, opened.ids['administrator-1']);
    const path = `/people/${opened.ids[name]}`;
    expect((await administrator.get(path)).text).toContain('Remove second step and passkeys');
    const done = await administrator.post(`${path}/factors/end`);
    expect((await administrator.get(done.location ?? '')).text).toContain('have been removed');
    expect((await administrator.get(path)).text).not.toContain('Remove second step and passkeys');
    expect((await me.get('/account')).status).toBe(303);
    expect((await givePassword(visitor, name)).location).toBe('/worklist');
    expect((await visitor.post(`${path}/factors/end`)).status).toBe(404);
  });
});
