// Who can come to fill a place, and where a place is used.
import type { Path } from '../language/problem.ts';
import type { ParticipantPlan } from '../plan/plan.ts';
import { sitesWith } from './sites.ts';
import type { Subject } from './subject.ts';
import { eventAt } from './where.ts';

/** Whether a place is filled at filing, taken by whoever acts, or assigned by some step. */
export function surelyFillable(subject: Subject, place: ParticipantPlan): boolean {
  if (place.outside !== null) return true;
  if (place.vacant === 'role' && place.roles.length > 0) return true;
  if (place.at === 'filing' && isKnownAtFiling(subject, place)) return true;
  return sitesWith(subject.sites, 'assign').some(({ effect }) =>
    Object.hasOwn(effect.participants, place.name),
  );
}

function isKnownAtFiling({ plan }: Subject, { from }: ParticipantPlan): boolean {
  if (from === null || plan.filing.openTo === 'nobody') return true;
  const asked = new Set((plan.forms[plan.filing.form]?.pages ?? []).flatMap((page) => page.fields));
  return from.lines.some(({ then }) =>
    then.paths.every(
      ([space, name = '']) =>
        space !== 'data' ||
        asked.has(name) ||
        plan.fields[name]?.type === 'computed' ||
        plan.fields[name]?.default !== null,
    ),
  );
}

export interface Use {
  readonly path: Path;
  /** Whether whoever fills the place must do something there. */
  readonly acts: boolean;
  /** Whether they are written to there. */
  readonly hears: boolean;
}

/** Where a place stands as somebody who acts, is written to, sees, or is told apart from others. */
export function usesOf(subject: Subject, name: string): Use[] {
  const { plan, reads } = subject;
  const acting: Path[] = [
    ...Object.values(plan.lifecycle.events)
      .filter((event) => event.by.includes(name))
      .map((event) => [...eventAt(event), 'by']),
    ...inLists(plan.agreements ?? {}, ['by', 'owners', 'doneBy'], name, ['agreements']),
    ...Object.values(plan.approvals).flatMap((approval) =>
      inLists(approval, ['by'], name, ['approvals', approval.name]),
    ),
  ];
  const hearing: Path[] = [
    ...Object.values(plan.letters)
      .filter((letter) => letter.to.includes(name))
      .map((letter) => ['letters', letter.name, 'to']),
    ...Object.values(plan.deadlines).flatMap((deadline) =>
      deadline.remind.flatMap((reminder, index) =>
        reminder.to.includes(name) ? [['deadlines', deadline.name, 'remind', index, 'to']] : [],
      ),
    ),
  ];
  const other: Path[] = [
    ...Object.values(plan.participants).flatMap((place) =>
      inLists(place, ['not', 'differsFrom', 'neverWas'], name, ['participants', place.name]),
    ),
    ...Object.values(plan.deadlines)
      .filter((deadline) => deadline.each === name)
      .map((deadline) => ['deadlines', deadline.name, 'each']),
    ...(reads.has(`participant.${name}`) ? [['participants', name]] : []),
  ];
  return [
    ...acting.map((path) => ({ path, acts: true, hears: false })),
    ...hearing.map((path) => ({ path, acts: false, hears: true })),
    ...other.map((path) => ({ path, acts: false, hears: false })),
  ];
}

const KEYS: Readonly<Record<string, string>> = {
  doneBy: 'done-by',
  differsFrom: 'differs-from',
  neverWas: 'never-was',
};

function inLists(holder: object, keys: readonly string[], name: string, at: Path): Path[] {
  const lists = holder as Readonly<Record<string, readonly string[] | undefined>>;
  return keys.flatMap((key) => {
    const index = lists[key]?.indexOf(name) ?? -1;
    return index < 0 ? [] : [[...at, KEYS[key] ?? key, index]];
  });
}
