// A server that speaks clamd's INSTREAM as clamd does, for where no clamd is installed: it finds the EICAR test text.
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export interface Scanning {
  readonly port: number;
  /** The bytes of each file that came in. */
  readonly seen: Buffer[];
  readonly stop: () => Promise<void>;
}

/** Starts it; `most` is how many bytes it takes, `mute` that it never answers. */
export async function startScanning({ most = 1e9, mute = false, path = '' } = {}): Promise<Scanning> {
  const seen: Buffer[] = [];
  const server: Server = createServer((socket) => {
    let sent = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      sent = Buffer.concat([sent, chunk]);
      const body = bodyIn(sent);
      if (mute) return;
      if (sent.length > most) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (body === 'unknown') return void socket.end('UNKNOWN COMMAND\0');
      if (body === null) return;
      seen.push(body);
      socket.end(body.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((ready) =>
    path ? server.listen(path, ready) : server.listen(0, '127.0.0.1', ready),
  );
  const address = server.address();
  return {
    port: typeof address === 'string' ? 0 : (address as AddressInfo).port,
    seen,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** What the chunks hold once the empty one has come; null before. */
function bodyIn(sent: Buffer): Buffer | 'unknown' | null {
  const command = 'zINSTREAM\0';
  if (sent.length < command.length) return null;
  if (sent.subarray(0, command.length).toString() !== command) return 'unknown';
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > sent.length) return null;
    parts.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
