// Every type of field by its name in the language.
import type { FieldTypeName } from '../plan/plan.ts';
import { amount } from './amount.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { computed } from './computed.ts';
import { date } from './date.ts';
import { dateTime } from './date-time.ts';
import { email } from './email.ts';
import type { FieldType } from './field-type.ts';
import { figures } from './figures.ts';
import { file } from './file.ts';
import { list } from './list.ts';
import { longText } from './long-text.ts';
import { number } from './number.ts';
import { person } from './person.ts';
import { phone } from './phone.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

export const fieldTypes: Readonly<Record<FieldTypeName, FieldType>> = {
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
  list: list((name) => fieldTypes[name]),
  computed,
  figures,
};
