// What is asked of how somebody can be reached, as it is to be shown: the same form for themselves and for who was told so.
import { contactForm } from '../../../engine/core/decide/acts/contact-details.ts';
import type { FormPlan } from '../../../engine/core/plan/plan.ts';
import type { Side } from '../../../engine/shell/give-code.ts';
import type { Opened } from '../../../engine/shell/handle.ts';
import { askingOf } from '../../answers/asking.ts';
import { noErrors } from '../../answers/errors.ts';
import type { Errors } from '../../answers/errors.ts';
import type { Asking } from '../../answers/field-view.tsx';
import type { Typed } from '../../answers/read-body.ts';

export interface ContactAsked {
  readonly form: FormPlan;
  readonly names: readonly string[];
  readonly asking: Asking;
}

/** The form with what stands there or was typed; null where there is nothing to ask. */
export function contactAsked(
  { plan, dossier, world }: Pick<Opened, 'plan' | 'dossier' | 'world'>,
  who: string,
  of: Side,
  shown: { readonly lang: string; readonly href: string; readonly typed?: Typed; readonly errors?: Errors },
): ContactAsked | null {
  const form = contactForm(plan, dossier, who, of, world);
  if (form === null) return null;
  const { lang, href, typed = {}, errors = noErrors } = shown;
  const refresh = { url: `${href}${href.includes('?') ? '&' : '?'}refresh=1`, target: '#answers' };
  const { asking } = askingOf({ plan, dossier, world, form, who, lang, typed, errors, refresh });
  return { form, names: form.pages.flatMap(({ fields }) => fields), asking };
}
