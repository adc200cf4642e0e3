// What roles ask for: whoever lacks it arranges it right after the password, and sees nothing else before.
import { afterEach, describe, expect, test } from 'vitest';
import { neededBy } from '../../engine/core/people/strength.ts';
import { loadOrganisation } from '../../engine/core/compile/load.ts';
import { site } from '../../views/site.tsx';
import { shippedSources } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { signedInAs, visitorOf } from '../pages/signed-in.ts';
import { codeAt, givePassword, openHouse, rewrite, setUpCodes } from './house.ts';

let opened: TestApp;
afterEach(() => opened?.close());

const NOW = '2026-04-24T08:00:10Z';

/** Every address that answers to a plain request, with something in the place of each name. */
async function everyPage({ app }: TestApp): Promise<string[]> {
  const { routes } = site(app, await app.plans.organisation());
  const paths = routes.filter(({ method, path }) => method === 'GET' && !path.includes('*'));
  return [...new Set(paths.map(({ path }) => path.replace(/:\w+(\{[^}]*\})?/g, 'x')))];
}

describe('given a role that asks for a second factor', () => {
  test('when somebody has only a password, then every page shows them no more than a stranger sees', async () => {
    opened = await openHouse({ administrator: 'second-factor' });
    opened.goTo(NOW);
    const halfway = await signedInAs(opened.app, opened.ids['administrator-1']);
    const stranger = await visitorOf(opened.app);
    const pages = await everyPage(opened);
    expect(pages).toContain('/people');
    const open = [];
    for (const path of pages) {
      const [own, theirs] = [await halfway.get(path), await stranger.get(path)];
      if (own.location === '/account/sign-in') continue;
      if (own.status === theirs.status && own.text === theirs.text) continue;
      open.push(path);
    }
    expect(open).toEqual(['/account/sign-in']);
    const page = await halfway.get('/account/sign-in');
    expect(page.text).toContain('Your role asks for more than a password.');
    expect(page.text).not.toContain('href="/worklist"');
    expect((await halfway.post('/people/new', { name: 'Eve', roles: 'administrator' })).location).toBe(
      '/account/sign-in',
    );
    expect((await opened.app.people.all()).some((person) => person.name === 'Eve')).toBe(false);
  });

  test('when they set up codes, then they go on; and they cannot take them away', async () => {
    opened = await openHouse({ administrator: 'second-factor' });
    opened.goTo(NOW);
    const me = await signedInAs(opened.app, opened.ids['administrator-1']);
    expect((await setUpCodes(me, NOW)).recovery).toHaveLength(10);
    expect((await me.get('/people')).status).toBe(200);
    const refused = await me.post('/account/sign-in/code/end');
    expect([refused.status, refused.text.includes('your role asks for it')]).toEqual([422, true]);
    expect((await givePassword(await visitorOf(opened.app), 'administrator-1')).location).toContain(
      '/sign-in/second',
    );
  });

  test('when others sign in, then a password is enough for them', async () => {
    opened = await openHouse({ administrator: 'second-factor' });
    const advisor = await signedInAs(opened.app, opened.ids['advisor-1']);
    expect((await advisor.get('/worklist')).status).toBe(200);
  });

  test('when the house asks it from now on, then whoever is signed in with a password arranges it first', async () => {
    opened = await openHouse();
    const me = await signedInAs(opened.app, opened.ids['confidant-1']);
    expect((await me.get('/worklist')).status).toBe(200);
    await rewrite(opened, { confidant: 'second-factor' }, '', '2026-04-24T08:00:05Z');
    expect((await me.get('/worklist')).location).toBe('/account/sign-in');
    expect((await me.get('/sign-in')).location).toBe('/account/sign-in');
  });
});

test('given a role that asks for a passkey, when somebody has codes, then these are not enough', async () => {
  opened = await openHouse({ administrator: 'second-factor' });
  opened.goTo(NOW);
  const me = await signedInAs(opened.app, opened.ids['administrator-1']);
  const { secret } = await setUpCodes(me, NOW);
  await rewrite(opened, { administrator: 'passkey' }, '', '2026-04-24T08:00:20Z');
  opened.goTo('2026-04-24T08:10:00Z');
  const visitor = await visitorOf(opened.app);
  await givePassword(visitor, 'administrator-1');
  await visitor.post('/sign-in/second', { code: codeAt(secret, '2026-04-24T08:10:00Z') });
  expect((await visitor.get('/people')).location).toBe('/account/sign-in');
  expect((await visitor.get('/account/sign-in')).text).toContain('Your role asks for a passkey.');
});

test('given several roles, then what the strictest asks is needed', () => {
  const roles = {
    a: { signIn: 'password' },
    b: { signIn: 'passkey' },
    c: { signIn: 'second-factor' },
  } as const;
  expect(neededBy(['a', 'c'], roles)).toBe('second-factor');
  expect(neededBy(['c', 'b'], roles)).toBe('passkey');
  expect(neededBy(['a', 'gone'], roles)).toBe('password');
});

describe('given an organisation that says how people sign in', () => {
  const problemsOf = (more: string) => {
    const text = `${shippedSources().organisationSource}\n${more}\n`;
    return loadOrganisation({ file: 'organisation.yaml', text }).problems.map((each) => [
      each.line,
      each.text.en,
    ]);
  };
  const lines = shippedSources().organisationSource.split('\n').length;

  test.each([
    [
      'a role that there is not',
      'single-sign-on:\n  roles:\n    Klachten: adviser',
      [[lines + 3, 'There is no role `adviser`. Did you mean `advisor`?']],
    ],
    [
      'newcomers without a role',
      'single-sign-on:\n  newcomers: true',
      [
        [
          lines + 2,
          'Newcomers are let in with a role only, and nobody gets a role here. Write under `roles` which group gives which role.',
        ],
      ],
    ],
    ['everything right', 'single-sign-on:\n  newcomers: true\n  roles:\n    Klachten: advisor', []],
  ])('when it has %s, then that is what is said', (_, more, said) => {
    expect(problemsOf(more)).toEqual(said);
  });
});
