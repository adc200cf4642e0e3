// A substitute: knows that a dossier waits, may say so to the complainant, and reads it only with consent.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setAbsence } from '../../engine/shell/administer.ts';
import { openDossier } from '../../engine/shell/handle.ts';
import { readersOf } from '../../engine/shell/reading.ts';
import { reindex } from '../../engine/shell/reindex.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { visitorOf } from '../harness/visitor.ts';
import type { Visitor } from '../harness/visitor.ts';

let open: TestApp;
let as: (name: string) => Promise<Visitor>;
const idOf = (name: string) => open.ids[name] ?? '';
/** What only readers of the dossier may meet. */
const CONTENTS = Object.values(complaint()).filter((word) => String(word).length > 6) as string[];

beforeAll(async () => {
  open = await openTestApp();
  const hono = site(open.app, await open.app.plans.organisation());
  as = (name) => visitorOf(open.app, hono, open.ids[name] ?? null);
});
beforeEach(async () => {
  open.goTo(START);
  await away('2026-05-04T22:00:00Z');
});
afterAll(() => open.close());

/** The contact is away until then, and the other one stands in. */
async function away(until: string | null, substitute = 'advisor-2') {
  const from = until === null ? null : '2026-04-20T22:00:00Z';
  await setAbsence(open.app, idOf('advisor-1'), { from, until, substitute: idOf(substitute) });
  await reindex(open.app);
}

const lettersOf = async (id: string) =>
  Object.keys((await openDossier(open.app, id)).dossier.letters).filter((name) => name === 'handler-away');

describe('given a handler who is away and a complainant who did not agree to another reader', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await fileComplaint(open.app, { contact: idOf('advisor-1') }));
  });

  test('then the worklist of the substitute says that it waits and how long, and leads to what can be done', async () => {
    const { text } = await (await as('advisor-2')).get('/worklist');
    expect(text).toContain(`<a href="/waiting/${id}">Er wacht een dossier: nog 2 dagen</a>`);
    for (const word of CONTENTS) expect(text).not.toContain(word);
  });

  test('then its page shows by when, whose it is and what would be sent, and nothing of the complaint', async () => {
    const { status, text } = await (await as('advisor-2')).get(`/waiting/${id}`);
    expect(status).toBe(200);
    expect(text).toContain('Test advisor-1 (behandelaar) is er niet. U vervangt.');
    expect(text).toContain('Terug op dinsdag 5 mei 2026.');
    expect(text).toContain('Laten weten dat de behandelaar er even niet is');
    expect(text).toContain('Test advisor-1 is er weer op dinsdag 5 mei 2026.');
    for (const word of CONTENTS) expect(text).not.toContain(word);
    expect(await readersOf(open.app, id)).toEqual([]);
  });

  test('when they send it, then the complainant has it, once, and the substitute has read nothing', async () => {
    const visitor = await as('advisor-2');
    const sent = await visitor.post(`/waiting/${id}/do/say-away`, {});
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/waiting/${id}?done=1`]);
    expect(await lettersOf(id)).toEqual(['handler-away']);
    const again = await visitor.post(`/waiting/${id}/do/say-away`, {});
    expect([again.status, again.text.includes('De indiener weet dit al.')]).toEqual([409, true]);
    const { dossier } = await openDossier(open.app, id);
    expect([dossier.participants.handler, dossier.states]).toEqual([[idOf('advisor-1')], ['received']]);
    expect(await readersOf(open.app, id)).toEqual([]);
  });

  test.each(['confirm', 'reword', 'measure', 'withdraw', 'nothing', '__proto__'])(
    'when they try %s there, then it does not exist',
    async (event) => {
      const visitor = await as('advisor-2');
      expect((await visitor.post(`/waiting/${id}/do/${event}`, { description: 'x' })).status).toBe(404);
    },
  );

  test('then the dossier itself does not exist for them, and its waiting exists for nobody else', async () => {
    const visitor = await as('advisor-2');
    for (const path of [`/dossier/${id}`, `/dossier/${id}/do/say-away`])
      expect((await visitor.get(path)).status).toBe(404);
    for (const name of ['advisor-1', 'confidant-1', 'manager-1', 'administrator-1'])
      expect([name, (await (await as(name)).get(`/waiting/${id}`)).status]).toEqual([name, 404]);
    expect((await (await as('manager-1')).post(`/waiting/${id}/do/say-away`, {})).status).toBe(404);
  });

  test('when the handler is back, then it waits for the substitute no more', async () => {
    await away(null);
    expect((await (await as('advisor-2')).get(`/waiting/${id}`)).status).toBe(404);
    expect((await (await as('advisor-2')).get('/worklist')).text).not.toContain('/waiting/');
  });
});

test('given a complainant who agreed to it, then the substitute reads and acts in full', async () => {
  const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1'), 'read-when-away': 'yes' });
  const visitor = await as('advisor-2');
  expect((await visitor.get(`/dossier/${id}`)).text).toContain('Rooster klopt niet');
  expect((await visitor.get(`/waiting/${id}`)).status).toBe(404);
  await act(open.app, id, idOf('advisor-2'), 'say-away');
});

test('given a substitute whom the complaint is about, then nothing waits for them', async () => {
  const { id } = await fileComplaint(open.app, { contact: idOf('advisor-1'), about: 'Test advisor-2' });
  const visitor = await as('advisor-2');
  expect((await visitor.get(`/waiting/${id}`)).status).toBe(404);
  expect((await visitor.post(`/waiting/${id}/do/say-away`, {})).status).toBe(404);
  expect(await lettersOf(id)).toEqual([]);
});
