// What is saved of a dossier comes back, once, and only for who was not overtaken.
import { expect, it } from 'vitest';
import { sealChange } from '../../engine/shell/store/change.ts';
import { newDossier } from '../../engine/shell/store/dossier.ts';
import {
  AlreadyFired,
  insertDossier,
  NumberTaken,
  readDossierFile,
  readEntries,
  saveDossier,
  StaleDossier,
} from '../../engine/shell/store/dossiers.ts';
import { onEveryDialect, onPostgres } from '../harness/places.ts';
import { act, change, filed, keyring, reloaded, saved } from './example.ts';

onEveryDialect((places) => {
  it('given a dossier with acts and a file, when it is loaded, then all of it is read back', async () => {
    const store = await places.open();
    const dossier = await filed(store);
    const body = Buffer.from([1, 2, 255]);
    const later = await saved(store, dossier, {
      entries: [act('note', { text: 'één' }), act('close', [1, null])],
      body: { open: false },
      state: 'closed',
      due: '2026-05-03T10:00:00Z',
      closedAt: '2026-05-01T10:00:00Z',
      outcome: 'solved',
      files: [{ id: 'f1', name: 'brief.pdf', kind: 'application/pdf', body }],
    });
    expect(later).toMatchObject({ seq: 3, state: 'closed', outcome: 'solved', body: { open: false } });
    expect(later.due).toBe('2026-05-03T10:00:00.000Z');
    const entries = await readEntries(store.db, later);
    expect(entries.map(({ seq, event, content }) => [seq, event, content])).toEqual([
      [1, 'file', { description: 'geheim' }],
      [2, 'note', { text: 'één' }],
      [3, 'close', [1, null]],
    ]);
    expect(await readDossierFile(store.db, later, 'f1')).toMatchObject({ name: 'brief.pdf', size: 3, body });
  });

  it('given a dossier that grew after it was loaded, then its history is read as it was when loaded', async () => {
    const store = await places.open();
    const dossier = await filed(store);
    await saved(store, dossier, { erase: true });
    expect((await readEntries(store.db, dossier)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('given two who loaded the same dossier, when both save, then the second is told and nothing of theirs is kept', async () => {
    const store = await places.open();
    const dossier = await filed(store);
    await saved(store, dossier);
    const message = { kind: 'mail', key: 'letter', payload: {}, dueAt: '2026-05-01T10:00:00Z' };
    await expect(saved(store, dossier, { outbox: [message] })).rejects.toThrow(StaleDossier);
    expect((await reloaded(store, 'd1')).seq).toBe(2);
    expect(await store.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });

  it('given a number that another dossier has, then the new one is refused as such', async () => {
    const store = await places.open();
    const { number, procedure, version, openedAt, receivedAt } = await filed(store);
    const twin = newDossier({ id: 'd2', number, procedure, version, openedAt, receivedAt });
    const sealed = sealChange(keyring, twin, change());
    await expect(store.write((tx) => insertDossier(tx, sealed))).rejects.toThrow(NumberTaken);
  });

  it('given a deadline that has fired, when it fires again, then the whole change is refused', async () => {
    const store = await places.open();
    const dossier = await saved(store, await filed(store), { fired: ['confirmation:1'] });
    await expect(saved(store, dossier, { fired: ['confirmation:2', 'confirmation:1'] })).rejects.toThrow(
      AlreadyFired,
    );
    expect((await reloaded(store, 'd1')).seq).toBe(2);
  });

  it('given new facts and viewers, then they replace the old ones; left out, the old ones stay', async () => {
    const store = await places.open();
    const dossier = await filed(store, 'd1', {
      facts: [
        { name: 'relation', value: 'client' },
        { name: 'days', value: '2.5', number: 2.5 },
      ],
      visible: [{ person: 'noor', list: 'mine', due: null }],
    });
    const next = await saved(store, dossier, { facts: [{ name: 'relation', value: 'employee' }] });
    await saved(store, next);
    expect(await store.db.selectFrom('facts').select(['name', 'value', 'number']).execute()).toEqual([
      { name: 'relation', value: 'employee', number: null },
    ]);
    expect(await store.db.selectFrom('visible').select(['person', 'due']).execute()).toEqual([
      { person: 'noor', due: 'never' },
    ]);
  });

  it('given a dossier that is erased, then its words are gone from everywhere and it can go on', async () => {
    const store = await places.open();
    const file = { id: 'f1', name: 'a', kind: 'k', body: Buffer.from('b') };
    const letter = { kind: 'mail', key: 'k1', payload: { text: 'geheim' }, dueAt: '2026-05-02T00:00:00Z' };
    const dossier = await filed(store, 'd1', { files: [file], words: ['w1'], outbox: [letter] });
    const erased = await saved(store, dossier, {
      erase: true,
      entries: [act('erase', {})],
      body: { anonymous: true },
    });
    expect(erased).toMatchObject({ erasedSeq: 1, body: { anonymous: true } });
    const contents = (await readEntries(store.db, erased)).map((entry) => [entry.content, entry.erased]);
    expect(contents).toEqual([
      [null, true],
      [{}, false],
    ]);
    expect(await store.db.selectFrom('files').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('words').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('outbox').select(['payload', 'due_at']).execute()).toEqual([
      { payload: null, due_at: 'never' },
    ]);
    expect((await saved(store, erased)).seq).toBe(3);
  });
});

onPostgres((places) => {
  it('given two servers on one database, when both start at once, then both find it ready', async () => {
    const place = await places.fresh();
    const stores = await Promise.all([places.open(place), places.open(place)]);
    for (const store of stores)
      expect(await store.db.selectFrom('dossiers').selectAll().execute()).toEqual([]);
  });

  it('given two servers, when both fire the same deadline at once, then exactly one does', async () => {
    const place = await places.fresh();
    const stores = await Promise.all([places.open(place), places.open(place)]);
    const [one] = stores;
    for (let round = 1; round <= 10; round += 1) {
      const dossier = await filed(one, `d${round}`);
      const attempts = stores.map((store) => {
        const sealed = sealChange(keyring, dossier, change({ fired: ['confirmation:1'] }));
        return store.write((tx) => saveDossier(tx, sealed));
      });
      const outcomes = await Promise.allSettled(attempts);
      const refusals = outcomes
        .filter((outcome) => outcome.status === 'rejected')
        .map(({ reason }) => reason as Error);
      expect(refusals.map((error) => error.name)).toEqual(['StaleDossier']);
      expect((await reloaded(one, `d${round}`)).seq).toBe(2);
    }
  });
});
