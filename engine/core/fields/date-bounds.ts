// Checks a date or moment against the earliest and latest that an author allows.
import type { Value } from '../dossier/value.ts';
import type { Sentence } from '../language/text.ts';
import type { FieldPlan } from '../plan/plan.ts';
import { isLocalDate, type LocalDate } from '../time/local-date.ts';
import { sayDate, sayMoment } from '../time/phrase.ts';
import {
  compareInstants,
  endOfDay,
  localDate,
  localInstant,
  startOfDay,
  type Instant,
} from '../time/temporal.ts';

/** What is wrong with a date that lies outside its bounds, or null; a bound that is not known does not count. */
export function dateBoundProblem(
  field: FieldPlan,
  value: Value,
  values: object,
  zone: string,
): Sentence | null {
  if (typeof value !== 'string') return null;
  const earliest = field.notBefore?.run(values);
  const latest = field.notAfter?.run(values);
  if (field.type === 'date') return dateProblem(value, dateOf(earliest, zone), dateOf(latest, zone));
  if (field.type !== 'date-time') return null;
  return momentProblem(value, momentOf(earliest, startOfDay, zone), momentOf(latest, endOfDay, zone), zone);
}

function dateOf(bound: unknown, zone: string): LocalDate | null {
  if (typeof bound !== 'string') return null;
  if (isLocalDate(bound)) return bound;
  const moment = localInstant(bound, zone);
  return moment && localDate(moment, zone);
}

function momentOf(
  bound: unknown,
  ofDay: (date: LocalDate, zone: string) => Instant,
  zone: string,
): Instant | null {
  if (typeof bound !== 'string') return null;
  return isLocalDate(bound) ? ofDay(bound, zone) : localInstant(bound, zone);
}

function dateProblem(
  value: LocalDate,
  earliest: LocalDate | null,
  latest: LocalDate | null,
): Sentence | null {
  if (earliest !== null && value < earliest) return tooEarly((language) => sayDate(earliest, language));
  return latest !== null && value > latest ? tooLate((language) => sayDate(latest, language)) : null;
}

function momentProblem(
  value: Instant,
  earliest: Instant | null,
  latest: Instant | null,
  zone: string,
): Sentence | null {
  if (earliest !== null && compareInstants(value, earliest) < 0) {
    return tooEarly((language) => sayMoment(earliest, zone, language));
  }
  if (latest === null || compareInstants(value, latest) <= 0) return null;
  return tooLate((language) => sayMoment(latest, zone, language));
}

function tooEarly(say: (language: 'nl' | 'en') => string): Sentence {
  return {
    nl: `Dit is te vroeg. Het moet op of na ${say('nl')} zijn.`,
    en: `This is too early. It must be on or after ${say('en')}.`,
  };
}

function tooLate(say: (language: 'nl' | 'en') => string): Sentence {
  return {
    nl: `Dit is te laat. Het moet op of voor ${say('nl')} zijn.`,
    en: `This is too late. It must be on or before ${say('en')}.`,
  };
}
