// Sends mail by SMTP, when there is a server to send it by.
import { createHash } from 'node:crypto';
import type { MailPayload } from './payload.ts';
import type { Dkim } from './dkim.ts';
import { htmlOf } from './html.ts';

export interface Attachment {
  readonly name: string;
  readonly kind: string;
  readonly body: Buffer;
}

/** Takes a mail to the server; rejects when the server does not take it. */
export type SendMail = (
  /** `id` is its token: the first half of its Message-ID. */
  mail: MailPayload & { readonly id: string; readonly attachments: readonly Attachment[] },
) => Promise<void>;

export interface Sender {
  readonly name: string;
  readonly address: string;
  /** Where answers go, with `{token}` where the mail's token comes; left out, they go to the sender. */
  readonly replyTo?: string | null;
  /** The key to sign with; null where mail is not signed. */
  readonly dkim?: Dkim | null;
}

/** Makes the way out for an address such as `smtps://name:password@host`; `from` is who it comes from. */
export async function smtpTransport(
  url: string,
  { replyTo = null, dkim = null, ...from }: Sender,
): Promise<SendMail> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(url, {
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  } as object);
  const domain = from.address.split('@')[1] ?? 'gehoor.invalid';
  return async ({ id, to, subject, body, language, thread, attachments }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text: body,
      html: htmlOf(body, { language, title: subject }),
      ...(dkim === null ? {} : { dkim }),
      attachments: attachments.map(({ name, kind, body: content }) => ({
        filename: name,
        contentType: kind,
        content,
      })),
      messageId: `<${id}@${domain}>`,
      ...(replyTo === null ? {} : { replyTo: replyTo.replace('{token}', id) }),
      inReplyTo: threadOf(thread, domain),
      references: threadOf(thread, domain),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': language,
      },
    });
  };
}

/** All mail about one dossier hangs together, under a name that says nothing of it. */
function threadOf(thread: string, domain: string): string {
  return `<${createHash('sha256').update(`thread:${thread}`).digest('hex').slice(0, 24)}.dossier@${domain}>`;
}
