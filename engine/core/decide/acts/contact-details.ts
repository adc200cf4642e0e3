// How the complainant, or whoever acts for them, can be reached: put right by themselves, or by who was told so.
import { seesField } from '../../access/field.ts';
import { standingOf } from '../../access/standing.ts';
import { isOfComplainant, isRepresented } from '../../dossier/dossier.ts';
import type { Actor, Dossier } from '../../dossier/dossier.ts';
import type { World } from '../../people/person.ts';
import type { FormPlan, Plan } from '../../plan/plan.ts';
import { sendAgain } from '../again.ts';
import { setAnswer } from '../answers.ts';
import type { Draft } from '../draft.ts';
import { readForm, WRONG } from '../form.ts';
import { isForgotten } from '../keeping.ts';
import { refuse } from '../refusal.ts';
import { NOT_HERE, NOT_YOURS } from './act.ts';
import type { Act } from './act.ts';
import { checkSaid, mayWriteDown } from './said.ts';

/** `contact-details` is about the complainant, `contact-details.representative` about whoever acts for them. */
export const contactDetails: Act = {
  refusal(plan, dossier, who, of, world) {
    if (isForgotten(dossier) || contactForm(plan, dossier, who, of, world) === null) return NOT_HERE;
    if (isOfComplainant(who)) return who === whose(of) ? null : NOT_YOURS;
    return mayWriteDown(plan, dossier, who, world) ? null : NOT_YOURS;
  },
  carryOut(draft, of, { data = {} }) {
    const { plan, dossier, world, at } = draft;
    const form = contactForm(plan, dossier, at.by, of, world);
    if (form === null) refuse('not-possible-now', NOT_HERE.text);
    checkSaid(draft);
    const { answers, problems } = readForm(plan, dossier, form, data, world, at.by);
    if (Object.keys(problems).length > 0) refuse('answers', WRONG, problems);
    draft.input = { ...draft.input, data: answers };
    for (const [field, value] of Object.entries(answers)) setAnswer(draft, field, value);
    refuseUnreachable(draft, form);
    sendAgain(draft, dossier);
  },
};

/** What is asked of how somebody can be reached, as far as whoever asks may see it; null where there is nothing to ask. */
export function contactForm(
  plan: Plan,
  dossier: Dossier,
  who: Actor,
  of: string,
  world: World,
): FormPlan | null {
  const { email, phone, address, lettersBy, represented } = plan.filing;
  const isOther = whose(of) === 'representative';
  if (isOther && (represented === null || !isRepresented(dossier))) return null;
  const named = isOther
    ? [represented?.email, represented?.phone, represented?.address]
    : [email, phone, lettersBy, address];
  const places = isOfComplainant(who) ? ['complainant'] : standingOf(plan, dossier, who, world).as;
  const fields = named.flatMap((name) => {
    const field = plan.fields[name ?? ''];
    return field && seesField(field, dossier, who, places) ? [field.name] : [];
  });
  if (fields.length === 0) return null;
  return { name: 'contact-details', pages: [{ title: null, intro: null, show: null, fields }] };
}

function whose(of: string): 'complainant' | 'representative' {
  return of === 'representative' ? 'representative' : 'complainant';
}

/** What had to be true to file must stay true as far as it is about being reached. */
function refuseUnreachable(draft: Draft, { pages }: FormPlan): void {
  const asked = pages.flatMap(({ fields }) => fields).map((name) => name.replaceAll('-', '_'));
  const unmet = draft.plan.filing.require.find(
    ({ that }) =>
      that.paths.some(
        ([space, name = '']) => space === 'data' && asked.includes(name.replaceAll('-', '_')),
      ) && draft.run(that) !== true,
  );
  if (unmet) refuse('requirement', draft.say(unmet.else));
}
