// Lets time pass: what fell due is done in its order, each once, also when the clock was down for a week.
import { dueDates } from '../due/due.ts';
import { itemsOf } from '../due/items.ts';
import type { DueItem } from '../due/items.ts';
import type { Due } from '../due/due.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import type { World } from '../people/person.ts';
import type { DeadlinePlan, Plan, ReminderPlan } from '../plan/plan.ts';
import { compareInstants, instantOf, secondsOf } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { computeTerm } from '../time/term.ts';
import { Draft } from './draft.ts';
import { beSilent } from './speak.ts';
import { carryOut, send } from './effects.ts';
import { finish } from './finish.ts';
import { addressees } from './addressees.ts';
import { settle } from './settle.ts';
import { followRaised, step } from './step.ts';

/** Something that falls due at a moment: a deadline that passes, or one of its reminders. */
interface Firing {
  readonly at: Instant;
  readonly due: Due;
  readonly what: string;
  readonly reminder: number | null;
}

/** What happened in the meantime. */
export interface Advanced {
  readonly dossier: Dossier;
  readonly entries: readonly Entry[];
}

const MOST_FIRINGS = 1000;
/** An act of the system this many seconds after its time counts as caught up. */
const CAUGHT_UP_AFTER = 300;

/** Brings a dossier up to now. */
export function advance(plan: Plan, dossier: Dossier, world: World): Advanced {
  const entries: Entry[] = [];
  let current = dossier;
  for (let count = 0; count < MOST_FIRINGS; count += 1) {
    const next = firings(plan, current, world.now).find(
      (firing) => compareInstants(firing.at, world.now) <= 0,
    );
    if (!next) break;
    const entry = fire(plan, current, next, world);
    entries.push(entry.entry);
    current = entry.dossier;
  }
  return { dossier: current, entries };
}

/** The next moment at which the system must act by itself; null when there is none. */
export function wakeAt(plan: Plan, dossier: Dossier, now: Instant): Instant | null {
  return firings(plan, dossier, now)[0]?.at ?? null;
}

function firings(plan: Plan, dossier: Dossier, now: Instant): Firing[] {
  const all = dueDates(plan, dossier, now).flatMap((due) => firingsOf(plan, due));
  const waiting = all.filter(({ due, what, at }) => {
    const before = dossier.fired[`${due.key}:${what}`];
    return before === undefined || compareInstants(before, at) < 0;
  });
  return waiting.sort((a, b) => compareInstants(a.at, b.at) || (a.what < b.what ? 1 : -1));
}

function firingsOf(plan: Plan, due: Due): Firing[] {
  const deadline = plan.deadlines[due.deadline];
  if (
    !deadline ||
    due.due === null ||
    due.status === 'met' ||
    due.status === 'stopped' ||
    due.status === 'paused'
  )
    return [];
  const passed: Firing = { at: instantOf(secondsOf(due.due) + 1), due, what: 'missed', reminder: null };
  const reminders =
    due.met === null
      ? deadline.remind.map((reminder, index) => ({
          at: reminderAt(deadline, reminder, due.due ?? ''),
          due,
          what: `remind:${index}`,
          reminder: index,
        }))
      : [];
  return [...reminders, passed];
}

function reminderAt(deadline: DeadlinePlan, reminder: ReminderPlan, due: Instant): Instant {
  const direction = reminder.when === 'before' ? 'backward' : 'forward';
  return computeTerm(due, { span: reminder.span, calendar: deadline.calendar, ends: 'exact', direction }).due;
}

function fire(
  plan: Plan,
  dossier: Dossier,
  firing: Firing,
  world: World,
): { dossier: Dossier; entry: Entry } {
  const { due, what, at, reminder } = firing;
  const happened = what === 'missed' ? (due.due ?? at) : at;
  const draft = new Draft(plan, dossier, world, { happened, recorded: world.now, by: 'system' }, {});
  const deadline = plan.deadlines[due.deadline];
  draft.item = due.item === null || !deadline ? null : itemWith(plan, dossier, deadline, due.item);
  const late = secondsOf(world.now) - secondsOf(at) > CAUGHT_UP_AFTER;
  draft.change({ kind: 'fired', key: due.key, what, at, caughtUp: late });
  if (reminder === null) pass(draft, due);
  else remind(draft, due, reminder);
  settle(draft);
  return finish(draft, reminder === null ? `deadline.${due.deadline}` : `reminder.${due.deadline}`);
}

function itemWith(plan: Plan, dossier: Dossier, deadline: DeadlinePlan, id: string): DueItem | null {
  return itemsOf(plan, dossier, deadline).find((item) => item.id === id) ?? null;
}

function pass(draft: Draft, due: Due): void {
  draft.change({ kind: 'occurred', event: `deadline.${due.deadline}` });
  beSilent(draft, due.deadline);
  carryOut(draft, draft.plan.deadlines[due.deadline]?.missed ?? []);
  step(draft, `deadline.${due.deadline}`);
  followRaised(draft);
}

/** A reminder whose due time has passed meanwhile, or that a later one overtakes, is recorded and not sent. */
function remind(draft: Draft, due: Due, index: number): void {
  const { plan, world } = draft;
  const deadline = plan.deadlines[due.deadline];
  const reminder = deadline?.remind[index];
  if (!deadline || !reminder || due.due === null) return;
  const overtaken = deadline.remind.some(
    (other, at) =>
      at !== index &&
      other.when === reminder.when &&
      isBetween(
        reminderAt(deadline, other, due.due ?? ''),
        reminderAt(deadline, reminder, due.due ?? ''),
        world.now,
      ),
  );
  const late = overtaken || (reminder.when === 'before' && compareInstants(due.due, world.now) < 0);
  const names = reminder.to.map((name) =>
    name === 'owner' ? (draft.dossier.agreements.find((each) => each.id === due.item)?.owner ?? name) : name,
  );
  draft.change({
    kind: 'remind',
    key: due.key,
    index,
    to: addressees(plan, draft.dossier, names, world, draft.item),
    late,
  });
  if (!late && reminder.send !== null) send(draft, reminder.send);
}

function isBetween(at: Instant, after: Instant, until: Instant): boolean {
  return compareInstants(at, after) > 0 && compareInstants(at, until) <= 0;
}
