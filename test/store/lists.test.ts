// Lists show what one person may see, page by page.
import { expect, it } from 'vitest';
import { wordHashes } from '../../engine/shell/seal/word-hashes.ts';
import { dueDossiers, searchWords, visibleTo, worklist, type Mark } from '../../engine/shell/store/lists.ts';
import { onEveryDialect } from '../harness/places.ts';
import { filed, keyring } from './example.ts';

const seenBy = (person: string, due: string | null) => [{ person, list: 'mine', due }];

onEveryDialect((places) => {
  it('given dossiers with and without due dates, then pages go by due date, the dateless last, none twice or missed', async () => {
    const store = await places.open();
    const dues = [null, '2026-05-02T00:00:00Z', '2026-05-01T00:00:00Z', null, '2026-05-02T00:00:00.000Z'];
    for (const [index, due] of dues.entries())
      await filed(store, `d${index}`, { visible: seenBy('noor', due) });
    await filed(store, 'other', { visible: seenBy('sem', null) });
    const seen: string[] = [];
    let after: Mark | null = null;
    for (;;) {
      const page = await worklist(store.db, 'noor', 'mine', after, 2);
      seen.push(...page.map((row) => row.dossier));
      after = page.at(-1) ?? null;
      if (page.length < 2) break;
    }
    expect(seen).toEqual(['d2', 'd1', 'd4', 'd0', 'd3']);
  });

  it('given words, then a dossier is found by all of them together, and only by who may see it', async () => {
    const store = await places.open();
    const hashes = (text: string) => wordHashes(keyring, text);
    await filed(store, 'd1', { words: hashes('De Café-eigenaar schreeuwde'), visible: seenBy('noor', null) });
    await filed(store, 'd2', { words: hashes('de cafetaria'), visible: seenBy('noor', null) });
    const found = async (person: string, text: string) =>
      (await searchWords(store.db, person, hashes(text))).map((row) => row.dossier);
    expect(await found('noor', 'CAFE schreeuwde')).toEqual(['d1']);
    expect(await found('noor', 'de de')).toEqual(['d1', 'd2']);
    expect(await found('noor', 'cafe cafetaria')).toEqual([]);
    expect(await found('noor', '!')).toEqual([]);
    expect(await found('sem', 'cafe')).toEqual([]);
    expect(await visibleTo(store.db, 'noor', 'd1')).toEqual({ list: 'mine' });
    expect(await visibleTo(store.db, 'sem', 'd1')).toBeUndefined();
  });

  it('given dossiers to wake, then those whose moment has come are named, the longest waiting first', async () => {
    const store = await places.open();
    await filed(store, 'd1', { wake: '2026-05-01T10:00:00Z' });
    await filed(store, 'd2', { wake: '2026-05-01T09:59:59.999Z' });
    await filed(store, 'd3', { wake: '2026-05-01T10:00:00.001Z' });
    await filed(store, 'd4');
    expect(await dueDossiers(store.db, '2026-05-01T10:00:00Z', 10)).toEqual(['d2', 'd1']);
    expect(await dueDossiers(store.db, '2026-05-01T10:00:00Z', 1)).toEqual(['d2']);
  });
});
