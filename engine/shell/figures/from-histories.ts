// Works out from histories, as they were at a moment, what was counted then.
import { rebuild } from '../../core/dossier/apply.ts';
import type { Entry as HistoryEntry } from '../../core/dossier/entry.ts';
import type { FactRow } from '../../core/measure/fact.ts';
import { factsOf } from '../../core/measure/facts.ts';
import { compareInstants } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../app.ts';
import type { Dossier } from '../store/dossier.ts';
import { loadDossier, readEntries } from '../store/dossiers.ts';

const AT_ONCE = 50;

/**
 * Gives the facts of every dossier of a procedure as they followed from its history at a moment, one dossier after another.
 * Of a dossier whose words went since, those are given that were kept of it when they went.
 */
export async function factsFromHistories(
  app: App,
  procedure: string,
  at: Instant,
  each: (facts: readonly FactRow[]) => void,
): Promise<void> {
  for (let after = '', done = false; !done;) {
    const rows = await app.store.db
      .selectFrom('dossiers')
      .select('id')
      .where('procedure', '=', procedure)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const { id } of rows) {
      const stored = await loadDossier(app.store.db, app.keyring, id);
      if (stored && compareInstants(stored.openedAt, at) <= 0) each(await factsThen(app, stored, at));
    }
    after = rows.at(-1)?.id ?? '';
    done = rows.length < AT_ONCE;
  }
}

async function factsThen(app: App, stored: Dossier, at: Instant): Promise<readonly FactRow[]> {
  const { db } = app.store;
  const entries = await readEntries(db, stored);
  if (entries.some(({ erased }) => erased))
    return db.selectFrom('facts').selectAll().where('dossier', '=', stored.id).execute();
  const history = entries
    .filter(({ recorded }) => compareInstants(recorded, at) <= 0)
    .map(({ seq, event, actor, recorded, happened, content }) => ({
      ...{ seq, event, actor, recorded, happened },
      ...(content as Pick<HistoryEntry, 'input' | 'changes'>),
    }));
  const dossier = rebuild(stored.id, history);
  const plan = await app.plans.of(dossier.version);
  const facts = factsOf(plan, dossier, at, await app.people.all());
  return facts.map((fact) => ({ number: null, ...fact, dossier: stored.id }));
}
