// Any number of answers out of several, as checkboxes.
import { words } from '../words/words.ts';
import type { FieldKind } from './field.ts';
import { OptionList } from './option-list.tsx';
import { asList, asText, labelOf, readTexts } from './typed.ts';
import { GroupOfControls } from './wrapper.tsx';

export const choices: FieldKind = {
  render: (field) => (
    <GroupOfControls field={field} hint={words(field.lang).fields.chooseSeveral}>
      <OptionList
        field={field}
        type="checkbox"
        options={field.options ?? []}
        chosen={asList(field.value).map(asText)}
      />
    </GroupOfControls>
  ),
  read: (form, name) => readTexts(form, name),
  show: (value, { options }) =>
    asList(value)
      .map((chosen) => labelOf(asText(chosen), options))
      .join(', '),
};
