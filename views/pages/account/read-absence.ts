// Reads when somebody is away and who stands in, and says what is wrong with it.
import type { ReadContext } from '../../../engine/core/fields/field-type.ts';
import { readAlone } from '../../../engine/core/fields/read-alone.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { localDate, startOfDay } from '../../../engine/core/time/temporal.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { readDateParts } from '../../fields/date-parts.tsx';
import type { DateParts } from '../../fields/date-parts.tsx';
import { readText } from '../../fields/typed.ts';
import { words } from '../../words/words.ts';
import type { Errors } from '../sign-in/new-password.tsx';

export interface TypedAbsence {
  readonly from: DateParts | string;
  readonly until: DateParts | string;
  readonly substitute: string;
}

/** The choice that nobody takes over. */
export const NOBODY = 'nobody';

export interface ReadAbsence {
  readonly typed: TypedAbsence;
  /** Null when something is wrong. */
  readonly absence: { from: string | null; until: string | null; substitute: string | null } | null;
  readonly errors: Errors;
}

/** Reads the form; a day begins at midnight in the organisation's time zone. `clear` ends an absence. */
export function readAbsence(
  form: FormData,
  person: Registered,
  people: readonly Registered[],
  context: ReadContext,
): ReadAbsence {
  const typed = {
    from: readDateParts(form, 'from'),
    until: readDateParts(form, 'until'),
    substitute: readText(form, 'substitute'),
  };
  const known = people.find((each) => each.id === typed.substitute && each.active && each.id !== person.id);
  const substitute = known?.id ?? null;
  if (form.has('clear')) return { typed, absence: { from: null, until: null, substitute }, errors: {} };
  const from = dayIn('from', typed.from, context);
  const until = dayIn('until', typed.until, context);
  const texts = words(context.language).account;
  const errors = {
    ...from.errors,
    ...until.errors,
    ...(from.day === null && !from.errors.from ? { from: texts.fromMissing } : {}),
    ...(from.day && until.day && until.day <= from.day ? { until: texts.untilTooEarly } : {}),
  };
  if (Object.keys(errors).length > 0) return { typed, absence: null, errors };
  return { typed, absence: { from: from.day, until: until.day, substitute }, errors };
}

function dayIn(name: 'from' | 'until', parts: DateParts, context: ReadContext) {
  const reading = readAlone('date', parts, context);
  if (!reading.ok)
    return { day: null, errors: { [name]: inLanguage({ ...reading.text }, context.language) } as Errors };
  const day = typeof reading.value === 'string' ? startOfDay(reading.value, context.zone) : null;
  return { day, errors: {} as Errors };
}

/** What stands in the form for an absence that was kept. */
export function absenceAsTyped(person: Registered, zone: string): TypedAbsence {
  const day = (at: string | null) => (at === null ? '' : localDate(at, zone));
  return {
    from: day(person.awayFrom),
    until: day(person.awayUntil),
    substitute: person.substitute ?? NOBODY,
  };
}
