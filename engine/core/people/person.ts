// People as decisions see them, and how a typed name is matched to one.
import type { FiguresAsked, FrozenFigures } from '../measure/frozen.ts';
import type { MailToStaff } from './mail-to-staff.ts';
import type { Instant } from '../time/temporal.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: string;
  readonly roles: readonly string[];
  /** The line about them that a complainant reads when choosing, per language. */
  readonly about: Readonly<Record<string, string>> | string | null;
  readonly active: boolean;
  readonly awayFrom: Instant | null;
  readonly awayUntil: Instant | null;
  readonly substitute: string | null;
  /** How they get mail, where they chose that themselves. */
  readonly mail?: MailToStaff | null;
  /** How many open dossiers they have, without those that are kept from somebody here. */
  readonly load: number;
}

/** What a decision knows of the world around the dossier. */
export interface World {
  readonly now: Instant;
  readonly people: readonly Person[];
  /** The address of the page where the complainant follows the dossier. */
  readonly link: string;
  /** Gives figures that have been counted; without it, as in a trial, none are frozen. */
  readonly count?: (asked: FiguresAsked) => FrozenFigures;
}

const TYPED = 'name:';

/** How a typed name stands among answers, so that it is never taken for a person's id. */
export function typedName(name: string): string {
  return TYPED + name;
}

/** The name behind a typed name; null when the value is a person's id. */
export function nameOf(value: string): string | null {
  return value.startsWith(TYPED) ? value.slice(TYPED.length) : null;
}

/** Finds the people that a value stands for: an id, or a typed name or address that is exactly theirs. */
export function peopleMeant(value: string, people: readonly Person[]): Person[] {
  const typed = nameOf(value);
  if (typed === null) return people.filter((person) => person.id === value);
  const wanted = plain(typed);
  return people.filter(
    (person) => plain(person.name) === wanted || (person.email !== null && plain(person.email) === wanted),
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether somebody is away at a moment. */
export function isAway(person: Person, now: Instant): boolean {
  if (person.awayFrom === null || person.awayFrom > now) return false;
  return person.awayUntil === null || person.awayUntil > now;
}
