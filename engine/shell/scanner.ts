// Has files looked at by clamd, by the INSTREAM command of its own protocol.
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { EnvironmentFault } from './environment.ts';

/** `found` names what it is; `down` says why nothing could be said. */
export type Verdict =
  | { readonly is: 'clean' }
  | { readonly is: 'found'; readonly name: string }
  | { readonly is: 'down'; readonly why: string };

export interface Scanner {
  readonly scan: (body: Buffer) => Promise<Verdict>;
  /** Whether a file is refused when the scanner cannot be asked. */
  readonly required: boolean;
}

type Where = { readonly host: string; readonly port: number } | { readonly path: string };

const PATIENCE = 30_000;
const CHUNK = 64 * 1024;

/** The scanner that `CLAMD_URL` and `CLAMD_REQUIRED` describe, null without one; throws `EnvironmentFault`. */
export function readScanner(variables: Readonly<Record<string, string | undefined>>): Scanner | null {
  const url = variables.CLAMD_URL?.trim() ?? '';
  const required = readRequired(variables.CLAMD_REQUIRED?.trim() ?? '');
  if (url === '' && required)
    throw new EnvironmentFault(
      'CLAMD_REQUIRED is 1, but CLAMD_URL is missing. Write where clamd listens, for instance CLAMD_URL=tcp://127.0.0.1:3310.',
    );
  return url === '' ? null : clamd(readWhere(url), required);
}

function readRequired(text: string): boolean {
  if (text === '' || text === '0') return false;
  if (text === '1') return true;
  throw new EnvironmentFault(
    'CLAMD_REQUIRED must be 1 or 0. With 1, files are refused while clamd cannot be asked.',
  );
}

function readWhere(url: string): Where {
  const path = /^unix:(?:\/\/)?(\/.+)$/.exec(url)?.[1];
  if (path !== undefined) return { path };
  const [, host, port] = /^tcp:\/\/(\[[^\]]+\]|[^/:]+):(\d+)\/?$/.exec(url) ?? [];
  if (host !== undefined && Number(port) > 0 && Number(port) < 65_536)
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
  throw new EnvironmentFault(
    `CLAMD_URL is "${url}". Write tcp://host:port or unix:/path/of/the/socket, for instance CLAMD_URL=unix:/run/clamav/clamd.ctl.`,
  );
}

/** A scanner that asks clamd anew for each file. */
export function clamd(where: Where, required: boolean, patience = PATIENCE): Scanner {
  return {
    required,
    scan: async (body) => {
      try {
        return verdictIn(await ask(connect(where), body, patience));
      } catch (error) {
        return { is: 'down', why: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Sends the bytes in chunks, each after its length, and gives the answer. */
function ask(socket: Socket, body: Buffer, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const timer = setTimeout(() => socket.destroy(new Error('clamd does not answer')), patience);
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', (error) => {
      clearTimeout(timer);
      // It may refuse before all has been sent, and hang up; what it said until then counts.
      if (answer === '') reject(error);
      else resolve(answer);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
    socket.write('zINSTREAM\0');
    for (let from = 0; from < body.length; from += CHUNK) {
      const chunk = body.subarray(from, from + CHUNK);
      socket.write(lengthOf(chunk.length));
      socket.write(chunk);
    }
    socket.write(lengthOf(0));
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function verdictIn(answer: string): Verdict {
  const said = answer.replace(/\0/g, '').trim();
  const name = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (name !== undefined) return { is: 'found', name };
  if (said === 'stream: OK') return { is: 'clean' };
  return { is: 'down', why: said === '' ? 'clamd hung up without an answer' : said.slice(0, 200) };
}
