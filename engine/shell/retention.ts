// What retention will do, before it does it: numbers and moments only, without what is in the dossiers.
import { hold, isHeld, mayKeep, release } from '../core/decide/keeping.ts';
import { retentionOf } from '../core/decide/retire.ts';
import type { Refusal } from '../core/decide/refusal.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { isWalled } from '../core/access/wall.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { Version } from './plans.ts';
import { worldOf } from './app.ts';
import type { App } from './app.ts';
import { change, openDossier } from './handle.ts';
import { openDossier as unsealed } from './store/dossier.ts';

export interface Kept {
  readonly number: string;
  readonly procedure: Version['procedure'];
  /** When the words go; null while it is held. */
  readonly at: Instant | null;
  readonly then: 'anonymise' | 'erase' | null;
}

const AT_ONCE = 100;

/** Every ended dossier that still has its words, soonest first and held ones last; without those behind whose wall the reader stands. */
export async function listRetention(app: App, reader: string | null): Promise<Kept[]> {
  const world = await worldOf(app);
  const person = world.people.find(({ id }) => id === reader);
  const kept: Kept[] = [];
  let after = '';
  for (;;) {
    const rows = await app.store.db
      .selectFrom('dossiers')
      .selectAll()
      .where('closed_at', 'is not', null)
      .where('erased_seq', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      const { body, version } = unsealed(app.keyring, row);
      if (!body) continue;
      const plan = await app.plans.of(version);
      const dossier = body as Dossier;
      if (person && isWalled(plan, dossier, person, world)) continue;
      const due = retentionOf(plan, dossier);
      if (due || isHeld(dossier))
        kept.push({
          number: row.number,
          procedure: row.procedure,
          at: due?.at ?? null,
          then: due?.then ?? null,
        });
    }
    if (rows.length < AT_ONCE) return kept.sort((a, b) => ((a.at ?? '~') < (b.at ?? '~') ? -1 : 1));
    after = rows.at(-1)?.id ?? '';
  }
}

/** Every held dossier's number, also of those that still run. */
export async function heldNumbers(app: App, reader: string): Promise<string[]> {
  const world = await worldOf(app);
  const rows = await app.store.db
    .selectFrom('entries')
    .innerJoin('dossiers', 'dossiers.id', 'entries.dossier')
    .select('dossiers.id')
    .distinct()
    .where('entries.event', '=', 'legal.hold')
    .execute();
  const opened = await Promise.all(rows.map(({ id }) => openDossier(app, id)));
  return opened
    .filter(({ plan, dossier }) => isHeld(dossier) && mayKeep(plan, dossier, reader, world))
    .map(({ dossier }) => dossier.number)
    .sort();
}

const acts = { hold, release };

/** Holds or releases a dossier by its number; `no-such` for one that is not there for this person. */
export async function keep(
  app: App,
  act: keyof typeof acts,
  who: string,
  number: string,
  reason: string,
): Promise<Refusal | 'no-such' | null> {
  const row = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('number', '=', number.trim().toUpperCase())
    .where('body', 'is not', null)
    .executeTakeFirst();
  if (!row) return 'no-such';
  const { refusal } = await change(app, row.id, ({ plan, dossier, world }) =>
    acts[act]({ plan, dossier, who, reason, world }),
  );
  return refusal?.code === 'not-yours' ? 'no-such' : refusal;
}
