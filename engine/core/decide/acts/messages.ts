// Messages between the complainant and those who handle, and notes that only staff read.
import { standingOf } from '../../access/standing.ts';
import { isOfComplainant, isRepresented } from '../../dossier/dossier.ts';
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { Change } from '../../dossier/entry.ts';
import type { World } from '../../people/person.ts';
import { hasComplainant } from '../../plan/complainant.ts';
import type { Part, Plan } from '../../plan/plan.ts';
import type { Draft } from '../draft.ts';
import type { RawInput } from '../incoming.ts';
import { refuse } from '../refusal.ts';
import { eventsNow } from '../permission.ts';
import { NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';
import { checkSaid, mayWriteDown } from './said.ts';

/** The most signs in one message. */
export const LONGEST = 20_000;

export const message: Act = {
  refusal: (plan, dossier, who, _, world) => (readsMessages(plan, dossier, who, world) ? null : NOT_YOURS),
  carryOut(draft, _, input) {
    write(draft, { audience: 'complainant' }, input);
    if (isOfComplainant(draft.at.by) && takesMessages(draft)) draft.raised.push('message');
  },
};

export const note: Act = {
  refusal: (plan, dossier, who, _, world) =>
    !isOfComplainant(who) && standingOf(plan, dossier, who, world).parts.has('notes' satisfies Part)
      ? null
      : NOT_YOURS,
  carryOut: (draft, _, input) => write(draft, { audience: 'staff' }, input),
};

/** What the complainant said by phone or wrote on paper, typed in by who heard or got it. */
export const writeDown: Act = {
  refusal: (plan, dossier, who, _, world) =>
    mayWriteDown(plan, dossier, who, world) && readsMessages(plan, dossier, who, world) ? null : NOT_YOURS,
  carryOut(draft, _, input) {
    checkSaid(draft);
    write(draft, { audience: 'complainant', from: 'complainant' }, input);
    if (takesMessages(draft)) draft.raised.push('message');
  },
};

function takesMessages({ plan, dossier }: Draft): boolean {
  return eventsNow(plan, dossier).some((event) => event.name === 'message');
}

/** Where nobody complains there is nobody to write to: notes are for the house itself. */
function readsMessages(plan: Plan, dossier: Dossier, who: Actor, world: World): boolean {
  if (!hasComplainant(plan)) return false;
  if (who === 'representative' && !isRepresented(dossier)) return false;
  return isOfComplainant(who)
    ? plan.complainantSees.includes('messages')
    : standingOf(plan, dossier, who, world).parts.has('messages');
}

type Meant = Pick<Extract<Change, { kind: 'message' }>, 'audience' | 'from'>;

function write(draft: Draft, meant: Meant, { text, files = [] }: RawInput): void {
  const written = text?.trim() ?? '';
  if (written === '') refuse('answers', EMPTY, { text: EMPTY });
  if (written.length > LONGEST) refuse('answers', LONG, { text: LONG });
  draft.change({
    ...{ kind: 'message', id: draft.id('message'), ...meant, text: written },
    ...(files.length === 0 ? {} : { files }),
  });
}

const EMPTY = { nl: 'Schrijf eerst uw bericht.', en: 'Write your message first.' };
const LONG = {
  nl: `Dit bericht is te lang. Gebruik hoogstens ${LONGEST} tekens.`,
  en: `This message is too long. Use at most ${LONGEST} characters.`,
};
