// A person out of those who can be asked, each with a line that says who it is; a typed name where nobody is listed.
import type { FieldKind } from './field.ts';
import { OptionList } from './option-list.tsx';
import { text } from './text.ts';
import { asText, labelOf, readText } from './typed.ts';
import { GroupOfControls } from './wrapper.tsx';

export const person: FieldKind = {
  render(field) {
    if (field.options === undefined || field.options.length === 0) return text.render(field);
    return (
      <GroupOfControls field={field}>
        <OptionList field={field} type="radio" options={field.options} chosen={[asText(field.value)]} />
      </GroupOfControls>
    );
  },
  read: (form, name) => readText(form, name).trim(),
  show: (value, { options }) => labelOf(asText(value), options),
};
