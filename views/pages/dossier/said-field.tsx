// Asks whoever writes something down for the complainant how they were told it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { SAID } from '../../../engine/core/decide/acts/said.ts';
import { fieldId } from '../../answers/field-view.tsx';
import type { Errors } from '../../answers/errors.ts';
import { fields } from '../../fields/index.ts';
import { contactWords } from '../../words/contact.ts';
import { words } from '../../words/words.ts';

const ID = 'said';

/** The choice. */
export function SaidField(props: {
  lang: string;
  said: string;
  error: string | undefined;
  id?: string;
}): JSX.Element {
  const { lang, said, error, id = ID } = props;
  const { channels } = words(lang).filing;
  return fields.choice.render({
    ...{ id, name: ID, label: contactWords(lang).said, required: true, lang },
    options: SAID.map((value) => ({ value, label: channels[value] ?? value })),
    value: said,
    ...(error === undefined ? {} : { error }),
  });
}

/** Errors with the one about this choice leading to it. */
export function withSaid(errors: Errors): Errors {
  const lead = (field: string | undefined) => (field === fieldId('channel') ? ID : field);
  return {
    ...errors,
    summary: errors.summary.map(({ text, field: at }) => {
      const field = lead(at);
      return { text, ...(field === undefined ? {} : { field }) };
    }),
  };
}
