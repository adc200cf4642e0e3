// A mail that answers nothing becomes a dossier: filed, confirmed and written down together, or not at all.
import { createHash } from 'node:crypto';
import type { Reason } from '../../core/intake/judge.ts';
import type { Mail } from '../../core/intake/mail.ts';
import { compareInstants } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { fileDossier } from '../handle.ts';
import { firstCodeNotice, keptOutNotice } from '../mail/mailbox-notices.ts';
import { addToOutbox } from '../store/outbox.ts';
import { newCode } from '../tokens.ts';
import { envelopeFor } from './case.ts';
import type { Case, Decided } from './case.ts';
import { languageOf } from './language-of.ts';
import { mailOf } from './mail-of.ts';
import { noticeTo } from './notices.ts';
import { settle } from './received.ts';

/** Files the dossier; gives why nobody could, or null. Throws `AlreadySettled` where it was filed before. */
export async function becomeDossier(found: Case, decided?: Decided): Promise<Reason | null> {
  const { app, row, message } = found;
  const organisation = await app.plans.organisation();
  const mailbox = organisation.mailboxes.find(({ name }) => name === row.mailbox);
  const plan = mailbox ? await app.plans.plan(mailbox.procedure) : null;
  if (!plan?.filing.mail || !message) return 'no-rule';
  const field = plan.filing.mail.files;
  const { mail, files, keptOut } = await mailOf(
    app,
    message,
    field === null ? 0 : (plan.fields[field]?.atMost ?? undefined),
  );
  const language = languageOf(mail, plan.organisation.languages);
  const to = { name: mail.from.name || mail.from.address, language };
  const receiptCode = newCode();
  const { decision } = await fileDossier(
    app,
    plan,
    {
      ...filingOf(app, row, mail, language),
      codes: { filer: receiptCode, represented: newCode() },
      ...(decided ? { takenBy: decided.by } : {}),
    },
    files,
    async (tx) => {
      await settle(
        app,
        tx,
        row.id,
        decided?.before ?? null,
        {
          outcome: 'dossier',
          dossier: idOf(row.id),
          seq: 1,
          twin: decided ? null : found.twin,
          by: decided?.by ?? null,
        },
        envelopeFor(message),
      );
      const about = { dossier: idOf(row.id), who: 'complainant' };
      const code = firstCodeNotice(organisation, to, receiptCode, app.baseUrl);
      const lost = keptOutNotice(organisation, to, keptOut, app.baseUrl);
      await addToOutbox(tx, [
        noticeTo(found, 'code', code, language, about),
        ...(keptOut.length === 0 ? [] : [noticeTo(found, 'kept-out', lost, language, about)]),
      ]);
    },
  );
  if (!decision.refusal) return null;
  return decision.refusal.code === 'nobody-available' ? 'names-everybody' : 'refused';
}

function filingOf(app: App, row: Case['row'], mail: Mail, language: string) {
  const now = app.clock();
  const received = compareInstants(row.received_at, now) > 0 ? now : row.received_at;
  return { id: idOf(row.id), actor: 'complainant', language, channel: 'mail', received, data: {}, mail };
}

/** The id follows from the message, so that a second dossier cannot be stored beside it. */
function idOf(message: string): string {
  const digest = createHash('sha256').update(`dossier of message ${message}`).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
