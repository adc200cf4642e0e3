// What somebody can do in a dossier now: each act with its button, and with the reason where it is off.
import { choosable } from '../access/standing.ts';
import type { Actor, Dossier } from '../dossier/dossier.ts';
import { inLanguage } from '../language/text.ts';
import type { Text } from '../language/text.ts';
import type { Person, World } from '../people/person.ts';
import type { EffectPlan, EventPlan, LetterPlan, Plan } from '../plan/plan.ts';
import { actOf } from './acts/index.ts';
import { Draft } from './draft.ts';
import { lateness, windowsOf } from './late.ts';
import { missingFor, sayNeeds } from './letters.ts';
import { eventsNow, placeRefusal, placesOf } from './permission.ts';

export interface Choice {
  readonly participant: string;
  readonly title: Text;
  readonly candidates: readonly Person[];
}

/** An event of the lifecycle that somebody's places allow. */
export interface Available {
  readonly event: EventPlan;
  /** Why it cannot be done yet; null when it can. */
  readonly off: Text | null;
  /** People that whoever acts must choose. */
  readonly choices: readonly Choice[];
  /** Letters that go out with it. */
  readonly letters: readonly LetterPlan[];
}

/** The lifecycle's events for somebody, in the procedure's order; those of other people are left out. */
export function available(plan: Plan, dossier: Dossier, who: Actor, world: World): Available[] {
  const places = placesOf(plan, dossier, who, world);
  const draft = new Draft(plan, dossier, world, { happened: world.now, recorded: world.now, by: who }, {});
  return eventsNow(plan, dossier).flatMap((event) => {
    const refusal = placeRefusal(plan, dossier, event, places);
    if (refusal?.code === 'not-yours' || (event.show && draft.run(event.show) !== true)) return [];
    const letters = lettersWith(plan, event);
    const choices = choicesIn(plan, dossier, event, world);
    const off =
      refusal?.text ??
      unmet(draft, event) ??
      tooLate(draft, event) ??
      incomplete(plan, dossier, event, letters, world) ??
      nobodyFor(choices);
    return [{ event, off, choices, letters }];
  });
}

/** Whether one of the acts that every procedure knows is possible for somebody, such as `take` or `approve.wording`. */
export function isPossible(plan: Plan, dossier: Dossier, who: Actor, act: string, world: World): boolean {
  const known = actOf(act);
  return known !== null && known.act.refusal(plan, dossier, who, known.of, world) === null;
}

/** A requirement about what the form itself asks can only be judged once it is filled in. */
function unmet(draft: Draft, event: EventPlan): Text | null {
  const asked = fieldsIn(draft.plan, event);
  const failed = event.require.find(({ that }) => {
    const aboutForm = that.paths.some(
      ([space = '', name = '']) =>
        (space === 'data' && asked.includes(name)) ||
        (space === 'agreements' && asked.includes('agreements')),
    );
    return !aboutForm && draft.run(that) !== true;
  });
  return failed ? draft.say(failed.else) : null;
}

/** An excuse that the form asks for can only be judged once it is filled in. */
function tooLate(draft: Draft, event: EventPlan): Text | null {
  const asked = fieldsIn(draft.plan, event);
  const mayBeExcused = windowsOf(draft, event.name).some(({ window }) =>
    window?.excused?.paths.some(([space, name = '']) => space === 'data' && asked.includes(name)),
  );
  return mayBeExcused ? null : (lateness(draft, event.name)?.text ?? null);
}

function incomplete(
  plan: Plan,
  dossier: Dossier,
  event: EventPlan,
  letters: readonly LetterPlan[],
  world: World,
): Text | null {
  if (event.branches.length > 1) return null;
  const asked = fieldsIn(plan, event);
  const missing = letters
    .flatMap((letter) => missingFor(plan, letter, dossier, world))
    .filter((name) => !asked.includes(name));
  if (missing.length === 0) return null;
  const names = (language: 'nl' | 'en') => sayNeeds(plan, missing, language);
  return { nl: `Vul eerst in: ${names('nl')}.`, en: `First fill in: ${names('en')}.` };
}

function fieldsIn(plan: Plan, event: EventPlan): readonly string[] {
  return event.form === null ? [] : (plan.forms[event.form]?.pages ?? []).flatMap((page) => page.fields);
}

function effectsWith(plan: Plan, event: EventPlan): readonly EffectPlan[] {
  const targets = event.branches.flatMap((branch) =>
    branch.target === null ? [] : (plan.lifecycle.states[branch.target]?.enter ?? []),
  );
  return [...event.effects, ...event.branches.flatMap((branch) => branch.effects), ...targets];
}

/** The letters that an event can send. */
export function lettersWith(plan: Plan, event: EventPlan): LetterPlan[] {
  const names = effectsWith(plan, event).flatMap((effect) =>
    effect.effect === 'send' ? effect.letters.lines.flatMap((line) => line.then) : [],
  );
  return [...new Set(names)].flatMap((name) => plan.letters[name] ?? []);
}

function choicesIn(plan: Plan, dossier: Dossier, event: EventPlan, world: World): Choice[] {
  const chosen = effectsWith(plan, event).flatMap((effect) =>
    effect.effect === 'assign'
      ? Object.entries(effect.participants)
          .filter(([, rule]) => rule === 'chosen')
          .map(([name]) => name)
      : [],
  );
  return [...new Set(chosen)].map((participant) => ({
    participant,
    title: plan.participants[participant]?.title ?? participant,
    candidates: choosable(plan, dossier, participant, world),
  }));
}

function nobodyFor(choices: readonly Choice[]): Text | null {
  const empty = choices.find((choice) => choice.candidates.length === 0);
  if (!empty) return null;
  return {
    nl: `Er is nu niemand die “${inLanguage(empty.title, 'nl')}” kan zijn.`,
    en: `There is nobody now who can be “${inLanguage(empty.title, 'en')}”.`,
  };
}
