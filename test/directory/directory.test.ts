// The directory: lists come in whole or not at all, again and again, and people are found by what somebody says on the telephone.
import { expect, it } from 'vitest';
import { findKnown } from '../../engine/shell/directory/find-known.ts';
import { importList } from '../../engine/shell/directory/import-list.ts';
import {
  activePlacements,
  fixedContactOf,
  placementsOf,
  placementsWith,
} from '../../engine/shell/directory/placements.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { bindKey } from '../../engine/shell/store/bind-key.ts';
import { rotateDatabase } from '../../engine/shell/store/rotate.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { onEveryDialect } from '../harness/places.ts';
import { bytesOf, PEOPLE, PLACEMENTS } from './lists.ts';

async function take({ app }: TestApp, text: string, dry = false) {
  const outcome = await importList(app, bytesOf(text), { dry });
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  const { added, changed, ended, same } = outcome;
  const references = (lines: readonly { reference: string }[]) =>
    lines.map(({ reference }) => reference).sort();
  return { added: references(added), changed: references(changed), ended: references(ended), same };
}

const names = async ({ app }: TestApp, query: string) =>
  (await findKnown(app, query)).map(({ name }) => name);

onEveryDialect((places) => {
  async function filled(): Promise<TestApp> {
    const test = await openTestApp(await places.fresh());
    await take(test, PEOPLE);
    await take(test, PLACEMENTS);
    return test;
  }

  it('given two lists, then everybody is there, and the same lists again change nothing', async () => {
    const test = await openTestApp(await places.fresh());
    expect(await take(test, PEOPLE)).toEqual({
      added: ['K1', 'K2', 'M1', 'M2'],
      changed: [],
      ended: [],
      same: 0,
    });
    expect(await take(test, PLACEMENTS)).toMatchObject({ added: ['P1', 'P2', 'P3'] });
    expect(await take(test, PEOPLE)).toEqual({ added: [], changed: [], ended: [], same: 4 });
    expect(await take(test, PLACEMENTS)).toEqual({ added: [], changed: [], ended: [], same: 3 });
    await test.close();
  });

  it('given a newer list, when it is only tried, then it says what would change and nothing has', async () => {
    const test = await filled();
    const newer = PEOPLE.replace('Ruud Rietpluim', 'Ruud van Rietpluim').replace(
      /\r\nM2.*/,
      '\r\nM3;medewerker;Dora Dauw;;;',
    );
    const would = { added: ['M3'], changed: ['M1'], ended: ['M2'], same: 2 };
    expect(await take(test, newer, true)).toEqual(would);
    expect(await names(test, 'Dauw')).toEqual([]);
    expect(await take(test, newer)).toEqual(would);
    expect(await names(test, 'Dauw')).toEqual(['Dora Dauw']);
    expect((await findKnown(test.app, 'Zonneschijn'))[0]?.ended).toBe('2026-04-24T08:00:00Z');
    expect(await take(test, PEOPLE)).toEqual({ added: [], changed: ['M1', 'M2'], ended: ['M3'], same: 2 });
    expect((await findKnown(test.app, 'Zonneschijn'))[0]?.ended).toBeNull();
    await test.close();
  });

  it('given a list of clients alone, then no employee ends; a client and an employee may share a reference', async () => {
    const test = await filled();
    const clients = 'reference;kind;name\nK1;client;Korenaar Bakkerij\nM1;client;Molen bv';
    expect(await take(test, clients)).toMatchObject({ added: ['M1'], changed: ['K1'], ended: ['K2'] });
    expect((await findKnown(test.app, 'Rietpluim'))[0]?.ended).toBeNull();
    await test.close();
  });

  it('given what somebody says on the telephone, then they are found by it, and others are not', async () => {
    const test = await filled();
    const found = {
      korenaar: ['Korenaar Bakkerij'],
      kor: ['Korenaar Bakkerij'],
      'zoe zon': ['Zoë Zonneschijn'],
      spijkerbak: ['Sientje Spijkers'],
      '+31 6 11112222': ['Sientje Spijkers'],
      '06-12345678': ['Ruud Rietpluim'],
      K2: ['Sientje Spijkers'],
      'sientje rietpluim': [],
      ko: [],
      '': [],
    };
    for (const [query, who] of Object.entries(found))
      expect([query, await names(test, query)]).toEqual([query, who]);
    await test.close();
  });

  it('given placements, then those that run are active, on their first and last day too', async () => {
    const test = await filled();
    const { app } = test;
    const active = async (at: string) =>
      (await activePlacements(app, at)).map(({ reference }) => reference).sort();
    expect(await active('2025-12-31T22:59:00Z')).toEqual([]);
    expect(await active('2025-12-31T23:00:00Z')).toEqual(['P1']);
    expect(await active('2026-04-24T08:00:00Z')).toEqual(['P1', 'P2']);
    expect(await active('2026-04-30T21:59:00Z')).toEqual(['P1', 'P2']);
    expect(await active('2026-04-30T22:00:00Z')).toEqual(['P1']);
    await take(test, PLACEMENTS.split('\n').slice(0, 2).join('\n'));
    expect(await active('2026-06-24T08:00:00Z')).toEqual(['P1']);
    await test.close();
  });

  it('given placements, then who is whose contact follows from those that run, and from who still works here', async () => {
    const test = await filled();
    const { app, ids } = test;
    const [client] = await findKnown(app, 'Korenaar');
    const [employee] = await findKnown(app, 'Zonneschijn');
    if (!client || !employee) throw new Error('nobody');
    expect((await placementsOf(app, ids['advisor-1'] ?? '')).map(({ client: at }) => at.name)).toEqual([
      'Korenaar Bakkerij',
    ]);
    expect((await placementsWith(app, client)).map(({ employee: who }) => who.name)).toEqual([
      'Ruud Rietpluim',
    ]);
    expect(await fixedContactOf(app, client)).toBe(ids['advisor-1']);
    expect(await fixedContactOf(app, employee)).toBe(ids['advisor-2']);
    const advisor = await app.people.find(ids['advisor-2'] ?? '');
    if (!advisor) throw new Error('no advisor');
    await app.people.change(advisor.id, { ...advisor, active: false });
    expect(await fixedContactOf(app, employee)).toBeNull();
    test.goTo('2026-05-01T08:00:00Z');
    expect(await placementsWith(app, employee)).toEqual([]);
    await test.close();
  });

  it('given another master key, then everybody is found and the lists are known again', async () => {
    const test = await filled();
    const [old, fresh] = [keyringOf(Buffer.alloc(32, 7)), keyringOf(Buffer.alloc(32, 8))];
    await bindKey(test.app.store, old);
    await rotateDatabase(test.app.store, old, fresh);
    const now = { ...test, app: { ...test.app, keyring: await bindKey(test.app.store, fresh) } };
    expect(await names(now, 'korenaar')).toEqual(['Korenaar Bakkerij']);
    expect(await take(now, PEOPLE)).toEqual({ added: [], changed: [], ended: [], same: 4 });
    expect(await take(now, PLACEMENTS)).toEqual({ added: [], changed: [], ended: [], same: 3 });
    await expect(names(test, 'korenaar')).resolves.toEqual([]);
    await test.close();
  });

  it('given a list with faults, then nothing of it is taken in', async () => {
    const test = await openTestApp(await places.fresh());
    const outcome = await importList(test.app, bytesOf(`${PEOPLE}\r\nM3;medewerker;;;;`), { dry: false });
    expect(outcome).toMatchObject({ faults: [{ row: 6, column: 'Naam' }] });
    expect(await names(test, 'korenaar')).toEqual([]);
    await test.close();
  });
});
