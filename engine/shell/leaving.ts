// What happens to the dossiers of somebody who leaves or loses a role: put to work in the same change, and told beforehand.
import { isWalled } from '../core/access/wall.ts';
import { leave } from '../core/decide/leave.ts';
import type { Leaving } from '../core/decide/leave.ts';
import { inLanguage } from '../core/language/text.ts';
import type { Person, World } from '../core/people/person.ts';
import { worldOf } from './app.ts';
import type { App } from './app.ts';
import { openDossier } from './handle.ts';
import type { Opened } from './handle.ts';
import type { LeftPayload } from './jobs/left.ts';
import { addToOutbox, sealMessage } from './store/outbox.ts';
import type { Tx } from './store/store.ts';

/**
 * Lets the dossiers of somebody go over, and then makes the lists anew; part of the change by which they leave. It waits in the
 * outbox also where they have none, so that its row says nothing of whether they have.
 */
export async function handOverLater(app: App, tx: Tx, leaving: Leaving): Promise<void> {
  const payload: LeftPayload = { ...leaving, dossiers: await heldBy(tx, leaving.person) };
  const { person, at } = leaving;
  const message = { kind: 'left', key: `left:${person}:${at}`, payload, dueAt: at };
  await addToOutbox(tx, [sealMessage(app.keyring, message, null, at)]);
}

/** Dossiers on whose lists somebody stands as one who takes part. */
async function heldBy(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('visible')
    .select('dossier')
    .where('person', '=', person)
    .where('list', '=', 'mine')
    .orderBy('dossier')
    .execute();
  return rows.map(({ dossier }) => dossier);
}

/** What would follow if somebody left or lost a role, without a word about any dossier. */
export interface Consequences {
  /** How many would go over to somebody else. */
  readonly goOver: number;
  /** How many nobody may or can take over. */
  readonly stranded: number;
  /** The places to which the procedures give those, in the reader's language. */
  readonly to: readonly string[];
}

/** Works out what would follow if somebody became as given here; leaves out what is about the reader or kept from them. */
export async function ifTheyWere(
  app: App,
  after: Pick<Person, 'id' | 'active' | 'roles'>,
  reader: string,
  lang: string,
): Promise<Consequences> {
  const world = await worldOf(app);
  const had = world.people.find(({ id }) => id === after.id)?.roles ?? [];
  const then = {
    ...world,
    people: world.people.map((each) => (each.id === after.id ? { ...each, ...after } : each)),
  };
  const found = { goOver: 0, stranded: 0, to: new Set<string>() };
  for (const id of await heldBy(app.store.db, after.id)) {
    const opened = await openDossier(app, id);
    if (keptFrom(opened, reader, world)) continue;
    const { plan, dossier } = opened;
    const { entries } = leave(plan, dossier, { person: after.id, had, at: world.now }, then);
    const changes = entries.flatMap((entry) => entry.changes);
    if (changes.length === 0) continue;
    const isStranded = changes.some((each) => each.kind === 'occurred' && each.event.startsWith('left.'));
    found[isStranded ? 'stranded' : 'goOver'] += 1;
    if (!isStranded) continue;
    for (const change of changes)
      if (change.kind === 'assign')
        found.to.add(inLanguage(plan.participants[change.participant]?.title ?? change.participant, lang));
  }
  return { ...found, to: [...found.to].sort() };
}

function keptFrom({ plan, dossier }: Opened, reader: string, world: World): boolean {
  const person = world.people.find(({ id }) => id === reader);
  return person === undefined || isWalled(plan, dossier, person, world);
}
