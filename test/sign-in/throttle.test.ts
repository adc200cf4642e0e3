// Guessing passwords is slowed down, and never keeps the owner out where they signed in before.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownDevice, rememberDevice } from '../../engine/shell/people/device.ts';
import { signIn } from '../../engine/shell/people/sign-in.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { PASSWORD, signedInAs, visitorOf } from '../pages/signed-in.ts';
import { addressOf, givePassword } from './house.ts';

let opened: TestApp;
const name = 'advisor-1';
beforeEach(async () => {
  opened = await openTestApp(undefined, 1);
});
afterEach(() => opened.close());

test('given a colleague at the same address who guesses without end, when the owner signs in where they did before, then they come in', async () => {
  const owner = await signedInAs(opened.app, opened.ids[name]);
  await owner.post('/sign-out');
  const stranger = await visitorOf(opened.app);
  for (let index = 0; index < 12; index += 1) await givePassword(stranger, name, 'zomaar een gok hier');
  expect((await givePassword(stranger, name)).status).toBe(429);
  expect((await givePassword(owner, name)).location).toBe('/worklist');
});

test('given guesses from many addresses, when there are a hundred, then other new devices wait; known ones do not', async () => {
  const { app, ids } = opened;
  await signedInAs(app, ids[name]);
  const now = app.clock();
  await app.store.write((tx) => tx.updateTable('throttle').set({ count: 0 }).execute());
  const from = (index: number) => ({ address: `10.0.${index}.1`, agent: 'test' });
  for (let index = 0; index < 100; index += 1) await signIn(app, addressOf(name), 'fout', from(index));
  expect(await signIn(app, addressOf(name), PASSWORD, from(200))).toEqual({ wait: 900 });
  const device = rememberDevice(app, ids[name] ?? '');
  expect(await signIn(app, addressOf(name), PASSWORD, { ...from(201), device })).toHaveProperty('token');
  expect(app.clock()).toBe(now);
});

test('given one address alone, then it never fills what all addresses share', async () => {
  const { app, ids } = opened;
  await signedInAs(app, ids[name]);
  const stranger = { address: '10.0.0.1', agent: 'test' };
  for (let index = 0; index < 130; index += 1) await signIn(app, addressOf(name), 'fout', stranger);
  const elsewhere = { address: '10.0.0.2', agent: 'test' };
  expect(await signIn(app, addressOf(name), PASSWORD, elsewhere)).toHaveProperty('token');
});

test('given a known device, when it guesses, then it waits as well, and for its own owner only', async () => {
  const { app, ids } = opened;
  await signedInAs(app, ids[name]);
  await signedInAs(app, ids['manager-1']);
  const device = rememberDevice(app, ids[name] ?? '');
  const from = { address: '10.0.0.1', agent: 'test', device };
  for (let index = 0; index < 6; index += 1)
    expect(await signIn(app, addressOf(name), 'fout', from)).toBeNull();
  expect(await signIn(app, addressOf(name), PASSWORD, from)).toEqual({ wait: 900 });
  for (let index = 0; index < 6; index += 1) await signIn(app, addressOf('manager-1'), 'fout', from);
  expect(await signIn(app, addressOf('manager-1'), PASSWORD, from)).toEqual({ wait: 900 });
});

test.each([
  ['made for somebody else', (own: string) => own, 'somebody-else'],
  ['changed', (own: string) => `x${own}`, undefined],
  ['without its seal', (own: string) => own.split('.')[0] ?? '', undefined],
  ['empty', () => '', undefined],
])('a device whose cookie is %s is not known', (_, change, whose) => {
  const person = opened.ids[name] ?? '';
  const own = rememberDevice(opened.app, whose ?? person);
  expect(knownDevice(opened.app, change(own), person)).toBeNull();
  expect(knownDevice(opened.app, rememberDevice(opened.app, person), person)).not.toBeNull();
});
