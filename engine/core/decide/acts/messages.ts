// Messages between the complainant and those who handle, and notes that only staff read.
import { standingOf } from '../../access/standing.ts';
import { isOfComplainant, isRepresented } from '../../dossier/dossier.ts';
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { World } from '../../people/person.ts';
import { hasComplainant } from '../../plan/complainant.ts';
import type { Part, Plan } from '../../plan/plan.ts';
import type { Draft } from '../draft.ts';
import type { RawInput } from '../incoming.ts';
import { refuse } from '../refusal.ts';
import { eventsNow } from '../permission.ts';
import { NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

/** The most signs in one message. */
export const LONGEST = 20_000;

export const message: Act = {
  refusal: (plan, dossier, who, _, world) => (readsMessages(plan, dossier, who, world) ? null : NOT_YOURS),
  carryOut(draft, _, input) {
    write(draft, 'complainant', input);
    const taken = eventsNow(draft.plan, draft.dossier).some((event) => event.name === 'message');
    if (isOfComplainant(draft.at.by) && taken) draft.raised.push('message');
  },
};

export const note: Act = {
  refusal: (plan, dossier, who, _, world) =>
    !isOfComplainant(who) && standingOf(plan, dossier, who, world).parts.has('notes' satisfies Part)
      ? null
      : NOT_YOURS,
  carryOut: (draft, _, input) => write(draft, 'staff', input),
};

/** Where nobody complains there is nobody to write to: notes are for the house itself. */
function readsMessages(plan: Plan, dossier: Dossier, who: Actor, world: World): boolean {
  if (!hasComplainant(plan)) return false;
  if (who === 'representative' && !isRepresented(dossier)) return false;
  return isOfComplainant(who)
    ? plan.complainantSees.includes('messages')
    : standingOf(plan, dossier, who, world).parts.has('messages');
}

function write(draft: Draft, audience: 'complainant' | 'staff', { text, files = [] }: RawInput): void {
  const written = text?.trim() ?? '';
  if (written === '') refuse('answers', EMPTY, { text: EMPTY });
  if (written.length > LONGEST) refuse('answers', LONG, { text: LONG });
  draft.change({
    ...{ kind: 'message', id: draft.id('message'), audience, text: written },
    ...(files.length === 0 ? {} : { files }),
  });
}

const EMPTY = { nl: 'Schrijf eerst uw bericht.', en: 'Write your message first.' };
const LONG = {
  nl: `Dit bericht is te lang. Gebruik hoogstens ${LONGEST} tekens.`,
  en: `This message is too long. Use at most ${LONGEST} characters.`,
};
