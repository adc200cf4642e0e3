// The built server as a process of its own.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packageRoot } from '../../engine/shell/package-root.ts';
import { Client } from './client.ts';
import { KEY } from './house.ts';

export interface Server {
  readonly port: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly firstAnswer: number;
  /** Memory in use, in megabytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts `serve` on a data directory, and resolves with its first answer; rejects when it ends before. */
export async function startServer(dataDir: string): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [join(packageRoot, 'dist/engine/main.js'), 'serve'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: dataDir,
      GEHOOR_KEY: KEY,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const client = new Client(port);
  while (!(await answers(client))) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.');
    await wait(2);
  }
  const firstAnswer = performance.now() - began;
  client.close();
  return {
    port,
    firstAnswer,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(client: Client): Promise<boolean> {
  try {
    return (await client.get('/')).status === 200;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
