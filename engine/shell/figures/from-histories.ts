// Works out from histories, as they were at some moments, what was counted then.
import { rebuild } from '../../core/dossier/apply.ts';
import type { Entry as HistoryEntry } from '../../core/dossier/entry.ts';
import type { FactRow } from '../../core/measure/fact.ts';
import { factsOf } from '../../core/measure/facts.ts';
import type { Person } from '../../core/people/person.ts';
import { compareInstants } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import { SealBroken } from '../seal/seal.ts';
import { openDossier } from '../store/dossier.ts';
import { readEntries } from '../store/dossiers.ts';
import type { RolesThen } from './reports.ts';

const AT_ONCE = 50;

/** A moment at which dossiers were counted, and what is done with the facts of each of them as they then were. */
export interface Then {
  readonly at: Instant;
  readonly roles: RolesThen;
  /** `isGone` where words went since: the facts are then those that were kept of the dossier when they went. */
  readonly each: (facts: readonly FactRow[], isGone: boolean) => void;
}

/** Reads every history of a procedure once, and gives the facts that followed from it at each of the moments. */
export async function factsFromHistories(
  app: App,
  procedure: string,
  moments: readonly Then[],
): Promise<void> {
  const people = await app.people.all();
  for (let after = '', done = false; !done;) {
    const rows = await app.store.db
      .selectFrom('dossiers')
      .select('id')
      .where('procedure', '=', procedure)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const { id } of rows) await factsThen(app, id, people, moments);
    after = rows.at(-1)?.id ?? '';
    done = rows.length < AT_ONCE;
  }
}

async function factsThen(app: App, id: string, people: readonly Person[], moments: readonly Then[]) {
  const { openedAt, entries } = await opened(app, id);
  for (const { at, roles, each } of moments) {
    if (compareInstants(openedAt, at) > 0) continue;
    if (entries === null || entries.some(({ erased }) => erased)) {
      const went = entries?.find(({ erased }) => !erased)?.recorded;
      each(await factsOfGone(app, id), went === undefined || compareInstants(went, at) > 0);
      continue;
    }
    const history = entries
      .filter(({ recorded }) => compareInstants(recorded, at) <= 0)
      .map(({ seq, event, actor, recorded, happened, content }) => ({
        ...{ seq, event, actor, recorded, happened },
        ...(content as Pick<HistoryEntry, 'input' | 'changes'>),
      }));
    const dossier = rebuild(id, history);
    const plan = await app.plans.of(dossier.version);
    const facts = factsOf(plan, dossier, at, peopleThen(people, roles), history);
    each(
      facts.map((fact) => ({ number: null, ...fact, dossier: id })),
      false,
    );
  }
}

/** A dossier's history; null where somebody meddled with it, so that it does not open. */
async function opened({ store: { db }, keyring }: App, id: string) {
  const row = await db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  try {
    return { openedAt: row.opened_at, entries: await readEntries(db, openDossier(keyring, row)) };
  } catch (error) {
    if (error instanceof SealBroken) return { openedAt: row.opened_at, entries: null };
    throw error;
  }
}

function factsOfGone({ store: { db } }: App, id: string): Promise<FactRow[]> {
  return db.selectFrom('facts').selectAll().where('dossier', '=', id).execute();
}

/** Those who were there, with the roles that they had; as they are now where that was not kept. */
function peopleThen(people: readonly Person[], roles: RolesThen): readonly Person[] {
  if (Object.keys(roles).length === 0) return people;
  return people.flatMap((person) => {
    const then = roles[person.id];
    return then === undefined ? [] : [{ ...person, roles: [...then] }];
  });
}
