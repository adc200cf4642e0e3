// An answer to one of our mails goes into the dossier: as a message of the complainant, or as a note of somebody who works here.
import { LONGEST } from '../../core/decide/acts/messages.ts';
import { ownWords } from '../../core/intake/own-words.ts';
import { handle, NoSuchDossier } from '../handle.ts';
import { keptOutNotice } from '../mail/mailbox-notices.ts';
import { addToOutbox } from '../store/outbox.ts';
import { envelopeFor } from './case.ts';
import type { Case, Decided } from './case.ts';
import { mailOf, referenceTo } from './mail-of.ts';
import { noticeTo } from './notices.ts';
import { settle } from './received.ts';

/** Writes it into the dossier; true when that was refused. What staff mail stays inside: it never goes to the complainant by accident. */
export async function becomeMessage(
  found: Case,
  dossier: string,
  as: string,
  decided?: Decided,
): Promise<boolean> {
  const { app, row, message } = found;
  if (!message) return true;
  const organisation = await app.plans.organisation();
  const { mail, files, keptOut } = await mailOf(app, message);
  const words = ownWords(mail.text) || mail.subject || files.map(({ name }) => name).join(', ');
  const said = decided ? `${mail.from.name} <${mail.from.address}>\n\n${words}` : words;
  const text = Array.from(said).slice(0, LONGEST).join('');
  const input = { text, ...(files.length === 0 ? {} : { files: files.map(referenceTo) }) };
  const event = as === 'complainant' ? 'message' : 'note';
  const language = organisation.languages[0] ?? 'nl';
  try {
    const { refusal } = await handle(app, dossier, { event, actor: as, input }, files, async (tx, done) => {
      if (done.refusal) return;
      const seq = done.entries.find((entry) => entry.event === event)?.seq ?? null;
      const outcome = {
        outcome: 'message',
        dossier,
        seq,
        twin: found.twin,
        by: decided?.by ?? null,
      } as const;
      await settle(app, tx, row.id, decided?.before ?? null, outcome, envelopeFor(message));
      if (keptOut.length === 0 || decided) return;
      const to = { name: mail.from.name || mail.from.address, language };
      const notice = keptOutNotice(organisation, to, keptOut, app.baseUrl);
      await addToOutbox(tx, [noticeTo(found, 'kept-out', notice, language, { dossier, who: as })]);
    });
    return refusal !== null;
  } catch (error) {
    if (error instanceof NoSuchDossier) return true;
    throw error;
  }
}
