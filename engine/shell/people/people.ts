// The people who work with Gehoor: kept in memory for decisions, in the database for good.
import { randomUUID } from 'node:crypto';
import { wallName } from '../../core/measure/fact.ts';
import { MAIL_TO_STAFF } from '../../core/people/mail-to-staff.ts';
import type { MailToStaff } from '../../core/people/mail-to-staff.ts';
import type { Person } from '../../core/people/person.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { Store, Tx } from '../store/store.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone?: string | null;
  readonly roles: readonly string[];
  readonly about?: Person['about'];
  readonly language?: string;
}

/** Somebody else already has this address. */
export class AddressTaken extends Error {
  override name = 'AddressTaken';
}

/** A person as the people's page shows them. */
export interface Registered extends Person {
  readonly phone: string | null;
  /** Whether they have set a password, or came in with an account elsewhere. */
  readonly signsIn: boolean;
}

const FRESH_FOR = 2000;
const LOADS_FRESH_FOR = 10_000;
/** Sorts after every fact that is made by `wallName`. */
const AFTER_WALLS = 'wall;';

export class People {
  readonly #store: Store;
  #all: readonly Registered[] = [];
  #readAt = Number.NEGATIVE_INFINITY;
  #loads: ReadonlyMap<string, number> = new Map();
  #loadsAt = Number.NEGATIVE_INFINITY;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Everyone, by name; at most two seconds old. */
  async all(): Promise<readonly Registered[]> {
    if (performance.now() - this.#readAt < FRESH_FOR) return this.#all;
    const loads = await this.#openDossiers();
    const rows = await this.#store.db
      .selectFrom('people')
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .execute();
    const elsewhere = await this.#store.db.selectFrom('identities').select('person').execute();
    const known = new Set(elsewhere.map((row) => row.person));
    this.#all = rows.map((row) => {
      const profile = JSON.parse(row.profile) as { about?: Person['about']; language?: string };
      return {
        id: row.id,
        name: row.name,
        email: row.email,
        phone: row.phone,
        language: profile.language ?? 'nl',
        roles: JSON.parse(row.roles) as string[],
        about: profile.about ?? null,
        active: row.active === 1,
        awayFrom: row.away_from,
        awayUntil: row.away_until,
        substitute: row.substitute,
        mail: MAIL_TO_STAFF.find((each) => each === row.mail) ?? null,
        load: loads.get(row.id) ?? 0,
        signsIn: row.password !== null || known.has(row.id),
      };
    });
    this.#readAt = performance.now();
    return this.#all;
  }

  /** Sets how somebody gets mail. */
  async setMail(id: string, mail: MailToStaff): Promise<void> {
    await this.#store.write((tx) => tx.updateTable('people').set({ mail }).where('id', '=', id).execute());
    this.forget();
  }

  /** Somebody by their id. */
  async find(id: string): Promise<Registered | undefined> {
    return (await this.all()).find((person) => person.id === id);
  }

  /** Adds somebody and gives their id; throws `AddressTaken`. */
  async add(person: NewPerson, at: Instant): Promise<string> {
    const id = randomUUID();
    await this.#store.write(async (tx) => {
      await refuseTaken(tx, person.email, id);
      await tx
        .insertInto('people')
        .values({
          id,
          created_at: at,
          active: 1,
          password: null,
          away_from: null,
          away_until: null,
          substitute: null,
          ...rowOf(person),
        })
        .execute();
    });
    this.forget();
    return id;
  }

  /** Changes somebody; with other roles or an end to their work their sessions end. Throws `AddressTaken`, and what `check` throws at the outcome. */
  async change(
    id: string,
    person: NewPerson & { readonly active: boolean },
    check: (tx: Tx) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await this.#store.write(async (tx) => {
      await refuseTaken(tx, person.email, id);
      const before = await tx
        .selectFrom('people')
        .select(['roles', 'active'])
        .where('id', '=', id)
        .executeTakeFirst();
      const row = { ...rowOf(person), active: person.active ? 1 : 0 };
      await tx.updateTable('people').set(row).where('id', '=', id).execute();
      if (before?.roles !== row.roles || before.active !== row.active)
        await tx.deleteFrom('sessions').where('person', '=', id).execute();
      if (!person.active) await tx.deleteFrom('invitations').where('person', '=', id).execute();
      await check(tx);
    });
    this.forget();
  }

  /** Sets when somebody is away and who stands in. */
  async setAbsence(
    id: string,
    absence: { from: Instant | null; until: Instant | null; substitute: string | null },
  ): Promise<void> {
    await this.#store.write((tx) =>
      tx
        .updateTable('people')
        .set({ away_from: absence.from, away_until: absence.until, substitute: absence.substitute })
        .where('id', '=', id)
        .execute(),
    );
    this.forget();
  }

  /** Forgets what is kept in memory, so that the next reader sees every change. */
  forget(): void {
    this.#readAt = Number.NEGATIVE_INFINITY;
  }

  /** What stands behind somebody's wall does not count: who is given the next dossier would tell them of it. */
  async #openDossiers(): Promise<ReadonlyMap<string, number>> {
    if (performance.now() - this.#loadsAt < LOADS_FRESH_FOR) return this.#loads;
    const rows = await this.#store.db
      .selectFrom('visible')
      .select((row) => ['person', row.fn.countAll<number | string>().as('count')])
      .where('list', '=', 'mine')
      .where('dossier', 'not in', (query) =>
        query
          .selectFrom('facts')
          .select('dossier')
          .where('name', '>=', wallName(''))
          .where('name', '<', AFTER_WALLS),
      )
      .groupBy('person')
      .execute();
    this.#loads = new Map(rows.map((row) => [row.person, Number(row.count)]));
    this.#loadsAt = performance.now();
    return this.#loads;
  }
}

function rowOf(person: NewPerson) {
  const { name, email, phone, roles, about, language } = person;
  return {
    name: name.trim(),
    email: email?.trim().toLowerCase() || null,
    phone: phone?.trim() || null,
    roles: JSON.stringify([...roles].sort()),
    profile: JSON.stringify({ ...(about ? { about } : {}), ...(language ? { language } : {}) }),
  };
}

/** Refuses an address that somebody else has; throws `AddressTaken`. */
export async function refuseTaken(tx: Tx, email: string | null, id: string): Promise<void> {
  if (!email?.trim()) return;
  const other = await tx
    .selectFrom('people')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other) throw new AddressTaken(`Somebody else already has the address ${email.trim()}.`);
}
