// What an administrator does with people: every change is followed by working out anew who sees what.
import type { OrganisationPlan } from '../core/plan/plan.ts';
import { tokenHash } from './tokens.ts';
import type { App } from './app.ts';
import { handOverLater } from './leaving.ts';
import { invitationNotice } from './mail/invitation.ts';
import type { NewPerson, Registered } from './people/people.ts';
import { invite } from './people/sign-in.ts';
import { reindex } from './reindex.ts';
import { addToOutbox, sealMessage } from './store/outbox.ts';
import type { Tx } from './store/store.ts';

/** Without this person nobody could look after the people any more. */
export class LastAdministrator extends Error {
  override name = 'LastAdministrator';
}

/** Adds somebody and gives their id; throws `AddressTaken`. */
export async function addPerson(app: App, person: NewPerson): Promise<string> {
  const id = await app.people.add(person, app.clock());
  reindexInBackground(app, [id]);
  return id;
}

/** Changes somebody; throws `AddressTaken`, and `LastAdministrator` where nobody would be left who can sign in and administer. */
export async function changePerson(
  app: App,
  id: string,
  person: NewPerson & { readonly active: boolean },
): Promise<void> {
  const organisation = await app.plans.organisation();
  const before = await app.store.db
    .selectFrom('people')
    .select(['roles', 'active'])
    .where('id', '=', id)
    .executeTakeFirst();
  const had = JSON.parse(before?.roles ?? '[]') as string[];
  const stays = person.active && administers(person.roles, organisation);
  const loses = !stays && administers(had, organisation);
  const isLess = !person.active || had.some((role) => !person.roles.includes(role));
  await app.people.change(id, person, async (tx) => {
    if (loses) await keepAdministrator(tx, organisation);
    if (isLess) await handOverLater(app, tx, { person: id, had, at: app.clock() });
  });
  // Handing over makes the lists anew when it is done, so that the complainant is told once.
  if (isLess) app.wake();
  else reindexInBackground(app, [id]);
}

function administers(own: readonly string[], { roles }: OrganisationPlan): boolean {
  return own.some((role) => roles[role]?.may.includes('administer'));
}

/** Two who end each other's access at once meet in the rows that both write: one of them is then refused. */
async function keepAdministrator(tx: Tx, organisation: OrganisationPlan): Promise<void> {
  await tx
    .updateTable('people')
    .set((row) => ({ active: row.ref('active') }))
    .execute();
  const left = await tx
    .selectFrom('people')
    .select('roles')
    .where('active', '=', 1)
    .where((row) =>
      row.or([
        row('password', 'is not', null),
        row('id', 'in', (query) => query.selectFrom('identities').select('person')),
      ]),
    )
    .execute();
  if (!left.some((row) => administers(JSON.parse(row.roles) as string[], organisation)))
    throw new LastAdministrator('This is the last administrator who can sign in.');
}

/** Sets when somebody is away and who stands in. */
export async function setAbsence(
  app: App,
  id: string,
  absence: Parameters<App['people']['setAbsence']>[1],
): Promise<void> {
  await app.people.setAbsence(id, absence);
  reindexInBackground(app, [id]);
}

/** Makes a one-time link for somebody, and mails it where there is a mail server and an address. */
export async function invitePerson(app: App, person: Registered): Promise<{ link: string; mailed: boolean }> {
  const link = await invite(app, person.id);
  const { email: address, name, language } = person;
  if (!app.sendsMail || address === null) return { link, mailed: false };
  const now = app.clock();
  const notice = invitationNotice(await app.plans.organisation(), person, link);
  const message = {
    kind: 'mail',
    key: `invitation:${tokenHash(link)}`,
    dueAt: now,
    recipientHint: name,
    payload: { to: { name, address }, who: person.id, ...notice, language, thread: person.id },
  };
  const sealed = sealMessage(app.keyring, message, null, now);
  await app.store.write((tx) => addToOutbox(tx, [sealed]));
  app.wake();
  return { link, mailed: true };
}

function reindexInBackground(app: App, people: readonly string[]): void {
  reindex(app, people).catch((error: unknown) => app.log.error({ err: error }, 'reindex: failed'));
}
