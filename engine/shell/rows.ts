// The rows that repeat a dossier for lists, polling and figures: worked out from it, and rebuilt from it at will.
import { seesAnything, standingOf } from '../core/access/standing.ts';
import { wakeAt } from '../core/decide/advance.ts';
import { isForgotten } from '../core/decide/keeping.ts';
import { retentionOf } from '../core/decide/retire.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Change as EntryChange, Entry } from '../core/dossier/entry.ts';
import { dueDates } from '../core/due/due.ts';
import { factsOf } from '../core/measure/facts.ts';
import { nextBreak } from '../core/measure/promise.ts';
import type { World } from '../core/people/person.ts';
import { nameOf } from '../core/people/person.ts';
import type { MomentPlan, Plan } from '../core/plan/plan.ts';
import type { Instant } from '../core/time/temporal.ts';
import type { Keyring } from './seal/key.ts';
import { wordHashes } from './seal/word-hashes.ts';
import type { Change, Visible } from './store/change.ts';

export type Rows = Pick<
  Change,
  'state' | 'due' | 'wake' | 'closedAt' | 'outcome' | 'facts' | 'visible' | 'words'
>;

/** Changes after which a dossier stands on the same lists, counts the same and is found by the same words. */
function isQuiet(plan: Plan, { kind }: EntryChange): boolean {
  return kind === 'remind' || (kind === 'message' && !momentsIn(plan).some(isAboutMessages));
}

/** The moments from which clocks run, and by which promises must hold. */
function momentsIn({ deadlines, promises }: Plan): MomentPlan[] {
  const clocks = Object.values(deadlines).map(({ from, until, repeat }) => [from, until, repeat?.until]);
  const limits = Object.values(promises).map(({ by }) => by);
  return [...clocks.flat(), ...limits].filter((moment) => moment !== null && moment !== undefined);
}

function isAboutMessages(moment: MomentPlan): boolean {
  if ('laterOf' in moment) return moment.laterOf.some(isAboutMessages);
  if ('earlierOf' in moment) return moment.earlierOf.some(isAboutMessages);
  if ('moment' in moment) return isAboutMessages(moment.moment);
  return moment.at === 'message';
}

/** Works out the rows that these entries may have changed; `history` is the whole of it, where promises need it. */
export function rowsAfter(
  plan: Plan,
  dossier: Dossier,
  entries: readonly Entry[],
  world: World,
  keyring: Keyring,
  history?: readonly Entry[],
): Rows {
  const changes = entries.flatMap((entry) => entry.changes);
  const forgotten = changes.find((each) => each.kind === 'anonymise');
  if (forgotten)
    return { ...standing(plan, dossier, world), ...(forgotten.everything ? { facts: [], visible: [] } : {}) };
  if (isForgotten(dossier)) return { ...standing(plan, dossier, world), ...seenBy(plan, dossier, world) };
  if (changes.every((each) => isQuiet(plan, each))) return standing(plan, dossier, world);
  if (changes.some((each) => each.kind === 'open')) return rowsOf(plan, dossier, world, keyring, history);
  const written = new Set(changes.flatMap((each) => (each.kind === 'set' ? [each.field] : [])));
  return {
    ...standing(plan, dossier, world),
    ...shownAndCounted(plan, dossier, world, history),
    ...(written.size > 0 ? { words: wordHashes(keyring, textsIn(plan, dossier, written).join(' ')) } : {}),
  };
}

/** Works out every row for a dossier as it stands. */
export function rowsOf(
  plan: Plan,
  dossier: Dossier,
  world: World,
  keyring: Keyring,
  history?: readonly Entry[],
): Required<Rows> {
  return {
    ...standing(plan, dossier, world),
    ...shownAndCounted(plan, dossier, world, history),
    words: wordHashes(keyring, [dossier.number, ...textsIn(plan, dossier)].join(' ')),
  };
}

function shownAndCounted(plan: Plan, dossier: Dossier, world: World, history?: readonly Entry[]) {
  const facts = factsOf(plan, dossier, world.now, world.people, history);
  return { facts, ...seenBy(plan, dossier, world) };
}

/** A dossier that was forgotten is counted as it was: nothing is left to count it by. */
function seenBy(plan: Plan, dossier: Dossier, world: World) {
  return { visible: visibleRows(plan, dossier, world, nextDue(plan, dossier, world.now)) };
}

function standing(
  plan: Plan,
  dossier: Dossier,
  { now }: World,
): Pick<Change, 'state' | 'due' | 'wake' | 'closedAt' | 'outcome'> {
  return {
    state: dossier.states.join(' '),
    due: nextDue(plan, dossier, now),
    wake: [
      wakeAt(plan, dossier, now),
      retentionOf(plan, dossier)?.at ?? null,
      nextBreak(plan, dossier, now),
    ].reduce(earliest),
    closedAt: dossier.closed,
    outcome: dossier.outcome,
  };
}

/** The soonest due time that still runs and binds the organisation; null when there is none. */
export function nextDue(plan: Plan, dossier: Dossier, now: Instant): Instant | null {
  const open = dueDates(plan, dossier, now).filter(
    (due) =>
      due.due !== null &&
      due.met === null &&
      (due.status === 'running' || due.status === 'missed') &&
      isOwed(plan, dossier, due.deadline),
  );
  return open.reduce<Instant | null>((soonest, { due }) => earliest(soonest, due), null);
}

/** Whether somebody here must still see to it: not to what binds the other side, nor to what ended with the dossier. */
function isOwed({ deadlines }: Plan, { closed }: Dossier, name: string): boolean {
  const deadline = deadlines[name];
  return deadline?.window === null && (closed === null || deadline.afterClosing === 'go-on');
}

/** On whose lists a dossier stands: `mine`, `pool` (to be taken), `notice` (something waits) or `done`, by when it closed. */
function visibleRows(plan: Plan, dossier: Dossier, world: World, due: Instant | null): Visible[] {
  return world.people.flatMap((person) => {
    const standing = standingOf(plan, dossier, person.id, world);
    if (!seesAnything(standing)) return [];
    const open = standing.as.length > 0 ? 'mine' : standing.pool.length > 0 ? 'pool' : 'notice';
    return [
      {
        person: person.id,
        list: dossier.closed === null || due !== null ? open : 'done',
        due: due ?? dossier.closed,
      },
    ];
  });
}

/** What readers may find a dossier by beside its number: answers, or some of them, that everyone inside may see. */
function textsIn(plan: Plan, dossier: Dossier, only: ReadonlySet<string> | null = null): string[] {
  return Object.values(plan.fields)
    .filter((field) => field.visibleTo === null && only?.has(field.name) !== false)
    .map((field) => dossier.data[field.name])
    .filter((value): value is string => typeof value === 'string')
    .map((answer) => nameOf(answer) ?? answer);
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}
