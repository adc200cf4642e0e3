// A text of several lines; its control grows with what is typed, and begins low for an address.
import type { FieldKind } from './field.ts';
import { asText, readText } from './typed.ts';
import { SingleField, controlAttributes } from './wrapper.tsx';

export const longText: FieldKind = {
  render: (field) => (
    <SingleField field={field}>
      <textarea
        {...controlAttributes(field)}
        class="input textarea"
        rows={field.autocomplete === 'street-address' ? 3 : 6}
      >
        {asText(field.value)}
      </textarea>
    </SingleField>
  ),
  read: (form, name) => readText(form, name).replaceAll('\r\n', '\n').trim(),
  show: (value) => asText(value),
};
