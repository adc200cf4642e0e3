// Sends mail by SMTP, when there is a server to send it by.
import type { MailPayload } from '../outgoing.ts';

export interface Attachment {
  readonly name: string;
  readonly kind: string;
  readonly body: Buffer;
}

/** Takes a mail to the server; rejects when the server does not take it. */
export type SendMail = (
  mail: MailPayload & { readonly id: string; readonly attachments: readonly Attachment[] },
) => Promise<void>;

/** Makes the way out for an address such as `smtps://name:password@host`; `from` is who it comes from. */
export async function smtpTransport(url: string, from: { name: string; address: string }): Promise<SendMail> {
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
      attachments: attachments.map(({ name, kind, body: content }) => ({
        filename: name,
        contentType: kind,
        content,
      })),
      messageId: `<${id}@${domain}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': language,
        References: `<dossier.${thread.replace(/[^\w.-]/g, '')}@${domain}>`,
      },
    });
  };
}
