// What is asked of how somebody can be reached, as it is to be shown: the same form for themselves and for who was told so.
import { contactForm } from '../../../engine/core/decide/acts/contact-details.ts';
import type { FieldPlan, FormPlan, Plan } from '../../../engine/core/plan/plan.ts';
import type { Side } from '../../../engine/shell/give-code.ts';
import type { Opened } from '../../../engine/shell/handle.ts';
import { askingOf } from '../../answers/asking.ts';
import { noErrors } from '../../answers/errors.ts';
import type { Errors } from '../../answers/errors.ts';
import type { Asking } from '../../answers/field-view.tsx';
import type { Typed } from '../../answers/read-body.ts';
import { representedWords } from '../../words/represented.ts';

export interface ContactAsked {
  readonly form: FormPlan;
  readonly names: readonly string[];
  readonly asking: Asking;
}

interface Shown {
  readonly lang: string;
  /** Where the form goes. */
  readonly href: string;
  readonly typed?: Typed;
  readonly errors?: Errors;
}

/** The form with what stands there or was typed; null where there is nothing to ask. */
export function contactAsked(
  { plan, dossier, world }: Pick<Opened, 'plan' | 'dossier' | 'world'>,
  who: string,
  of: Side,
  shown: Shown,
): ContactAsked | null {
  return askedWith(contactForm(plan, dossier, who, of, world), { plan, dossier, world }, who, shown);
}

/** A form of which only the page knows, with what stands there or was typed; null without one. */
export function askedWith(
  form: FormPlan | null,
  { plan, dossier, world }: Pick<Opened, 'plan' | 'dossier' | 'world'>,
  who: string,
  shown: Shown,
): ContactAsked | null {
  if (form === null) return null;
  const { lang, href, typed = {}, errors = noErrors } = shown;
  const refresh = { url: `${href}${href.includes('?') ? '&' : '?'}refresh=1`, target: '#answers' };
  const { asking } = askingOf({ plan, dossier, world, form, who, lang, typed, errors, refresh });
  return { form, names: form.pages.flatMap(({ fields }) => fields), asking };
}

/** The questions about whoever acts, put to somebody else than them. */
export function asOfAnother(plan: Plan): Plan {
  const { represented } = plan.filing;
  if (represented === null) return plan;
  const keys = ['name', 'email', 'phone', 'address'] as const;
  const asked = keys.flatMap((key): [string, FieldPlan][] => {
    const field = plan.fields[represented[key] ?? ''];
    const ask = { nl: representedWords('nl').ask[key], en: representedWords('en').ask[key] };
    return field ? [[field.name, { ...field, ask, hint: null }]] : [];
  });
  return { ...plan, fields: { ...plan.fields, ...Object.fromEntries(asked) } };
}
