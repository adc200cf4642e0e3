// Sentences that name the question they are about.
import { inLanguage, type Sentence } from '../language/text.ts';
import type { FieldPlan } from '../plan/plan.ts';

/** A sentence with the field's question in it, in each language. */
export function aboutQuestion(
  field: FieldPlan,
  nl: (ask: string) => string,
  en: (ask: string) => string,
): Sentence {
  return { nl: nl(inLanguage(field.ask, 'nl')), en: en(inLanguage(field.ask, 'en')) };
}
