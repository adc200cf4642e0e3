// Ten thousand odd requests over all routes: none makes the house stumble, and none gets a word out of a dossier.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { makeApp } from '../../engine/shell/app.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { oddRequest } from './fuzz.ts';
import type { Materials } from './fuzz.ts';
import { everydayLife, SECRETS, WORLDS } from './worlds.ts';
import type { Hidden } from './worlds.ts';

const REQUESTS = 10_000;
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_424);
/** Those who take part in no hidden dossier, and whoever signs in not at all. */
const PLAYERS = [
  'administrator-1',
  'quality-officer-1',
  'advisor-2',
  'desk-1',
  'manager-2',
  'director-1',
  'confidant-2',
];

let open: TestApp;
let hidden: readonly Hidden[];
let materials: Materials;
let ask: (seed: number) => Promise<{ status: number; text: string; said: string }>;
const faults: string[] = [];

beforeAll(async () => {
  open = await openTestApp();
  const { app } = open;
  const shared = await everydayLife(open);
  hidden = (await WORLDS[1]?.hide(open)) ?? [];
  const log = pino({ level: 'error' }, { write: (line) => faults.push(line) });
  const { store, keyring, clock, baseUrl } = app;
  const own = makeApp({ store, keyring, clock, log, baseUrl });
  const hono = site(own, await own.plans.organisation());
  materials = {
    patterns: [...new Set(hono.routes.map(({ path }) => path.replace(/\{[^}]*\}/g, '')))],
    words: [
      ...[...hidden, ...hidden].flatMap(({ id, number, file }) => [id, number, file]),
      ...shared,
      ...[
        'confirm',
        'escalate',
        'message',
        'take',
        'recuse.handler',
        'approve.wording',
        'letter-1-0',
        'complaint',
        'complaint',
      ],
      ...['1', 'none', 'new', 'nl', 'Zilverdist', '2026-04', 'anything'],
    ],
    cookies: await freshCookies(),
    origin: baseUrl,
  };
  ask = async (seed) => {
    const odd = oddRequest(seed, materials);
    const { path, method, headers, body } = odd;
    const said = JSON.stringify(odd);
    const request = new Request(`${baseUrl}${path}`, { method, headers, body, redirect: 'manual' });
    const answer = await hono.fetch(request);
    const given = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    return { status: answer.status, text: `${given}\n${await answer.text()}`, said };
  };
});
afterAll(() => open.close());

/** Sessions of everybody; odd requests sign people out and make them wait, so new ones and no tries are needed now and then. */
async function freshCookies(): Promise<string[]> {
  const { app, ids } = open;
  await app.store.write((tx) => tx.deleteFrom('throttle').execute());
  const sessions = PLAYERS.map(async (name) => {
    const holder = { kind: 'person', person: ids[name] ?? '' } as const;
    return `session=${await beginSession(app.store, holder, 'test', app.clock())}`;
  });
  return [...(await Promise.all(sessions)), 'lang=nl', ''];
}

test('given ten thousand odd requests, then none ends in a fault and none gets anything of a hidden dossier', async () => {
  const found: string[] = [];
  const statuses = new Map<number, number>();
  const begun = performance.now();
  for (let index = 0; index < REQUESTS && found.length < 5; index += 1) {
    if (index % 200 === 0) materials = { ...materials, cookies: await freshCookies() };
    const { status, text, said } = await ask(SEED + index);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500)
      found.push(
        `${SEED + index}: ${status} for ${said.slice(0, 600)}\n${faults.at(-1)?.slice(0, 900) ?? ''}`,
      );
    const told = [...SECRETS, ...hidden.map(({ number }) => number)].filter(
      (word) => text.includes(word) && !said.includes(word),
    );
    if (told.length > 0) found.push(`${SEED + index}: ${told.join(', ')} for ${said.slice(0, 600)}`);
  }
  expect(found).toEqual([]);
  expect([...statuses.keys()].filter((status) => status < 400).length).toBeGreaterThan(1);
  expect((statuses.get(200) ?? 0) / REQUESTS).toBeGreaterThan(0.04);
  const bare: object = {};
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('x' in bare).toBe(false);
  expect(performance.now() - begun).toBeLessThan(60_000);
}, 120_000);

test('given the same seed, then the same request', () => {
  expect(oddRequest(7, materials)).toEqual(oddRequest(7, materials));
});
