// What came in, beside what became of it: as much of it as one person may know.
import { sql } from 'kysely';
import { wallName } from '../../core/measure/fact.ts';
import type { OrganisationPlan } from '../../core/plan/plan.ts';
import type { App } from '../app.ts';
import type { Registered } from '../people/people.ts';
import type { MailboxFault } from './fault.ts';
import { NoSuchDossier } from '../handle.ts';
import { openFor, seesPart } from '../reading.ts';
import { envelopeOf } from './received.ts';
import type { Became, Envelope, Received } from './received.ts';

/** Somebody who may look at what came in. */
export interface Looker {
  readonly id: string;
  /** Sees that every message came in, and of none what it says. */
  readonly oversees: boolean;
  /** The mailboxes that they look after. */
  readonly mailboxes: readonly string[];
}

/** What somebody may look at; null where nothing of it is theirs. */
export function lookerOf({ roles, mailboxes }: OrganisationPlan, person: Registered): Looker | null {
  const oversees = person.roles.some((role) => roles[role]?.may.includes('administer'));
  const own = mailboxes.filter(({ readers }) => readers.some((role) => person.roles.includes(role)));
  if (!oversees && own.length === 0) return null;
  return { id: person.id, oversees, mailboxes: own.map(({ name }) => name) };
}

/** What somebody may look at, also where only one message was given to them; null where nothing of it is theirs. */
export async function lookerFor(app: App, person: Registered): Promise<Looker | null> {
  const looker = lookerOf(await app.plans.organisation(), person);
  if (looker) return looker;
  const own = { id: person.id, oversees: false, mailboxes: [] };
  const one = await app.store.db
    .selectFrom('received')
    .select('id')
    .where(sql<boolean>`(received.given_to = ${person.id} or ${isBeside(own)})`)
    .executeTakeFirst();
  return one ? own : null;
}

/** The messages that wait beside a dossier, for somebody who takes part in it; the oldest first. */
export async function waitingBeside(app: App, person: string, dossier: string): Promise<string[]> {
  const rows = await app.store.db
    .selectFrom('received')
    .select('id')
    .where('dossier', '=', dossier)
    .where('outcome', '=', 'waiting')
    .where(isBeside({ id: person, oversees: false, mailboxes: [] }))
    .orderBy('received_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** In no dossier, not behind a wall, in a mailbox that they look after or given to them. */
function isReadable({ id, mailboxes }: Looker) {
  const own = mailboxes.length === 0 ? sql`1 = 0` : sql`received.mailbox in (${sql.join(mailboxes)})`;
  return sql<boolean>`(received.outcome is not null and received.dossier is null
    and (${own} or received.given_to = ${id})
    and received.id not in (select message from received_walls where person = ${id}))`;
}

/** About a dossier in which they take part, and not in it. */
function isBeside({ id }: Looker) {
  return sql<boolean>`(received.outcome not in ('dossier', 'message') and received.dossier in
    (select dossier from visible where person = ${id} and list in ('mine', 'done')))`;
}

function isListed(looker: Looker) {
  const { id, oversees } = looker;
  if (oversees)
    return sql<boolean>`(received.id not in (select message from received_walls where person = ${id})
      and (received.dossier is null
        or received.dossier not in (select dossier from facts where name = ${wallName(id)})))`;
  return sql<boolean>`(${isReadable(looker)} or received.dossier in
    (select dossier from visible where person = ${id} and list <> 'notice'))`;
}

export interface Line {
  readonly id: string;
  readonly mailbox: string;
  readonly receivedAt: string;
  readonly size: number;
  readonly outcome: Became | null;
  readonly reason: string | null;
  /** Where the reader may see the dossier. */
  readonly dossier: string | null;
  /** Whether the message belongs to that dossier without being in it, and the reader may open it. */
  readonly beside: boolean;
  /** Null where the reader may not know who wrote what. */
  readonly envelope: Envelope | null;
  /** Whether its words are gone, for who might have read them. */
  readonly erased: boolean;
}

/** Where a page of the list ends. */
export interface ReceivedMark {
  readonly at: string;
  readonly id: string;
}

/** A page of what came in, the latest first; `waiting` leaves out what is done. */
export async function listReceived(
  app: App,
  looker: Looker,
  waiting: boolean,
  after: ReceivedMark | null,
  limit: number,
): Promise<Line[]> {
  let query = app.store.db
    .selectFrom('received')
    .select(['id', 'mailbox', 'received_at', 'size', 'outcome', 'reason', 'dossier', 'envelope'])
    .select(sql<number>`case when ${isReadable(looker)} then 1 else 0 end`.as('readable'))
    .select(
      sql<number>`case when received.dossier in
        (select dossier from visible where person = ${looker.id} and list <> 'notice') then 1 else 0 end`.as(
        'seen',
      ),
    )
    .select(sql<number>`case when ${isBeside(looker)} then 1 else 0 end`.as('beside'))
    .where(isListed(looker));
  if (waiting) query = query.where('outcome', '=', 'waiting');
  if (after) query = query.where(sql<boolean>`(received_at, id) < (${after.at}, ${after.id})`);
  const rows = await query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    ...{ id: row.id, mailbox: row.mailbox, receivedAt: row.received_at, size: row.size },
    outcome: row.outcome as Became | null,
    reason: row.reason,
    dossier: row.seen === 1 ? row.dossier : null,
    beside: row.beside === 1,
    envelope: row.readable === 1 ? envelopeOf(app, row) : null,
    erased: row.readable === 1 && row.envelope === null,
  }));
}

/** How many messages came in, and what became of them; `rest` is what nothing explains. */
export interface Balance {
  readonly received: number;
  readonly dossiers: number;
  readonly messages: number;
  readonly others: number;
  readonly waiting: number;
  readonly rest: number;
}

/** Counts it: a message counts as explained only where what it became is really there. */
export async function balanceOf(app: App, looker: Looker): Promise<Balance> {
  const rows = await app.store.db
    .selectFrom('received')
    .select(['outcome'])
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .select(
      sql<number | string>`sum(case
        when outcome = 'dossier' and dossier not in (select id from dossiers) then 0
        when outcome = 'message' and not exists
          (select 1 from entries where entries.dossier = received.dossier and entries.seq = received.seq) then 0
        when outcome is null then 0 else 1 end)`.as('explained'),
    )
    .where(isListed(looker))
    .groupBy('outcome')
    .execute();
  const sum = (which: (outcome: string | null) => boolean, of: 'count' | 'explained') =>
    rows.filter(({ outcome }) => which(outcome)).reduce((total, row) => total + Number(row[of]), 0);
  const named = ['dossier', 'message', 'waiting'];
  const received = sum(() => true, 'count');
  return {
    received,
    dossiers: sum((outcome) => outcome === 'dossier', 'explained'),
    messages: sum((outcome) => outcome === 'message', 'explained'),
    others: sum((outcome) => outcome !== null && !named.includes(outcome), 'explained'),
    waiting: sum((outcome) => outcome === 'waiting', 'explained'),
    rest: received - sum(() => true, 'explained'),
  };
}

/** How many messages became something that is not there: whatever the reader may know, it is an alarm. */
export async function countLost(app: App): Promise<number> {
  const row = await app.store.db
    .selectFrom('received')
    .select((each) => each.fn.countAll<number | string>().as('count'))
    .where(
      sql<boolean>`((outcome = 'dossier' and not exists (select 1 from dossiers where id = received.dossier))
        or (outcome = 'message' and not exists
          (select 1 from entries where entries.dossier = received.dossier and entries.seq = received.seq)))`,
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How a mailbox answers. */
export interface MailboxState {
  readonly name: string;
  readonly address: string;
  /** Null where it never did. */
  readonly answered: string | null;
  readonly left: number;
  readonly fault: MailboxFault | null;
  /** What its server said, where no kind of fault says it. */
  readonly error: string | null;
  /** The variable of the environment in which it stands. */
  readonly server: string;
}

/** Every mailbox of the organisation, with how it answers. */
export async function mailboxStates(app: App): Promise<MailboxState[]> {
  const { mailboxes } = await app.plans.organisation();
  const rows = await app.store.db.selectFrom('mailboxes').selectAll().execute();
  return mailboxes.map(({ name, address, server }) => {
    const row = rows.find((each) => each.name === name);
    return {
      ...{ name, address, server },
      answered: row?.answered_at ?? null,
      left: row?.left_there ?? 0,
      fault: isLookedInto(app, name) ? ((row?.fault ?? null) as MailboxFault | null) : 'unset',
      error: row?.error ?? null,
    };
  });
}

function isLookedInto({ pulse }: App, name: string): boolean {
  return pulse.mailboxes === null || pulse.mailboxes.includes(name);
}

/** A message that somebody may read and decide about; null where there is none for them. */
export async function findReadable(app: App, looker: Looker, id: string): Promise<Received | null> {
  const row = await app.store.db
    .selectFrom('received')
    .selectAll()
    .where('id', '=', id)
    .where(sql<boolean>`(${isReadable(looker)} or ${isBeside(looker)})`)
    .executeTakeFirst();
  if (!row || row.dossier === null) return row ?? null;
  return (await readsMessagesOf(app, looker.id, row.dossier)) ? row : null;
}

/** Somebody may have a place in a dossier and read nothing of it. */
async function readsMessagesOf(app: App, person: string, dossier: string): Promise<boolean> {
  try {
    return seesPart(await openFor(app, person, dossier), 'messages');
  } catch (error) {
    if (error instanceof NoSuchDossier) return false;
    throw error;
  }
}
