// Whatever is changed behind Gehoor's back is found, and named.
import { expect, it } from 'vitest';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { anchorDay, anchorMac } from '../../engine/shell/store/anchors.ts';
import { headMac, linkHash } from '../../engine/shell/store/chain.ts';
import { describeFinding } from '../../engine/shell/store/finding.ts';
import { recordRead } from '../../engine/shell/store/reads.ts';
import type { Store, Tx } from '../../engine/shell/store/store.ts';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { onEveryDialect } from '../harness/places.ts';
import { act, filed, keyring, saved } from './example.ts';

const DAY = '2026-05-01';
const AFTER = '2026-05-02T02:00:00Z';

onEveryDialect((places) => {
  async function twoDossiers(): Promise<Store> {
    const store = await places.open();
    for (const id of ['d1', 'd2']) {
      const dossier = await filed(store, id);
      await saved(store, dossier, { entries: [act(), act('call')] });
    }
    return store;
  }

  async function foundAfter(store: Store, tamper: (tx: Tx) => Promise<unknown>, kept: string[] = []) {
    await store.write((tx) => tamper(tx));
    return (await verifyChains(store.db, keyring, kept)).map(({ code, of, entry }) => [code, of, entry]);
  }

  it('given untouched histories, also erased and read ones, then nothing is found', async () => {
    const store = await twoDossiers();
    const third = await filed(store, 'd3');
    await saved(store, third, { erase: true });
    await store.write((tx) =>
      recordRead(tx, keyring, { dossier: 'd1', person: 'noor', at: AFTER, part: 'page' }),
    );
    const line = await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER));
    expect(line).toBeDefined();
    expect(await verifyChains(store.db, keyring, [line ?? ''])).toEqual([]);
  });

  it('given an entry whose actor was changed, then that entry is named', async () => {
    const found = await foundAfter(await twoDossiers(), (tx) =>
      tx
        .updateTable('entries')
        .set({ actor: 'eve' })
        .where('dossier', '=', 'd1')
        .where('seq', '=', 2)
        .execute(),
    );
    expect(found).toEqual([['entry-changed', 'K-2026-d1', 2]]);
  });

  it('given an entry that was changed together with its hash, then the entry after it is named', async () => {
    const found = await foundAfter(await twoDossiers(), async (tx) => {
      const [first, second] = await tx
        .selectFrom('entries')
        .selectAll()
        .where('dossier', '=', 'd1')
        .orderBy('seq')
        .execute();
      if (!first || !second) throw new Error('no entries');
      const hash = linkHash(first.hash, { ...second, actor: 'eve' });
      await tx
        .updateTable('entries')
        .set({ actor: 'eve', hash })
        .where('dossier', '=', 'd1')
        .where('seq', '=', 2)
        .execute();
    });
    expect(found).toEqual([['entry-changed', 'K-2026-d1', 3]]);
  });

  it('given a last entry rewritten with the key itself, then the line kept outside the database names it', async () => {
    const store = await twoDossiers();
    const line = (await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER))) ?? '';
    const found = await foundAfter(
      store,
      async (tx) => {
        const entries = await tx
          .selectFrom('entries')
          .selectAll()
          .where('dossier', '=', 'd1')
          .orderBy('seq')
          .execute();
        const [before, last] = entries.slice(-2);
        if (!before || !last) throw new Error('no entries');
        const head = linkHash(before.hash, { ...last, actor: 'eve' });
        const mac = headMac(keyring, { id: 'd1', seq: 3, head, erasedSeq: null });
        await tx
          .updateTable('entries')
          .set({ actor: 'eve', hash: head })
          .where('hash', '=', last.hash)
          .execute();
        await tx.updateTable('dossiers').set({ head, mac }).where('id', '=', 'd1').execute();
      },
      [line],
    );
    expect(found).toEqual([
      ['anchor-differs', DAY, null],
      ['entry-changed', 'K-2026-d1', 3],
    ]);
  });

  it('given a changed content, a removed content and a body put back, then each is named', async () => {
    const store = await twoDossiers();
    const old = await store.db
      .selectFrom('dossiers')
      .select('body')
      .where('id', '=', 'd2')
      .executeTakeFirstOrThrow();
    const entries = (tx: Tx) => tx.updateTable('entries').where('dossier', '=', 'd1');
    await saved(store, await filed(store, 'd3'));
    const found = await foundAfter(store, async (tx) => {
      await entries(tx)
        .set({ content: Buffer.from('other') })
        .where('seq', '=', 1)
        .execute();
      await entries(tx).set({ content: null, salt: null }).where('seq', '=', 3).execute();
      await tx.updateTable('dossiers').set({ body: old.body }).where('id', '=', 'd3').execute();
    });
    expect(found).toEqual([
      ['content-changed', 'K-2026-d1', 1],
      ['content-missing', 'K-2026-d1', 3],
      ['body-changed', 'K-2026-d3', null],
    ]);
  });

  it('given an entry removed from the middle, then its place is named', async () => {
    const found = await foundAfter(await twoDossiers(), (tx) =>
      tx.deleteFrom('entries').where('dossier', '=', 'd1').where('seq', '=', 2).execute(),
    );
    expect(found).toEqual([['entry-missing', 'K-2026-d1', 2]]);
  });

  it('given an entry added with a fitting hash, then it is named', async () => {
    const found = await foundAfter(await twoDossiers(), async (tx) => {
      const last = await tx
        .selectFrom('entries')
        .selectAll()
        .where('dossier', '=', 'd1')
        .where('seq', '=', 3)
        .executeTakeFirstOrThrow();
      const added = { ...last, seq: 4 };
      await tx
        .insertInto('entries')
        .values({ ...added, hash: linkHash(last.hash, added) })
        .execute();
    });
    expect(found).toEqual([['entry-inserted', 'K-2026-d1', 4]]);
  });

  it('given a tail cut together with the row that counts it, then the missing signature shows it', async () => {
    const store = await twoDossiers();
    const found = await foundAfter(store, async (tx) => {
      await tx.deleteFrom('entries').where('dossier', '=', 'd1').where('seq', '=', 3).execute();
      const last = await tx
        .selectFrom('entries')
        .select('hash')
        .where('dossier', '=', 'd1')
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow();
      await tx.updateTable('dossiers').set({ seq: 2, head: last.hash }).where('id', '=', 'd1').execute();
    });
    expect(found).toContainEqual(['head-forged', 'K-2026-d1', null]);
  });

  it('given only the entries cut, then the first missing one is named', async () => {
    const found = await foundAfter(await twoDossiers(), (tx) =>
      tx.deleteFrom('entries').where('dossier', '=', 'd1').where('seq', '>', 1).execute(),
    );
    expect(found).toContainEqual(['tail-cut', 'K-2026-d1', 2]);
  });

  it('given a dossier put back to an earlier moment, signature and all, then the anchors show it', async () => {
    const store = await places.open();
    const early = await filed(store, 'd1');
    const row = await store.db
      .selectFrom('dossiers')
      .selectAll()
      .where('id', '=', 'd1')
      .executeTakeFirstOrThrow();
    await saved(store, early);
    const line = await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER));
    const putBack = async (tx: Tx) => {
      await tx.deleteFrom('entries').where('seq', '>', 1).execute();
      await tx.updateTable('dossiers').set(row).execute();
    };
    const found = await foundAfter(store, putBack, [line ?? '']);
    expect(found).toEqual([
      ['anchor-differs', DAY, null],
      ['tail-cut', 'K-2026-d1', 2],
    ]);
  });

  it('given a dossier deleted without a trace, then the line kept outside the database names it', async () => {
    const store = await twoDossiers();
    const line = await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER));
    const vanish = async (tx: Tx) => {
      await tx.deleteFrom('entries').where('dossier', '=', 'd2').execute();
      await tx.deleteFrom('dossiers').where('id', '=', 'd2').execute();
      await tx.deleteFrom('anchors').execute();
    };
    const found = await foundAfter(store, vanish, [line ?? '']);
    expect(found).toEqual([
      ['anchor-differs', DAY, null],
      ['dossier-missing', 'K-2026-d2', null],
    ]);
  });

  it('given an anchor or a kept line forged without the key, then it is not believed', async () => {
    const store = await twoDossiers();
    const line = (await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER))) ?? '';
    const forge = (tx: Tx) => tx.updateTable('anchors').set({ count: 5 }).execute();
    expect(await foundAfter(store, forge, [line.replace('K-2026-d2', 'K-2026-d9')])).toEqual([
      ['anchor-broken', DAY, null],
      ['anchor-broken', DAY, null],
    ]);
  });

  it('given a line removed from the reading log, then the line after it is named', async () => {
    const store = await twoDossiers();
    const read = { dossier: 'd1', person: 'noor', at: AFTER, part: 'page' };
    await Promise.all([1, 2, 3].map(() => store.write((tx) => recordRead(tx, keyring, read))));
    const found = await foundAfter(store, (tx) => tx.deleteFrom('reads').where('seq', '=', 2).execute());
    expect(found).toEqual([['read-changed', 'K-2026-d1', 3]]);
  });

  it('given a reading log whose last lines were cut off, then the anchor and the kept line name it', async () => {
    const store = await twoDossiers();
    const read = (at: string) => ({ dossier: 'd1', person: 'noor', at, part: 'dossier' });
    for (const hour of ['10', '11', '12'])
      await store.write((tx) => recordRead(tx, keyring, read(`${DAY}T${hour}:00:00Z`)));
    const line = (await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER))) ?? '';
    expect(await verifyChains(store.db, keyring, [line])).toEqual([]);
    const cut = (tx: Tx) => tx.deleteFrom('reads').where('seq', '>', 1).execute();
    expect(await foundAfter(store, cut, [line])).toEqual([
      ['reads-differ', DAY, null],
      ['reads-cut', 'K-2026-d1', 2],
    ]);
  });

  it('given an anchor from before reading was vouched for, then it still holds, and the next covers all of the log', async () => {
    const store = await twoDossiers();
    await store.write((tx) =>
      recordRead(tx, keyring, { dossier: 'd1', person: 'noor', at: `${DAY}T10:00:00Z`, part: 'dossier' }),
    );
    await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER));
    await store.write(async (tx) => {
      const { day, head, count } = await tx.selectFrom('anchors').selectAll().executeTakeFirstOrThrow();
      const mac = anchorMac(keyring, { day, head, count, reads: null });
      await tx.updateTable('anchors').set({ reads: null, mac }).execute();
    });
    await store.write((tx) => anchorDay(tx, keyring, '2026-05-03', '2026-05-04T02:00:00Z'));
    expect(await verifyChains(store.db, keyring)).toEqual([]);
    expect(await foundAfter(store, (tx) => tx.deleteFrom('reads').execute())).toEqual([
      ['reads-differ', '2026-05-03', null],
    ]);
  });

  it('given a day that is not over, or anchored already, then it is not anchored', async () => {
    const store = await twoDossiers();
    const anchor = (now: string) => store.write((tx) => anchorDay(tx, keyring, DAY, now));
    expect(await anchor('2026-05-02T00:30:00Z')).toBeUndefined();
    expect(await anchor(AFTER)).toContain('K-2026-d1');
    expect(await anchor(AFTER)).toBeUndefined();
  });

  it('given a second day, then only what grew since is anchored and the count goes on', async () => {
    const store = await twoDossiers();
    await store.write((tx) => anchorDay(tx, keyring, DAY, AFTER));
    await filed(store, 'd3', { entries: [act('file', {}, '2026-05-03T08:00:00Z')] });
    const line =
      (await store.write((tx) => anchorDay(tx, keyring, '2026-05-03', '2026-05-04T02:00:00Z'))) ?? '';
    expect(JSON.parse(line)).toMatchObject({ count: 7, dossiers: [['K-2026-d3', 1, expect.any(String)]] });
    expect(await verifyChains(store.db, keyring, [line])).toEqual([]);
  });

  it('given another key, then no history is vouched for', async () => {
    const store = await twoDossiers();
    const found = await verifyChains(store.db, keyringOf(Buffer.alloc(32, 8)));
    expect(found.map(describeFinding)).toContain(
      'Dossier K-2026-d1: the end of its history is not vouched for by the key of this house.',
    );
  });
});
