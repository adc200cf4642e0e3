// Finds the moment that a reference such as `event.confirm.last` stands for in a dossier.
import type { Dossier } from '../dossier/dossier.ts';
import { standsFrom } from '../dossier/sendings.ts';
import type { MomentPlan, Plan } from '../plan/plan.ts';
import { baseValues } from '../scope/values.ts';
import { compareInstants, instantOf, isPlain, localInstant, secondsOf } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { computeTerm } from '../time/term.ts';

/** What a moment may depend on beside the dossier itself. */
export interface MomentContext {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly now: Instant;
  /** The due time of another deadline; null while it does not run. */
  readonly dueOf: (deadline: string) => Instant | null;
  /** Whether what was done counts only from when the letter with it arrived. */
  readonly arrived?: boolean;
  /** The item or the person of `each`. */
  readonly item?: {
    readonly moments: Readonly<Record<string, Instant | null>>;
    readonly person: string | null;
    readonly place: string | null;
  };
}

/** Whether a moment is, or is reckoned from, that at which a letter was sent. */
export function isFromLetter(moment: MomentPlan, letter: string): boolean {
  if ('laterOf' in moment) return moment.laterOf.some((each) => isFromLetter(each, letter));
  if ('earlierOf' in moment) return moment.earlierOf.some((each) => isFromLetter(each, letter));
  if ('moment' in moment) return isFromLetter(moment.moment, letter);
  return moment.at === 'letter' && moment.name === letter;
}

/** Every moment at which this happened, oldest first; a clock starts at each of them anew. */
export function momentsOf(moment: MomentPlan, context: MomentContext): Instant[] {
  if ('laterOf' in moment) {
    const all = moment.laterOf.map((each) => momentsOf(each, context).at(-1));
    return all.some((each) => each === undefined)
      ? []
      : all
          .filter((each) => each !== undefined)
          .sort(compareInstants)
          .slice(-1);
  }
  if ('earlierOf' in moment) {
    if (moment.when) {
      const values = baseValues(context.plan, context.dossier, context.now);
      const index = moment.when.findIndex((when) => when === null || when.run(values) === true);
      const chosen = moment.earlierOf[index];
      return chosen ? momentsOf(chosen, context) : [];
    }
    const all = moment.earlierOf.flatMap((each) => momentsOf(each, context));
    return all.sort(compareInstants);
  }
  if ('moment' in moment) {
    const calendar = context.plan.calendar;
    return momentsOf(moment.moment, context).map(
      (at) => computeTerm(at, { span: moment.plus, calendar, ends: 'exact' }).due,
    );
  }
  const found = readers[moment.at](moment as never, context).map(wholeSeconds);
  if ('which' in moment && moment.which)
    return moment.which === 'first' ? found.slice(0, 1) : found.slice(-1);
  return found;
}

type At = Extract<MomentPlan, { at: string }>;
type Readers = {
  readonly [K in At['at']]: (
    moment: Extract<At, { at: K }> & { name: string },
    context: MomentContext,
  ) => Instant[];
};

const readers: Readers = {
  receipt: (_, { dossier }) => [dossier.receipt],
  opened: (_, { dossier }) => [dossier.opened],
  closed: (_, { dossier }) => present(dossier.closed),
  event: ({ name }, { plan, dossier, item, arrived }) => {
    const own = item?.person && isDoneBy(plan, name, item.place) ? item.person : null;
    return (dossier.events[name] ?? [])
      .filter((each) => own === null || each.by === own)
      .flatMap((each) => (arrived ? (standsFrom(dossier, each) ?? []) : each.happened))
      .sort(compareInstants);
  },
  state: ({ name }, { dossier }) => (dossier.visits[name] ?? []).map((visit) => visit.from),
  letter: ({ name }, { dossier }) => [...(dossier.letters[name] ?? [])],
  approval: ({ name }, { dossier, item }) => approvalMoments(dossier, name, item?.person ?? null),
  data: ({ name }, { plan, dossier }) => present(asMoment(dossier.data[name], plan)),
  deadline: ({ name }, { dueOf }) => present(dueOf(name)),
  linked: ({ name }, { dossier }) => happenings(dossier, `linked.${name}`),
  message: ({ name }, { dossier }) => happenings(dossier, `message.${name}`),
  agreements: (_, { dossier }) => present(lastDone(dossier)),
  item: ({ name }, { item }) => present(item?.moments[name] ?? null),
};

/** What the members of a place do counts for each by themselves; what others do counts for all of them. */
function isDoneBy(plan: Plan, event: string, place: string | null): boolean {
  return Object.values(plan.lifecycle.events).some(
    ({ name, by }) => name === event && place !== null && by.includes(place),
  );
}

function happenings(dossier: Dossier, name: string): Instant[] {
  return (dossier.events[name] ?? []).map((each) => each.happened);
}

/** When the last agreed action was done; null while one is open, and where there are none. */
function lastDone({ agreements }: Dossier): Instant | null {
  const standing = agreements.filter((each) => each.dropped === null);
  const done = standing.flatMap((each) => each.done ?? []);
  return done.length < standing.length ? null : (done.sort(compareInstants).at(-1) ?? null);
}

function approvalMoments(dossier: Dossier, name: string, person: string | null): Instant[] {
  if (person !== null)
    return (dossier.approvals[name] ?? []).filter((each) => each.by === person).map((each) => each.happened);
  return (dossier.events[`approval.${name}`] ?? []).map((each) => each.happened);
}

/** Reads a date or moment among the answers; a date counts from its beginning. */
export function asMoment(value: unknown, plan: Plan): Instant | null {
  return typeof value === 'string' ? localInstant(value, plan.calendar.timeZone) : null;
}

function wholeSeconds(at: Instant): Instant {
  return isPlain(at) ? at : instantOf(secondsOf(at));
}

function present(at: Instant | null): Instant[] {
  return at === null ? [] : [at];
}
