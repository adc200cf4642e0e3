// What happens to the keeping of a dossier beside its lifecycle: it is held, released, forgotten on request, or handed over.
import { standingOf } from '../access/standing.ts';
import { isWalled } from '../access/wall.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Input } from '../dossier/entry.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { Draft } from './draft.ts';
import { finish } from './finish.ts';
import type { Decision } from './incoming.ts';
import { Refused, refuse } from './refusal.ts';

/** Names that no event of a procedure can have. */
export const HELD = 'legal.hold';
export const RELEASED = 'legal.release';
export const FORGOTTEN = 'privacy.erase';
export const HANDED_OVER = 'privacy.export';

/** Whether somebody suspended the retention of a dossier, and nobody released it since. */
export function isHeld({ events }: Dossier): boolean {
  return (events[HELD] ?? []).length > (events[RELEASED] ?? []).length;
}

/** Whether its words went, by retention or on request. */
export function isForgotten({ events }: Dossier): boolean {
  return events.retention !== undefined || events[FORGOTTEN] !== undefined;
}

/** Whether somebody's roles let them administer, and no wall stands between them and this dossier. */
export function mayKeep(plan: Plan, dossier: Dossier, who: string, world: World): boolean {
  const person = world.people.find((each) => each.id === who);
  if (!person?.active || isWalled(plan, dossier, person, world)) return false;
  return person.roles.some((role) => plan.organisation.roles[role]?.may.includes('administer'));
}

/** Whether somebody handles the dossier: fills a place from which the answers are read. */
export function handles(plan: Plan, dossier: Dossier, who: string, world: World): boolean {
  const { as } = standingOf(plan, dossier, who, world);
  return as.some((name) => {
    const place = plan.participants[name];
    return (
      place !== undefined &&
      place.roles.length > 0 &&
      place.sees.includes('notes') &&
      place.sees.includes('answers')
    );
  });
}

interface Asked {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly who: string;
  readonly reason: string;
  readonly world: World;
}

/** Suspends retention; by who administers, with a reason. */
export function hold(asked: Asked): Decision {
  return written(asked, HELD, () => {
    if (!mayKeep(asked.plan, asked.dossier, asked.who, asked.world)) refuse('not-yours', NOT_YOURS);
    if (isHeld(asked.dossier)) refuse('not-possible-now', HELD_ALREADY);
    if (isForgotten(asked.dossier)) refuse('not-possible-now', NOTHING_LEFT);
  });
}

/** Lets retention go on. */
export function release(asked: Asked): Decision {
  return written(asked, RELEASED, () => {
    if (!mayKeep(asked.plan, asked.dossier, asked.who, asked.world)) refuse('not-yours', NOT_YOURS);
    if (!isHeld(asked.dossier)) refuse('not-possible-now', NOT_HELD);
  });
}

/** Forgets the words of an ended dossier because somebody asked for it; the trace and the figures stay. */
export function forget(asked: Asked): Decision {
  return written(
    asked,
    FORGOTTEN,
    () => {
      const { plan, dossier, who, world } = asked;
      if (!handles(plan, dossier, who, world)) refuse('not-yours', NOT_YOURS);
      if (dossier.closed === null) refuse('not-possible-now', STILL_OPEN);
      if (isHeld(dossier)) refuse('not-possible-now', IS_HELD);
      if (isForgotten(dossier)) refuse('not-possible-now', NOTHING_LEFT);
    },
    (draft) => draft.change({ kind: 'anonymise', everything: false }),
  );
}

/** Records that a copy of the dossier was made for somebody. */
export function handOut(asked: Asked): Decision {
  return written(asked, HANDED_OVER, () => {
    if (!handles(asked.plan, asked.dossier, asked.who, asked.world)) refuse('not-yours', NOT_YOURS);
  });
}

function written(
  { plan, dossier, who, reason, world }: Asked,
  event: string,
  check: () => void,
  also: (draft: Draft) => void = () => undefined,
): Decision {
  const input: Input = { reason: reason.trim() };
  const at = { happened: world.now, recorded: world.now, by: who };
  try {
    check();
    if (input.reason === '') refuse('answers', REASON, { reason: REASON });
    if ((input.reason ?? '').length > LONGEST) refuse('answers', LONG, { reason: LONG });
  } catch (error) {
    if (error instanceof Refused) return { dossier, entries: [], refusal: error.refusal };
    throw error;
  }
  const draft = new Draft(plan, dossier, world, at, input);
  also(draft);
  draft.change({ kind: 'occurred', event });
  const finished = finish(draft, event);
  return { dossier: finished.dossier, entries: [finished.entry], refusal: null };
}

const LONGEST = 2000;
const REASON = { nl: 'Schrijf waarom.', en: 'Write why.' };
const LONG = {
  nl: `Dit is te lang. Gebruik hoogstens ${LONGEST} tekens.`,
  en: `This is too long. Use at most ${LONGEST} characters.`,
};
const NOT_YOURS = { nl: 'Dit kan iemand anders doen, niet u.', en: 'Somebody else can do this, not you.' };
const HELD_ALREADY = {
  nl: 'Dit dossier wordt al vastgehouden.',
  en: 'This dossier is being held already.',
};
const NOT_HELD = { nl: 'Dit dossier wordt niet vastgehouden.', en: 'This dossier is not being held.' };
const NOTHING_LEFT = {
  nl: 'De woorden van dit dossier zijn al gewist.',
  en: 'The words of this dossier have been erased already.',
};
const STILL_OPEN = {
  nl: 'Dit dossier loopt nog. Wissen kan pas als het is beëindigd.',
  en: 'This dossier is still open. It can be erased once it has ended.',
};
const IS_HELD = {
  nl: 'Dit dossier wordt vastgehouden, bijvoorbeeld voor een rechtszaak. Vraag de beheerder het eerst vrij te geven.',
  en: 'This dossier is being held, for instance for a lawsuit. Ask the administrator to release it first.',
};
