// One file, one process: who else comes is refused, who dies leaves nothing half done, and a copy is a backup.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { bindKey } from '../../engine/shell/store/bind-key.ts';
import { readEntries } from '../../engine/shell/store/dossiers.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import { restoreSqlite } from '../../engine/shell/store/restore.ts';
import { verifyChains } from '../../engine/shell/store/verify.ts';
import { onPostgres, onSqlite, type Places } from '../harness/places.ts';
import { act, filed, keyring, reloaded, saved } from './example.ts';

async function folder(places: Places): Promise<{ dataDir: string }> {
  const place = await places.fresh();
  if ('dataDir' in place) return { dataDir: place.dataDir };
  throw new Error('only for SQLite');
}

onSqlite((places) => {
  it('given a running server, when a second opens its file, then that is refused with what to do; reading beside it is not', async () => {
    const place = await folder(places);
    const store = await places.open(place);
    await filed(store);
    await expect(openStore(place)).rejects.toThrow(/already runs on .* DATABASE_URL/);
    const beside = await places.open({ ...place, readOnly: true });
    expect((await reloaded(beside, 'd1')).seq).toBe(1);
    await expect(beside.write((tx) => tx.deleteFrom('dossiers').execute())).rejects.toThrow(
      'for reading only',
    );
    await store.close();
    expect((await reloaded(await places.open(place), 'd1')).seq).toBe(1);
  });

  it('given a server killed in the middle of writing, then all it promised is there, whole, and another may start', async () => {
    const place = await folder(places);
    const script = new URL('killed-writer.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, place.dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const died = new Promise((resolve) => child.once('exit', resolve));
    let promised = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      promised = Number(line);
      if (promised === 40) child.kill('SIGKILL');
    }
    await died;
    const store = await places.open(place);
    const dossier = await reloaded(store, 'd1');
    expect(promised).toBeGreaterThanOrEqual(40);
    expect(dossier.seq).toBeGreaterThanOrEqual(promised);
    const fired = await store.db.selectFrom('fired').selectAll().execute();
    expect(fired).toHaveLength(dossier.seq - 1);
    expect(await verifyChains(store.db, keyring)).toEqual([]);
  });

  it('given a folder that others may enter, then neither database, journal, backup nor what was put back is theirs to read', async () => {
    const { dataDir } = await folder(places);
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o755);
    const store = await places.open({ dataDir });
    await bindKey(store, keyring);
    await filed(store);
    const backup = join(dataDir, 'backup.db');
    await store.backup(backup);
    const rights = (names: readonly string[]) =>
      names.map((name) => statSync(join(dataDir, name)).mode & 0o077);
    const names = ['gehoor.db', 'gehoor.db-wal', 'gehoor.db-shm', 'backup.db'];
    expect(rights(names)).toEqual([0, 0, 0, 0]);
    await store.close();
    chmodSync(backup, 0o644);
    await restoreSqlite({ dataDir }, backup, keyring);
    expect(rights(['gehoor.db'])).toEqual([0]);
  });

  it('given words in a dossier, a file and a letter, then no file in the data directory holds them', async () => {
    const place = await folder(places);
    const store = await places.open(place);
    await filed(store, 'd1', {
      entries: [act('file', { description: 'vreselijkgeheim' })],
      body: { description: 'vreselijkgeheim' },
      files: [
        { id: 'f', name: 'vreselijkgeheim.txt', kind: 'text/plain', body: Buffer.from('vreselijkgeheim') },
      ],
      outbox: [
        { kind: 'mail', key: 'k', payload: { text: 'vreselijkgeheim' }, dueAt: '2026-05-01T10:00:00Z' },
      ],
      facts: [{ name: 'relation', value: 'leesbaarfeit' }],
    });
    const raw = () =>
      readdirSync(place.dataDir)
        .map((name) => readFileSync(join(place.dataDir, name), 'latin1'))
        .join();
    expect(raw()).toContain('leesbaarfeit');
    expect(raw()).not.toContain('vreselijkgeheim');
    await store.close();
    expect(raw()).not.toContain('vreselijkgeheim');
  });

  it('given a database of a newer Gehoor, then it is refused and left alone', async () => {
    const place = await folder(places);
    const store = await places.open(place);
    await store.write((tx) => sql`insert into migrations (name) values ('999-future')`.execute(tx));
    await store.close();
    await expect(openStore(place)).rejects.toThrow('made by a newer Gehoor (it has "999-future")');
  });

  it('given another key than the one that sealed the database, then it is said which key is missing', async () => {
    const store = await places.open();
    await bindKey(store, keyring);
    await bindKey(store, keyring);
    await expect(bindKey(store, keyringOf(Buffer.alloc(32, 8)))).rejects.toThrow(
      `sealed with the key ${keyring.id}`,
    );
  });

  it('given a data directory that cannot be made, then it is said so', async () => {
    const { dataDir } = await folder(places);
    writeFileSync(join(dataDir, 'plain'), '');
    await expect(openStore({ dataDir: join(dataDir, 'plain', 'data') })).rejects.toThrow(
      'that DATA_DIR names it',
    );
  });

  it('given a backup, when it is restored, then it is as it was then, but what was erased since stays erased', async () => {
    const place = await folder(places);
    const file = join(place.dataDir, 'backup.db');
    const store = await places.open(place);
    const [kept, forgotten] = [
      await filed(store, 'd1'),
      await filed(store, 'd2', { wake: '2026-06-01T00:00:00Z' }),
    ];
    await store.backup(file);
    await expect(store.backup(file)).rejects.toThrow('already exists');
    await saved(store, kept, { state: 'closed' });
    await saved(store, forgotten, { erase: true });
    await expect(restoreSqlite(place, file, keyring)).rejects.toThrow('already runs');
    await store.close();
    expect(await restoreSqlite(place, file, keyring)).toBe(1);
    const restored = await places.open(place);
    expect(await reloaded(restored, 'd1')).toMatchObject({ seq: 1, state: 'received' });
    const erased = await reloaded(restored, 'd2');
    expect(erased).toMatchObject({ body: null, key: null, wake: null, erasedSeq: 1 });
    expect(await readEntries(restored.db, erased)).toMatchObject([{ content: null, erased: true }]);
    expect(await verifyChains(restored.db, keyring)).toEqual([]);
    expect(existsSync(join(place.dataDir, 'gehoor.db.replaced'))).toBe(true);
  });

  it('given what is no backup, then nothing is changed', async () => {
    const place = await folder(places);
    await filed(await places.open(place));
    const file = join(place.dataDir, 'letter.txt');
    writeFileSync(file, 'Geachte heer, '.repeat(500));
    await expect(restoreSqlite(place, file, keyring)).rejects.toThrow('is not a backup of Gehoor');
    await expect(restoreSqlite(place, `${file}.gone`, keyring)).rejects.toThrow('There is no backup');
  });
});

onPostgres((places) => {
  const reaching = async (change: (url: URL) => void) => {
    const place = await places.fresh();
    const url = new URL('databaseUrl' in place ? place.databaseUrl : '');
    change(url);
    return openStore({ databaseUrl: url.href });
  };

  it('given an address that is none, or that nobody answers, then it is said what to do, without the password', async () => {
    await expect(openStore({ databaseUrl: 'mysql://x' })).rejects.toThrow(
      'Write postgres://user:password@host:5432/name',
    );
    await expect(reaching((url) => (url.port = '1'))).rejects.toThrow('nothing listens there');
    const refusal = reaching((url) => ((url.pathname = '/absent'), (url.password = 'pssst')));
    await expect(refusal).rejects.toThrow('"absent": it has no database of that name');
    await expect(refusal).rejects.not.toThrow('pssst');
  });

  it('given a backup asked of PostgreSQL, then it is said how that is made', async () => {
    await expect((await places.open()).backup('x')).rejects.toThrow('pg_dump');
  });
});
