// The decision: given a dossier, what comes in and the moment, which entries follow, or why it is refused.
import type { Actor, Dossier } from '../dossier/dossier.ts';
import type { Decision, Incoming, RawInput } from './incoming.ts';
import type { Entry, Input } from '../dossier/entry.ts';
import type { World } from '../people/person.ts';
import type { EventPlan, Plan } from '../plan/plan.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { actOf } from './acts/index.ts';
import { advance } from './advance.ts';
import { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { lateness } from './late.ts';
import { takeInForm } from './form.ts';
import { eventsNow, placeRefusal, placesOf } from './permission.ts';
import { Refused, refuse } from './refusal.ts';
import { settle } from './settle.ts';
import { followRaised, step } from './step.ts';

/** Decides what follows from an event; whatever fell due before it comes first. */
export function decide(plan: Plan, dossier: Dossier, incoming: Incoming, world: World): Decision {
  const { dossier: current, entries } = advance(plan, dossier, world);
  try {
    const { dossier: next, entry } = happen(plan, current, incoming, world);
    const after = advance(plan, next, world);
    return { dossier: after.dossier, entries: [...entries, entry, ...after.entries], refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { dossier: current, entries, refusal: error.refusal };
  }
}

function happen(
  plan: Plan,
  dossier: Dossier,
  incoming: Incoming,
  world: World,
): { dossier: Dossier; entry: Entry } {
  const known = actOf(incoming.event);
  const draftAt = (happened: Instant) =>
    new Draft(
      plan,
      dossier,
      world,
      { happened, recorded: world.now, by: incoming.actor },
      keptOf(incoming.input),
    );
  if (known) {
    const { act, of } = known;
    const wrong = act.refusal(plan, dossier, incoming.actor, of, world);
    if (wrong) throw new Refused(wrong);
    const draft = draftAt(act.late ? earlierMoment(dossier, incoming, world.now) : world.now);
    act.carryOut(draft, of, incoming.input);
    return conclude(draft, incoming);
  }
  const event = eventsNow(plan, dossier).find((each) => each.name === incoming.event);
  if (!event) refuse('not-possible-now', NOT_NOW);
  if (incoming.from !== undefined && !event.toldBy.includes(incoming.from))
    refuse('not-possible-now', NOT_NOW);
  if (incoming.actor !== 'system') checkPlace(plan, dossier, event, incoming.actor, world);
  const draft = draftAt(happenedAt(dossier, event, incoming, world.now));
  if (event.show && draft.run(event.show) !== true) refuse('not-possible-now', NOT_NOW);
  draft.others = incoming.others ?? [];
  takePlace(draft, event);
  if (event.form !== null) takeInForm(draft, event.form, incoming.input);
  for (const requirement of event.require)
    if (draft.run(requirement.that) !== true) refuse('requirement', draft.say(requirement.else));
  const late = lateness(draft, event.name);
  if (late) throw new Refused(late);
  draft.change({ kind: 'occurred', event: event.name });
  step(draft, event.name);
  return conclude(draft, incoming);
}

/** What is kept of the input before the form has been read. */
function keptOf({ data: _data, agreements: _agreements, ...rest }: RawInput): Input {
  return rest;
}

function conclude(draft: Draft, incoming: Incoming): { dossier: Dossier; entry: Entry } {
  followRaised(draft);
  settle(draft);
  return finish(draft, incoming.event);
}

const NOT_NOW = {
  nl: 'Dit kan nu niet (meer). Kijk op de pagina wat er nu wel kan.',
  en: 'This is not possible now. See on the page what is.',
};

function checkPlace(plan: Plan, dossier: Dossier, event: EventPlan, actor: Actor, world: World): void {
  const refusal = placeRefusal(plan, dossier, event, placesOf(plan, dossier, actor, world));
  if (refusal) throw new Refused(refusal);
}

/** Acting from a vacant place takes it. */
function takePlace(draft: Draft, event: EventPlan): void {
  const { as, pool, unseen } = placesOf(draft.plan, draft.dossier, draft.at.by, draft.world);
  const acts = (name: string) => as.includes(name) || unseen[name]?.includes(event.name) === true;
  if (draft.at.by === 'system' || event.by.some(acts)) return;
  const participant = event.by.find((name) => pool.includes(name));
  if (participant !== undefined) draft.change({ kind: 'assign', participant, people: [draft.at.by] });
}

function happenedAt(dossier: Dossier, event: EventPlan, { happened }: Incoming, now: Instant): Instant {
  if (happened === undefined || happened === now) return now;
  if (!event.late)
    refuse('moment', {
      nl: 'Hier kan geen eerder moment worden opgegeven.',
      en: 'No earlier moment can be given here.',
    });
  return earlierMoment(dossier, { happened }, now);
}

function earlierMoment(dossier: Dossier, incoming: Pick<Incoming, 'happened'>, now: Instant): Instant {
  const { happened = now } = incoming;
  if (compareInstants(happened, now) > 0) refuse('moment', FUTURE, { happened: FUTURE });
  if (compareInstants(happened, dossier.receipt) < 0) refuse('moment', BEFORE, { happened: BEFORE });
  return happened;
}

const FUTURE = {
  nl: 'Dit moment ligt in de toekomst. Vul een eerder moment in.',
  en: 'This moment lies in the future. Fill in an earlier one.',
};
const BEFORE = {
  nl: 'Dit moment ligt voor de ontvangst. Vul een later moment in.',
  en: 'This moment lies before the receipt. Fill in a later one.',
};
