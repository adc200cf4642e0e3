// Filing for another person: whether this is that, what it needs, and who then acts for the complainant.
import { blank } from '../dossier/apply.ts';
import { isRepresented } from '../dossier/dossier.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Text } from '../language/text.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { readForm } from './form.ts';
import { refuse } from './refusal.ts';

/** Whether answers as they were typed say that it is filed for another person. */
export function isForAnother(
  plan: Plan,
  { language, data }: { readonly language: string; readonly data: Readonly<Record<string, unknown>> },
  world: World,
): boolean {
  const form = plan.forms[plan.filing.form];
  const { represented } = plan.filing;
  if (!represented || !form) return false;
  const dossier: Dossier = { ...blank('new'), language, receipt: world.now, opened: world.now };
  return represented.when.run(readForm(plan, dossier, form, data, world, 'complainant').values) === true;
}

/** Refuses a filing for another person that does not say who files it, or how that person agreed. */
export function checkConsent(draft: Draft): void {
  const { plan, dossier } = draft;
  const { represented } = plan.filing;
  if (!represented || !isRepresented(dossier)) return;
  const empty = [represented.name, ...represented.consent].filter((field) => {
    const value = dossier.data[field] ?? null;
    return value === null || value === '' || value === false;
  });
  if (empty.length > 0)
    refuse('answers', CONSENT, Object.fromEntries(empty.map((field): [string, Text] => [field, CONSENT])));
}

const CONSENT = {
  nl: 'U dient dit in voor iemand anders. Vul in wie u bent, en hoe en wanneer die persoon dat goedvond.',
  en: 'You file this for somebody else. Fill in who you are, and how and when that person agreed.',
};
