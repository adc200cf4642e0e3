// What people typed goes into mail as text: no line break in a name or a subject makes a header or another addressee.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { smtpTransport } from '../../engine/shell/mail/transport.ts';

const mails: { raw: string; to: string[] }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      mails.push({ raw: Buffer.concat(chunks).toString(), to });
      done();
    });
  },
});
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

const BREAKS = ['\r\n', '\n', '\r', '\u2028', '%0d%0a'];

test.each(BREAKS)(
  'given %j in a name, a subject and a file’s name, then the mail has one addressee and no header of theirs',
  async (line) => {
    const { port } = server.server.address() as AddressInfo;
    const send = await smtpTransport(`smtp://127.0.0.1:${port}`, {
      name: 'House',
      address: 'house@example.org',
    });
    const typed = `Jo${line}Bcc: spy@example.net${line}X-Typed: yes`;
    await send({
      id: 'x1',
      who: 'complainant',
      to: { name: typed, address: 'jo@example.org' },
      subject: typed,
      body: `Dear ${typed}`,
      language: 'en',
      thread: `a${line}b`,
      attachments: [{ name: `${typed}.pdf`, kind: 'application/pdf', body: Buffer.from('%PDF-1.4') }],
    });
    const { raw, to } = mails.at(-1) ?? { raw: '', to: [] };
    expect(to).toEqual(['jo@example.org']);
    const [head = ''] = raw.split('\r\n\r\n');
    const headers = head.split(/\r\n(?![ \t])/).map((each) => each.split(':')[0]?.toLowerCase());
    expect(headers).toContain('subject');
    for (const name of ['bcc', 'x-typed', 'cc']) expect(headers).not.toContain(name);
  },
);
