// One answer out of several.
import { inLanguage } from '../language/text.ts';
import type { FieldPlan } from '../plan/plan.ts';
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { isNoText, typedLine } from './typed-text.ts';

export const choice: FieldType = {
  shape: ({ options }) => ({ kind: 'text', options: [...options] }),
  personal: false,
  missing: () => ({ nl: 'Kies een van de antwoorden', en: 'Choose one of the answers' }),
  read(raw, field) {
    const typed = typedLine(raw);
    if (typed === null && !isNoText(raw)) return empty;
    if (typed !== null && field.options.some(({ name }) => name === typed)) return read(typed);
    return unreadable(
      'Kies een van de antwoorden die hier staan.',
      'Choose one of the answers that are shown here.',
    );
  },
  say: (value, field, language) => (typeof value === 'string' ? sayOption(value, field, language) : ''),
  facts: (value) => (typeof value === 'string' ? [value] : null),
};

/** What people read for an option; its name when the option is no longer there. */
export function sayOption(name: string, field: FieldPlan, language: string): string {
  const option = field.options.find((each) => each.name === name);
  return option ? inLanguage(option.text, language) : name;
}
