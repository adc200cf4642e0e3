// Carries out what the procedure says that the system does; one function per kind of effect.
import { inLanguage } from '../language/text.ts';
import { keptApart } from '../access/wall.ts';
import { dueDates } from '../due/due.ts';
import { momentsOf } from '../due/moment.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import type { EffectPlan, MomentPlan } from '../plan/plan.ts';
import { setAnswer } from './answers.ts';
import { assign } from './assign.ts';
import type { Draft } from './draft.ts';
import { extend } from './extend.ts';
import { freeze } from './freeze.ts';
import { missingFor, sayNeeds, waits, writeLetters } from './letters.ts';
import { linkTo, mergeInto } from './merge.ts';
import { Refused, refuse } from './refusal.ts';
import { tell } from './tell.ts';
import { valueOf, valuesOf } from './value-of.ts';

type Kinds = {
  readonly [K in EffectPlan['effect']]: (draft: Draft, effect: Extract<EffectPlan, { effect: K }>) => void;
};

const kinds: Kinds = {
  set(draft, { values }) {
    for (const [field, value] of Object.entries(values)) setAnswer(draft, field, valueOf(draft, value));
  },
  empty(draft, { fields }) {
    for (const field of fields) setAnswer(draft, field, null);
  },
  release(draft, { participants }) {
    for (const participant of participants) draft.change({ kind: 'assign', participant, people: [] });
  },
  assign(draft, { participants }) {
    for (const [participant, rule] of Object.entries(participants)) assign(draft, participant, rule);
  },
  extend(draft, { deadline, by }) {
    extend(draft, deadline, by);
  },
  open(draft, { procedure, as, data, receipt }) {
    const id = `${draft.dossier.id}.${draft.id(as)}`;
    draft.change({
      kind: 'opened',
      opened: {
        id,
        procedure,
        relation: as,
        data: valuesOf(draft, data),
        receipt: receipt && receiptAt(draft, receipt),
        ...apartIn(draft),
      },
    });
  },
  link(draft, { to, procedure, as }) {
    linkTo(draft, String(draft.run(to) ?? ''), procedure, as);
  },
  merge(draft, { into, accept }) {
    mergeInto(draft, String(draft.run(into) ?? ''), accept);
  },
  tell,
  freeze(draft, { fields }) {
    for (const name of fields) freeze(draft, name);
  },
  send(draft, { letters }) {
    for (const name of draft.choose(letters) ?? []) send(draft, name);
  },
  raise(draft, { events }) {
    draft.raised.push(...events);
  },
};

/** A moment that has not come, or is not known yet, is now. */
function receiptAt({ plan, dossier, world }: Draft, moment: MomentPlan): Instant | null {
  const dueOf = (name: string) =>
    dueDates(plan, dossier, world.now).findLast(({ deadline }) => deadline === name)?.due ?? null;
  const at = momentsOf(moment, { plan, dossier, now: world.now, dueOf }).at(-1) ?? null;
  return at !== null && compareInstants(at, world.now) <= 0 ? at : null;
}

function apartIn({ plan, dossier }: Draft): { apart?: string[] } {
  const apart = keptApart(plan, dossier);
  return apart.length === 0 ? {} : { apart };
}

/** Carries out effects in their order. */
export function carryOut(draft: Draft, effects: readonly EffectPlan[]): void {
  for (const effect of effects) {
    const kind = kinds[effect.effect] as (draft: Draft, effect: EffectPlan) => void;
    if (draft.at.by === 'system') unlessRefused(draft, effect, kind);
    else kind(draft, effect);
  }
}

/** Nobody is there to read a refusal when the system acts: what it could not do goes into the history. */
function unlessRefused(
  draft: Draft,
  effect: EffectPlan,
  kind: (draft: Draft, effect: EffectPlan) => void,
): void {
  try {
    kind(draft, effect);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    draft.change({ kind: 'not-done', effect: effect.effect, why: error.refusal.text });
  }
}

/** Sends a letter; a person is refused when something is missing, the system holds the letter back and says so. */
export function send(draft: Draft, name: string): void {
  const letter = draft.plan.letters[name];
  if (!letter) return;
  const missing = missingFor(draft.plan, letter, draft.dossier, draft.world);
  const unmet = letter.require.find((requirement) => draft.run(requirement.that) !== true);
  if (missing.length === 0 && !unmet) {
    for (const each of writeLetters(draft, letter))
      draft.change({ kind: 'letter', letter: each, ...(waits(draft, each) ? { waits: true } : {}) });
  } else if (draft.at.by === 'system') {
    draft.change({ kind: 'held', letter: name, missing });
  } else if (missing.length > 0) {
    refuse('letter-incomplete', incomplete(draft, letter.title, missing));
  } else if (unmet) {
    refuse('letter-incomplete', draft.say(unmet.else));
  }
}

function incomplete(draft: Draft, title: LetterTitle, missing: readonly string[]) {
  const names = (language: 'nl' | 'en') => sayNeeds(draft.plan, missing, language);
  return {
    nl: `De brief “${inLanguage(title, 'nl')}” kan nog niet weg. Vul eerst in: ${names('nl')}.`,
    en: `The letter “${inLanguage(title, 'en')}” cannot go yet. First fill in: ${names('en')}.`,
  };
}

type LetterTitle = Draft['plan']['letters'][string]['title'];
