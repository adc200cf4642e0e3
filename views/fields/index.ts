// All field types by name; a new one is a file and a line here.
import { amount } from './amount.ts';
import { choice } from './choice.tsx';
import { choices } from './choices.tsx';
import { computed } from './computed.tsx';
import { dateTime } from './date-time.tsx';
import { date } from './date.tsx';
import { email } from './email.ts';
import type { FieldKind, FieldType } from './field.ts';
import { figures } from './figures.tsx';
import { file } from './file.tsx';
import { list } from './list.tsx';
import { longText } from './long-text.tsx';
import { number } from './number.ts';
import { person } from './person.tsx';
import { phone } from './phone.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.tsx';

export const fields: Readonly<Record<FieldType, FieldKind>> = {
  text,
  'long-text': longText,
  number,
  amount,
  date,
  'date-time': dateTime,
  'yes-no': yesNo,
  choice,
  choices,
  person,
  email,
  phone,
  file,
  list: list((type) => fields[type]),
  computed,
  figures,
};
