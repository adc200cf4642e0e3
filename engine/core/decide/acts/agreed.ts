// Agreeing on actions, marking one as done, and dropping one.
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { World } from '../../people/person.ts';
import type { Plan } from '../../plan/plan.ts';
import { agreeOn, openAgreement, readAgreements } from '../agreements.ts';
import { textChanged } from '../answers.ts';
import type { Draft } from '../draft.ts';
import { placesOf } from '../permission.ts';
import { refuse, Refused } from '../refusal.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';

export const agree: Act = {
  refusal(plan, dossier, who, _, world) {
    const { agreements } = plan;
    if (
      !agreements ||
      dossier.closed !== null ||
      (agreements.in && !agreements.in.some((state) => dossier.states.includes(state)))
    )
      return NOT_HERE;
    return isOneOf(plan, dossier, who, agreements.by, world) ? null : NOT_YOURS;
  },
  carryOut(draft, _, input) {
    const { agreements, problems } = readAgreements(draft, input.agreements ?? []);
    if (Object.keys(problems).length > 0)
      refuse(
        'answers',
        { nl: 'Nog niet alles is goed ingevuld.', en: 'Not everything is filled in correctly yet.' },
        problems,
      );
    if (agreements.length === 0) refuse('answers', NOTHING, { 'agreements.0.what': NOTHING });
    draft.input = { ...draft.input, agreements };
    agreeOn(draft, agreements);
  },
};

const NOTHING = { nl: 'Schrijf in één zin wat er gebeurt.', en: 'Write in one sentence what will happen.' };

export const done: Act = {
  refusal: followable,
  carryOut(draft, _, input) {
    const agreement = openAgreement(draft, input.agreement);
    const places = placesOf(draft.plan, draft.dossier, draft.at.by, draft.world);
    const allowed = [agreement.owner, ...(draft.plan.agreements?.doneBy ?? [])];
    if (!allowed.some((name) => places.as.includes(name))) throw new Refused(NOT_YOURS);
    const evidence = input.text?.trim() || null;
    if (draft.plan.agreements?.evidence === 'required' && evidence === null)
      refuse('answers', EVIDENCE, { text: EVIDENCE });
    draft.change({
      kind: 'agreement-ended',
      id: agreement.id,
      done: draft.at.happened,
      evidence,
      dropped: null,
    });
  },
};

const EVIDENCE = {
  nl: 'Schrijf waaraan te zien is dat het is gedaan.',
  en: 'Write what shows that it was done.',
};

export const drop: Act = {
  refusal(plan, dossier, who, _, world) {
    return (
      followable(plan, dossier, who, '', world) ??
      (isOneOf(plan, dossier, who, plan.agreements?.by ?? [], world) ? null : NOT_YOURS)
    );
  },
  carryOut(draft, _, input) {
    const agreement = openAgreement(draft, input.agreement);
    const reason = input.reason?.trim() ?? '';
    if (reason === '') refuse('answers', REASON, { reason: REASON });
    draft.change({ kind: 'agreement-ended', id: agreement.id, done: null, evidence: null, dropped: reason });
    textChanged(draft, 'agreements', true);
  },
};

const REASON = {
  nl: 'Schrijf waarom deze afspraak vervalt.',
  en: 'Write why this agreed action is dropped.',
};

function followable(plan: Plan, dossier: Dossier, who: Actor, _: string, world: World) {
  if (!plan.agreements || (dossier.closed !== null && plan.agreements.afterClosing === 'stop'))
    return NOT_HERE;
  const all = [...plan.agreements.by, ...plan.agreements.doneBy, ...plan.agreements.owners];
  return isOneOf(plan, dossier, who, all, world) ? null : NOT_YOURS;
}

function isOneOf(plan: Plan, dossier: Dossier, who: Actor, names: readonly string[], world: World): boolean {
  const { as, pool } = placesOf(plan, dossier, who, world);
  return names.some((name) => as.includes(name) || pool.includes(name));
}

/** Whether an open agreed action can be marked as done by whoever acts. */
export function mayMarkDone(
  draft: Pick<Draft, 'plan' | 'dossier' | 'world'>,
  who: Actor,
  owner: string,
): boolean {
  return isOneOf(
    draft.plan,
    draft.dossier,
    who,
    [owner, ...(draft.plan.agreements?.doneBy ?? [])],
    draft.world,
  );
}
