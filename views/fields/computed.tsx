// A value that the procedure works out; it is shown and never typed.
import { words } from '../words/words.ts';
import type { FieldKind, FieldValue } from './field.ts';
import { asText } from './typed.ts';

export const computed: FieldKind = {
  render: (field) => (
    <div class="field">
      <p class="label" id={`${field.id}-label`}>
        {field.label}
      </p>
      <p class="hint">{field.hint ?? words(field.lang).fields.computed}</p>
      <output class="computed" id={field.id} aria-labelledby={`${field.id}-label`}>
        {showPlain(field.value, field.lang) || '–'}
      </output>
    </div>
  ),
  read: () => undefined,
  show: (value, { lang }) => showPlain(value, lang),
};

function showPlain(value: FieldValue, lang: string): string {
  const { common, locale } = words(lang);
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  return asText(value);
}
