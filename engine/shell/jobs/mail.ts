// Mail that waits: under a name of its own, so that a second try is recognised as the same mail.
import type { App } from '../app.ts';
import { openDossier } from '../handle.ts';
import { asMeant } from '../mail/as-meant.ts';
import { givenUpNotices, isGivenUpNotice } from '../mail/given-up.ts';
import { isRefusedForGood } from '../mail/refused.ts';
import { replyToken } from '../mail/reply-token.ts';
import { reportMail } from '../mail/report.ts';
import type { Attachment } from '../mail/transport.ts';
import type { MailPayload } from '../mail/payload.ts';
import { readDossierFile } from '../store/dossiers.ts';
import { addToOutbox, finishOutbox, giveUpOutbox, isLastAttempt, mailName } from '../store/outbox.ts';
import type { Claimed } from '../store/outbox.ts';
import type { Tx } from '../store/store.ts';
import { withoutWords } from '../without-words.ts';
import type { Job } from './job.ts';

export const mail: Job = async (claimed, { app, sendMail }) => {
  const mail = await asMeant(app, claimed, claimed.payload as MailPayload);
  if (mail === null) return;
  const id = replyToken(app.keyring, mailName(claimed.key), claimed.dossier, mail.who);
  try {
    await sendMail?.({ ...mail, id, attachments: await attachmentsOf(app, mail) });
  } catch (error) {
    if (!isRefusedForGood(error) && !isLastAttempt(claimed)) throw error;
    await giveUp(app, claimed, mail, error);
    return 'settled';
  }
  if (mail.letter === undefined || claimed.dossier === null) return;
  // That the server took it, and that the mail is done, is written at once: nothing falls between the two.
  const { dossier, key } = claimed;
  await reportMail(app, { dossier, key }, { kind: 'taken', id: mail.letter }, (tx) =>
    finishOutbox(tx, claimed.id, app.clock()),
  );
  return 'settled';
};

/** A mail that will not go is to its dossier what one is that came back. */
async function giveUp(app: App, claimed: Claimed, mail: MailPayload, error: unknown): Promise<void> {
  const dossier = isGivenUpNotice(claimed) ? null : claimed.dossier;
  const said = error instanceof Error ? error.message : String(error);
  const why = withoutWords(said, mail);
  const notices = isRefusedForGood(error) && dossier !== null ? [] : await givenUpNotices(app, claimed);
  const also = async (tx: Tx) => {
    await giveUpOutbox(tx, claimed, why, app.clock());
    await addToOutbox(tx, notices);
  };
  app.log.error({ outbox: claimed.id, attempts: claimed.attempts }, 'mail: given up, it did not go');
  if (dossier === null) {
    await app.store.write(also);
    return;
  }
  const { who: to, letter: id = null } = mail;
  const { address } = mail.to;
  const back = { kind: 'bounced', id, to, address, permanent: true, reason: said.slice(0, 500) } as const;
  await reportMail(app, { dossier, key: claimed.key }, back, also);
}

async function attachmentsOf(app: App, { thread, files = [] }: MailPayload): Promise<Attachment[]> {
  if (files.length === 0) return [];
  const { stored } = await openDossier(app, thread);
  const found = await Promise.all(files.map((id) => readDossierFile(app.store.db, stored, id)));
  return found.flatMap((file) => (file ? [{ name: file.name, kind: file.kind, body: file.body }] : []));
}
