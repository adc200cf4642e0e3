// What has waited to be sent goes to whom it is meant for now, at the address that is right now, or not at all.
import { seesAnything, standingOf } from '../../core/access/standing.ts';
import { complainantOf, lettersBy, representativeOf } from '../../core/decide/sides.ts';
import { isOfComplainant, isRepresented } from '../../core/dossier/dossier.ts';
import type { Addressee, SentLetter } from '../../core/dossier/entry.ts';
import type { App } from '../app.ts';
import { NoSuchDossier, openDossier } from '../handle.ts';
import type { Opened } from '../handle.ts';
import { entriesOf } from '../history.ts';
import { isBehindWall } from '../store/given-up.ts';
import type { Claimed } from '../store/outbox.ts';
import { isGivenUpNotice } from './given-up.ts';
import { letterKey } from './letter-key.ts';
import type { MailPayload } from './payload.ts';

/** The mail as it goes; null where it is meant for nobody any more. */
export async function asMeant(app: App, claimed: Claimed, mail: MailPayload): Promise<MailPayload | null> {
  const { dossier: id } = claimed;
  const person = await app.people.find(mail.who);
  if (id === null || (!person && !isOfComplainant(mail.who))) return mail;
  if (isGivenUpNotice(claimed)) return (await isBehindWall(app.store.db, id, mail.who)) ? null : mail;
  try {
    const opened = await openDossier(app, id);
    if (!person) return await forTheirSide(app, opened, claimed, mail);
    const { plan, dossier, world } = opened;
    return person.active && seesAnything(standingOf(plan, dossier, mail.who, world)) ? mail : null;
  } catch (error) {
    if (error instanceof NoSuchDossier) return person ? null : mail;
    throw error;
  }
}

async function forTheirSide(
  app: App,
  opened: Opened,
  { key }: Claimed,
  mail: MailPayload,
): Promise<MailPayload | null> {
  const { dossier } = opened;
  if (mail.letter === undefined) return toTheirAddress(opened, key, mail);
  const sending = dossier.sendings.find(({ id }) => id === mail.letter);
  const isNewest = sending?.channel === 'mail' && letterKey(dossier.id, sending) === key;
  if (!isNewest || sending.reached !== null) return null;
  return mail.again === true ? withItsWords(app, opened, mail) : mail;
}

/** Whatever is no letter goes to where they can be reached now; a code also to whoever wants no other mail. */
function toTheirAddress({ plan, dossier }: Opened, key: string, mail: MailPayload): MailPayload | null {
  const to = sideOf(plan, dossier, mail.who);
  const wantsNone = mail.who === 'complainant' && lettersBy(plan, dossier) === 'none';
  if (!to || to.email === null || (wantsNone && !/code/.test(key))) return null;
  return { ...mail, to: { name: to.name, address: to.email } };
}

function sideOf(plan: Opened['plan'], dossier: Opened['dossier'], who: string): Addressee | null {
  if (who === 'complainant') return complainantOf(plan, dossier);
  return isRepresented(dossier) ? representativeOf(plan, dossier) : null;
}

/** A letter that goes again goes as it was kept. */
async function withItsWords(app: App, { stored }: Opened, mail: MailPayload): Promise<MailPayload | null> {
  const entries = await entriesOf(app, stored);
  const found = entries
    .flatMap(({ changes }) => changes)
    .flatMap((change): SentLetter[] => (change.kind === 'letter' ? [change.letter] : []))
    .find(({ id }) => id === mail.letter);
  if (!found) return null;
  const { subject, body, files } = found;
  return { ...mail, subject, body, files: files.map(({ id }) => id) };
}
