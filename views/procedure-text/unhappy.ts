// Where to turn when one is not satisfied: to somebody else within the house, and outside it.
import { outsideSentences } from '../../engine/core/prove/ways-out.ts';
import type { EventPlan } from '../../engine/core/plan/plan.ts';
import { contactOf } from '../pages/privacy/notice.ts';
import { complainantsActs, sayAct } from './course.ts';
import { inGeneral } from './general.ts';
import { headed, listOf, said } from './part.ts';
import type { TellPart } from './part.ts';

export const unhappy: TellPart = (telling) => {
  const { plan, lang, texts } = telling;
  const acts = complainantsActs(Object.values(plan.lifecycle.events)).filter(bringsSomebodyIn);
  const outside = Object.values(plan.participants).flatMap(
    (place) => inGeneral(place.outside?.name ?? null, telling) ?? [],
  );
  return headed(texts.unhappy, [
    said(texts.unhappyContact(contactOf(plan))),
    ...(acts.length === 0 ? [] : [said(texts.unhappyActs), ...listOf(acts.map((act) => sayAct(act, lang)))]),
    ...(outside.length === 0 ? [] : [said(texts.outside([...new Set(outside)].join(', ')))]),
    ...outsideSentences(plan, lang).map(said),
  ]);
};

function bringsSomebodyIn({ effects, branches }: EventPlan): boolean {
  return [...effects, ...branches.flatMap((branch) => branch.effects)].some(
    ({ effect }) => effect === 'assign',
  );
}
