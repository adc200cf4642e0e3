// What every type of field can do: read what was typed, say it back, and tell what may be counted.
import type { Shape } from '../conditions/shape.ts';
import type { Value } from '../dossier/value.ts';
import type { Sentence } from '../language/text.ts';
import type { Person } from '../people/person.ts';
import type { FieldPlan } from '../plan/plan.ts';
import type { Instant } from '../time/temporal.ts';

/** What a field's shape depends on. */
export interface ShapeSource {
  readonly options: readonly string[];
  readonly fields: Readonly<Record<string, Shape>>;
}

/** Whom an answer can name. */
export type KnownPerson = Pick<Person, 'id' | 'name'> & Partial<Pick<Person, 'roles' | 'active'>>;

export interface SayContext {
  readonly zone: string;
  readonly people: readonly KnownPerson[];
}

export interface ReadContext extends SayContext {
  readonly language: string;
  readonly now: Instant;
  /** The answer that stood there before. */
  readonly before?: Value;
}

export type Reading =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly text: Sentence };

export interface FieldType {
  shape(source: ShapeSource): Shape;
  /** Whether its answers always say something about a person. */
  readonly personal: boolean;
  /** What somebody reads who left it empty although it is required. */
  missing(field: FieldPlan): Sentence;
  /** Reads what a form or a scenario gives; nothing filled in is `null`. Never throws. */
  read(raw: unknown, field: FieldPlan, context: ReadContext): Reading;
  /** The answer as text for people; empty when there is none. */
  say(value: Value, field: FieldPlan, language: string, context: SayContext): string;
  /** What may be counted: words, a number, or null for nothing. */
  facts(value: Value, field: FieldPlan): string[] | number | null;
}

/** An answer that was read. */
export function read(value: Value): Reading {
  return { ok: true, value };
}

/** An answer that cannot be read, and what to do about it. */
export function unreadable(nl: string, en: string): Reading {
  return { ok: false, text: { nl, en } };
}

/** Nothing was filled in. */
export const empty: Reading = read(null);
