// Tells the administrators that something was given up after its last try; not what it was, and nobody whom it is about.
import type { OrganisationPlan } from '../../core/plan/plan.ts';
import { spoken } from '../../core/scope/say.ts';
import type { App } from '../app.ts';
import type { MailPayload } from './payload.ts';
import { isBehindWall } from '../store/given-up.ts';
import { sealMessage } from '../store/outbox.ts';
import type { Claimed, MessageRow } from '../store/outbox.ts';
import type { Notice } from './notices.ts';

const KEY = 'given-up:';

/** Whether a mail is one of these: it hangs on a dossier so that nobody whom that is about sees its envelope, and is not for who takes part in it. */
export function isGivenUpNotice({ key }: Pick<Claimed, 'key'>): boolean {
  return key.startsWith(KEY);
}

/** A mail to each of them, ready for the outbox; none where such a mail itself was given up. */
export async function givenUpNotices(app: App, claimed: Claimed): Promise<MessageRow[]> {
  if (isGivenUpNotice(claimed)) return [];
  const { id, dossier } = claimed;
  const organisation = await app.plans.organisation();
  const now = app.clock();
  const rows: MessageRow[] = [];
  for (const person of await app.people.all()) {
    const { active, roles, email, name, language } = person;
    const oversees = roles.some((role) => organisation.roles[role]?.may.includes('administer'));
    if (!active || !oversees || email === null) continue;
    if (dossier !== null && (await isBehindWall(app.store.db, dossier, person.id))) continue;
    const notice = givenUpNotice(organisation, { name, language }, app.baseUrl);
    const payload: MailPayload = {
      ...{ to: { name, address: email }, who: person.id, language, thread: id },
      ...notice,
    };
    const message = { kind: 'mail', key: `${KEY}${id}:${now}:${person.id}`, dueAt: now, payload };
    rows.push(sealMessage(app.keyring, { ...message, recipientHint: 'staff' }, dossier, now));
  }
  return rows;
}

function givenUpNotice(
  { name }: OrganisationPlan,
  to: { readonly name: string; readonly language: string },
  baseUrl: string,
): Notice {
  if (spoken(to.language) === 'nl')
    return {
      subject: 'Een bericht kon niet weg',
      body: `Beste ${to.name},\n\nEen bericht is na de laatste poging opgegeven. Kijk wat er mis is, en verstuur het opnieuw of zeg dat het is afgehandeld: ${baseUrl}/outbox?show=failed\n\n${name}`,
    };
  return {
    subject: 'A message could not be sent',
    body: `Dear ${to.name},\n\nA message was given up after its last try. See what is wrong, and send it again or say that it is settled: ${baseUrl}/outbox?show=failed\n\n${name}`,
  };
}
