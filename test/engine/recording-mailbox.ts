// A real SMTP server that keeps the name of every mail it has taken.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly port: number;
  /** The Message-ID of each mail that was taken, in their order. */
  readonly taken: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts to take mail on a free port of this machine. */
export async function openMailbox(): Promise<Mailbox> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const head = Buffer.concat(parts).toString('utf8').split('\r\n\r\n')[0] ?? '';
        taken.push(/^Message-ID:\s*<([^>]+)>/im.exec(head)?.[1] ?? 'without a name');
        done();
      });
    },
  });
  // A client that is killed breaks its connection off.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
