// A real SMTP server on loopback that does with each mail what the test says: takes it, refuses it, or breaks off.
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { smtpTransport } from '../../engine/shell/mail/transport.ts';
import type { SendMail, Sender } from '../../engine/shell/mail/transport.ts';

/** What becomes of a mail; `cut` takes it and breaks the connection off before saying so. */
export type Answer = 'take' | 'cut' | { readonly refuse: number; readonly at: 'address' | 'content' };

export interface ScriptedServer {
  /** Every mail whose contents came over, as it came. */
  readonly received: readonly string[];
  /** What becomes of the mails that follow; it is asked once for each mail. */
  answer: (to: string) => Answer | Promise<Answer>;
  /** The way there. */
  readonly sendMail: (sender?: Partial<Sender>) => Promise<SendMail>;
  readonly close: () => Promise<void>;
}

/** Starts it on a free port. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const refusal = (code: number) => Object.assign(new Error('5.1.1 not this one'), { responseCode: code });
  const decided = new Map<string, Answer>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, session, done) {
      void Promise.resolve(scripted.answer(address)).then((answer) => {
        decided.set(session.id, answer);
        done(
          typeof answer === 'object' && answer.at === 'address'
            ? (refusal(answer.refuse) as never)
            : undefined,
        );
      });
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('latin1'));
        const answer = decided.get(session.id);
        if (answer === 'cut') for (const socket of sockets) socket.destroy();
        else done(typeof answer === 'object' ? (refusal(answer.refuse) as never) : undefined);
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const from = { name: 'House', address: 'klachten@example.org' };
  const scripted: ScriptedServer = {
    received,
    answer: () => 'take',
    sendMail: (sender = {}) => smtpTransport(`smtp://127.0.0.1:${port}`, { ...from, ...sender }),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return scripted;
}

/** A header of a mail as it came, unfolded. */
export function headerOf(raw: string, name: string): string {
  const head = (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}
