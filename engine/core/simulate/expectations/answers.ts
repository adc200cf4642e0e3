// Expectations about answers, agreed actions and agreement, and about a refusal.
import { fullValues } from '../../decide/values.ts';
import { fieldTypes } from '../../fields/index.ts';
import type { Answers, Expectation } from '../../language/procedure.gen.ts';
import type { Sentence } from '../../language/text.ts';
import type { Value } from '../../dossier/value.ts';
import type { FieldPlan } from '../../plan/plan.ts';
import { isApproved } from '../../scope/values.ts';
import { code, names, reasonIn, sameNames } from '../failure.ts';
import type { Mismatch } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** Each answer stands there, as it would be read from a form; nothing or `null` for an empty one. */
export function data(expected: Answers, scene: Scene): Mismatch[] {
  const { plan, dossier, world } = scene;
  const all = fullValues(plan, dossier, world, 'system').data as Readonly<Record<string, unknown>>;
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const field = plan.fields[name];
    const value = all[name] ?? null;
    if (!field || isSame(field, wanted, value, scene)) return [];
    return [{ at: [name], expected: said(wanted), found: said(value) }];
  });
}

function isSame(field: FieldPlan, wanted: unknown, value: unknown, scene: Scene): boolean {
  if (field.type === 'list') return isSameList(field, wanted, value, scene);
  if (field.type === 'computed' || wanted === null) return isEqual(wanted, value);
  const { plan, dossier, world } = scene;
  const context = {
    zone: plan.organisation.timeZone,
    language: dossier.language,
    now: world.now,
    people: world.people,
    before: value as Value,
  };
  const reading = fieldTypes[field.type].read(wanted, field, context);
  if (!reading.ok) return false;
  return field.type === 'file'
    ? isEqual(fileNames(reading.value), fileNames(value))
    : isEqual(reading.value, value);
}

/** As many rows, each with the answers that are written. */
function isSameList({ fields }: FieldPlan, wanted: unknown, value: unknown, scene: Scene): boolean {
  const [rows, found] = [wanted ?? [], value ?? []];
  if (!Array.isArray(rows) || !Array.isArray(found) || rows.length !== found.length) return false;
  return rows.every((row: Answers, index) =>
    Object.entries(row).every(([name, each]) => {
      const field = fields[name];
      const answer = (found[index] as Answers)[name] ?? null;
      return field !== undefined && isSame(field, each, answer, scene);
    }),
  );
}

function fileNames(value: unknown): unknown {
  return Array.isArray(value) ? value.map((each: { readonly name?: unknown }) => each.name) : value;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function said(value: unknown): Sentence {
  return value === null ? { nl: 'leeg', en: 'empty' } : code(JSON.stringify(value));
}

/** So many agreed actions that stand, and so many of them that are open. */
export function agreements(expected: NonNullable<Expectation['agreements']>, { dossier }: Scene): Mismatch[] {
  const standing = dossier.agreements.filter((each) => each.dropped === null);
  const found = { count: standing.length, open: standing.filter((each) => each.done === null).length };
  return (['count', 'open'] as const).flatMap((key) => {
    const wanted = expected[key];
    if (wanted === undefined || wanted === found[key]) return [];
    return [{ at: [key], expected: code(String(wanted)), found: code(String(found[key])) }];
  });
}

/** Exactly these are agreed on, by as many as must. */
export function approved(expected: readonly string[], { plan, dossier }: Scene): Mismatch[] {
  const found = Object.keys(plan.approvals).filter((name) => isApproved(plan, dossier, name));
  return sameNames(expected, found) ? [] : [{ at: [], expected: names(expected), found: names(found) }];
}

/** The step was refused, in some language with these words, or it was not. */
export function refused(expected: boolean | string, { plan, refusal }: Scene): Mismatch[] {
  if (refusal === null) return expected === false ? [] : [{ at: [], expected: REFUSED, found: CARRIED_OUT }];
  const { languages } = plan.organisation;
  const isSaid = (words: string) =>
    languages.some((language) => reasonIn(refusal, language).toLowerCase().includes(words.toLowerCase()));
  if (typeof expected !== 'string' || isSaid(expected)) return [];
  const found = { nl: `“${reasonIn(refusal, 'nl')}”`, en: `“${reasonIn(refusal, 'en')}”` };
  return [
    { at: [], expected: { nl: `een reden met “${expected}”`, en: `a reason with “${expected}”` }, found },
  ];
}

const REFUSED: Sentence = { nl: 'dat de stap wordt geweigerd', en: 'that the step is refused' };
const CARRIED_OUT: Sentence = { nl: 'dat hij is uitgevoerd', en: 'that it was carried out' };
