// A question with yes or no for an answer; neither is chosen beforehand.
import { words } from '../words/words.ts';
import type { FieldKind } from './field.ts';
import { OptionList } from './option-list.tsx';
import { asText, readText } from './typed.ts';
import { GroupOfControls } from './wrapper.tsx';

export const yesNo: FieldKind = {
  render(field) {
    const { yes, no } = words(field.lang).common;
    const options = [
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ];
    return (
      <GroupOfControls field={field}>
        <OptionList field={field} type="radio" options={options} chosen={[asText(field.value)]} inline />
      </GroupOfControls>
    );
  },
  read: (form, name) => readText(form, name),
  show(value, { lang }) {
    const { yes, no } = words(lang).common;
    const answer = asText(value);
    return answer === 'yes' ? yes : answer === 'no' ? no : '';
  },
};
