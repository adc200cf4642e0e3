// Mail that waits: under a name of its own, so that a second try is recognised as the same mail.
import type { App } from '../app.ts';
import { openDossier } from '../handle.ts';
import type { Attachment } from '../mail/transport.ts';
import type { MailPayload } from '../outgoing.ts';
import { replyToken } from '../mail/reply-token.ts';
import { readDossierFile } from '../store/dossiers.ts';
import { mailName } from '../store/outbox.ts';
import type { Job } from './job.ts';

export const mail: Job = async ({ key, payload, dossier }, { app, sendMail }) => {
  const mail = payload as MailPayload;
  const id = replyToken(app.keyring, mailName(key), dossier, mail.who);
  await sendMail?.({ ...mail, id, attachments: await attachmentsOf(app, mail) });
};

async function attachmentsOf(app: App, { thread, files = [] }: MailPayload): Promise<Attachment[]> {
  if (files.length === 0) return [];
  const { stored } = await openDossier(app, thread);
  const found = await Promise.all(files.map((id) => readDossierFile(app.store.db, stored, id)));
  return found.flatMap((file) => (file ? [{ name: file.name, kind: file.kind, body: file.body }] : []));
}
