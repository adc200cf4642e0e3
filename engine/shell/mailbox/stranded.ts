// Messages that wait and that nobody who looks after their mailbox may read, since all of them are named in it.
import { lastResort, receivingRoles } from '../../core/intake/last-resort.ts';
import type { MailboxPlan } from '../../core/plan/plan.ts';
import type { App } from '../app.ts';
import type { Registered } from '../people/people.ts';
import { moment } from '../store/moment.ts';
import { addToOutbox } from '../store/outbox.ts';
import { keptFrom } from './case.ts';
import { caseOf } from './in-hand.ts';
import { noticesAbout } from './notices.ts';
import { putWalls } from './received.ts';
import type { Received } from './received.ts';

export interface Stranded {
  readonly id: string;
  readonly mailbox: MailboxPlan | null;
  /** Who must not see it. */
  readonly walls: ReadonlySet<string>;
}

/** Those that nobody may read now; what was given to somebody who works here is not among them. */
export async function strandedMessages(app: App): Promise<Stranded[]> {
  const rows = await app.store.db
    .selectFrom('received')
    .select(['id', 'mailbox', 'given_to'])
    .where('outcome', '=', 'waiting')
    .where('dossier', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const walls = await app.store.db
    .selectFrom('received_walls')
    .innerJoin('received', 'received.id', 'received_walls.message')
    .select(['message', 'person'])
    .where('outcome', '=', 'waiting')
    .execute();
  const keptBy = Map.groupBy(walls, ({ message }) => message);
  const [{ mailboxes }, people] = [await app.plans.organisation(), await app.people.all()];
  const here = people.filter(({ active }) => active);
  return rows.flatMap((row): Stranded[] => {
    const mailbox = mailboxes.find(({ name }) => name === row.mailbox) ?? null;
    const kept = new Set((keptBy.get(row.id) ?? []).map(({ person }) => person));
    const reads = ({ id, roles }: Registered) =>
      !kept.has(id) && (row.given_to === id || roles.some((role) => mailbox?.readers.includes(role)));
    return here.some(reads) ? [] : [{ id: row.id, mailbox, walls: kept }];
  });
}

/** The roles of which somebody else must be found, for those of these messages that an administrator may know of; none where there are none. */
export async function rolesMissing(app: App, administrator: string): Promise<string[]> {
  const known = (await strandedMessages(app)).filter(({ walls }) => !walls.has(administrator));
  return [...new Set((await Promise.all(known.map((each) => rolesFor(app, each)))).flat())];
}

/** The roles of which somebody else must be found for a message that nobody may read. */
async function rolesFor(app: App, { mailbox }: Stranded): Promise<string[]> {
  const plan = mailbox && (await app.plans.plan(mailbox.procedure));
  return plan ? receivingRoles(plan) : [];
}

/** Gives each of them to one other person; where there is none, the administrators hear that somebody must be found. */
export async function giveStranded(app: App): Promise<void> {
  for (const stranded of await strandedMessages(app)) {
    const people = await app.people.all();
    const found = await caseOf(app, await rowOf(app, stranded.id));
    // Whoever came to work here since may be named in it as well.
    const kept = new Set([...stranded.walls, ...(await keptFrom(found))]);
    const person = lastResort(await rolesFor(app, stranded), people, kept, app.clock());
    const notices = person
      ? await noticesAbout(found, 'waits', [person])
      : await noticesAbout(found, 'stranded', await overseers(app, people, kept));
    await app.store.write(async (tx) => {
      await putWalls(tx, stranded.id, [...kept]);
      if (person)
        await tx
          .updateTable('received')
          .set({ given_to: person.id, given_at: moment(app.clock()) })
          .where('id', '=', stranded.id)
          .where('outcome', '=', 'waiting')
          .execute();
      await addToOutbox(tx, notices);
    });
  }
}

function rowOf(app: App, id: string): Promise<Received> {
  return app.store.db.selectFrom('received').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function overseers(app: App, people: readonly Registered[], kept: ReadonlySet<string>) {
  const { roles } = await app.plans.organisation();
  return people.filter(
    (person) =>
      person.active &&
      !kept.has(person.id) &&
      person.roles.some((role) => roles[role]?.may.includes('administer')),
  );
}
