// Runs the command `gehoor` as a process of its own, from the sources.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A process that goes on, such as `serve`. */
export interface Going {
  /** Resolves with what was printed as soon as it holds this; rejects when the process ends before. */
  readonly until: (text: string | RegExp) => Promise<string>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ran>;
}

/** Starts `gehoor` with arguments and these variables; nothing else of the environment but what finds Node. */
export function startGehoor(typed: readonly string[], variables: Readonly<Record<string, string>>): Going {
  const child = spawn(process.execPath, ['--import', 'tsx', 'engine/main.ts', ...typed], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'silent', ...variables },
  });
  let out = '';
  let error = '';
  const listeners = new Set<() => void>();
  const heard = () => listeners.forEach((listener) => listener());
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    heard();
  });
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  const ended = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, out, error })));
  const holds = (text: string | RegExp) => (typeof text === 'string' ? out.includes(text) : text.test(out));
  return {
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => holds(text) && resolve(out);
        listeners.add(look);
        look();
        void ended.then((ran) =>
          reject(new Error(`It ended with ${ran.code} before it said ${text}: ${ran.out}${ran.error}`)),
        );
      }),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs `gehoor` to its end. */
export async function runGehoor(
  typed: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Ran> {
  const going = startGehoor(typed, variables);
  return going.stop('SIGCONT');
}
