// One answer out of several: radio buttons, or a drop-down list when there are more than eight.
import { words } from '../words/words.ts';
import type { FieldKind, FieldProps } from './field.ts';
import { OptionList } from './option-list.tsx';
import { asText, labelOf, readText } from './typed.ts';
import { GroupOfControls, SingleField, controlAttributes } from './wrapper.tsx';

const mostRadios = 8;

export const choice: FieldKind = {
  render(field) {
    if ((field.options?.length ?? 0) > mostRadios) return <Select field={field} />;
    return (
      <GroupOfControls field={field}>
        <OptionList field={field} type="radio" options={field.options ?? []} chosen={[asText(field.value)]} />
      </GroupOfControls>
    );
  },
  read: (form, name) => readText(form, name),
  show: (value, { options }) => labelOf(asText(value), options),
};

function Select({ field }: { field: FieldProps }) {
  const chosen = asText(field.value);
  return (
    <SingleField field={field}>
      <select {...controlAttributes(field)} class="input select">
        <option value="">{words(field.lang).fields.choose}</option>
        {field.options?.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </SingleField>
  );
}
