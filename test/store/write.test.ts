// What a change may count on: all of it or nothing, alone, and answered only when it is kept.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Store, Tx } from '../../engine/shell/store/store.ts';
import { onEveryDialect, onSqlite } from '../harness/places.ts';

const set = (tx: Tx, key: string, value = 'x') => tx.insertInto('settings').values({ key, value }).execute();
const keys = async (store: Store) =>
  (await store.db.selectFrom('settings').select('key').orderBy('key').execute()).map((row) => row.key);

onEveryDialect((places) => {
  it('given a change that succeeds, then it is answered with its value and kept after reopening', async () => {
    const place = await places.fresh();
    const store = await places.open(place);
    expect(await store.write((tx) => set(tx, 'kept').then(() => 7))).toBe(7);
    await store.close();
    expect(await keys(await places.open(place))).toEqual(['kept']);
  });

  it('given several changes at once of which one fails, then that one alone is undone and refused', async () => {
    const store = await places.open();
    const failing = store.write(async (tx) => {
      await set(tx, 'half');
      throw new Error('changed my mind');
    });
    const others = ['a', 'b', 'c'].map((key) => store.write((tx) => set(tx, key)));
    await expect(failing).rejects.toThrow('changed my mind');
    await Promise.all(others);
    expect(await keys(store)).toEqual(['a', 'b', 'c']);
  });

  it('given a statement that the database refuses, then the change before and after it stay whole', async () => {
    const store = await places.open();
    const outcomes = await Promise.allSettled([
      store.write((tx) => set(tx, 'a')),
      store.write(async (tx) => {
        await set(tx, 'b');
        await set(tx, 'b');
      }),
      store.write((tx) => set(tx, 'c')),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await keys(store)).toEqual(['a', 'c']);
  });

  it('given changes that each read and then write the same row at once, then none is lost', async () => {
    const store = await places.open();
    await store.write((tx) => set(tx, 'counter', '0'));
    const add = () =>
      store.write(async (tx) => {
        const row = await tx
          .selectFrom('settings')
          .select('value')
          .where('key', '=', 'counter')
          .executeTakeFirstOrThrow();
        await tx
          .updateTable('settings')
          .set({ value: String(Number(row.value) + 1) })
          .where('key', '=', 'counter')
          .execute();
      });
    await Promise.all(Array.from({ length: 8 }, add));
    const row = await store.db.selectFrom('settings').select('value').executeTakeFirstOrThrow();
    expect(row.value).toBe('8');
  });

  it('given a store being closed, then what is under way is finished and what comes after is refused', async () => {
    const place = await places.fresh();
    const store = await places.open(place);
    const underWay = store.write((tx) => set(tx, 'under way'));
    const closing = store.close();
    await expect(store.write((tx) => set(tx, 'too late'))).rejects.toThrow('The database is being closed');
    await Promise.all([underWay, closing]);
    expect(await keys(await places.open(place))).toEqual(['under way']);
  });

  it('given a published version, then no statement can change or delete it', async () => {
    const store = await places.open();
    const version = {
      id: 'v1',
      procedure: 'complaint',
      no: 1,
      source: 'a',
      organisation_source: 'b',
      note: '',
    };
    await store.write((tx) =>
      tx
        .insertInto('versions')
        .values({ ...version, published_at: 'now', published_by: 'p' })
        .execute(),
    );
    await expect(
      store.write((tx) => tx.updateTable('versions').set({ source: 'c' }).execute()),
    ).rejects.toThrow('never change');
    await expect(store.write((tx) => tx.deleteFrom('versions').execute())).rejects.toThrow('never change');
  });

  it('counts come back as numbers and bytes as bytes', async () => {
    const store = await places.open();
    const { rows } = await sql<{ n: number }>`select count(*) as n from settings`.execute(store.db);
    expect(rows).toEqual([{ n: 0 }]);
    const bytes = Buffer.from([0, 255, 10]);
    const file = { id: 'f', dossier: 'd', name: bytes, kind: 'k', size: 3, body: bytes, created_at: 'now' };
    await store.write((tx) => tx.insertInto('files').values(file).execute());
    const read = await store.db.selectFrom('files').select('body').executeTakeFirstOrThrow();
    expect(Buffer.compare(read.body, bytes)).toBe(0);
  });
});

onSqlite((places) => {
  it('given changes that wait together, then they share one commit and are answered after it', async () => {
    const store = await places.open();
    const seenByOthers: number[] = [];
    const countOutside = async () => (await store.db.selectFrom('settings').select('key').execute()).length;
    const jobs = ['a', 'b', 'c'].map((key) =>
      store.write(async (tx) => {
        await set(tx, key);
        seenByOthers.push(await countOutside());
      }),
    );
    await jobs[0];
    expect(seenByOthers).toEqual([0, 0, 0]);
    expect(await countOutside()).toBe(3);
    await Promise.all(jobs);
  });

  it('given a full disk, then every change of the commit is refused with what to do, and later ones work', async () => {
    const store = await places.open();
    const pages = await store.write(async (tx) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(tx);
      await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 1)}`.execute(tx);
      return rows[0]?.page_count ?? 0;
    });
    const outcome = store.write(async (tx) => {
      await set(tx, 'before');
      await set(tx, 'large', 'x'.repeat(1_000_000));
    });
    await expect(outcome).rejects.toThrow('The disk is full. Nothing of this change was kept');
    expect(await keys(store)).toEqual([]);
    await store.write((tx) => sql`pragma max_page_count = ${sql.lit(pages + 1000)}`.execute(tx));
    await store.write((tx) => set(tx, 'after'));
    expect(await keys(store)).toEqual(['after']);
  });
});
