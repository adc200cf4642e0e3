// Reads what a form sent, exactly as it was typed: nothing is checked here, so that nothing is lost.
import type { FieldPlan, Plan } from '../../engine/core/plan/plan.ts';
import type { FieldValue, GroupField } from '../fields/field.ts';
import type { TypedFiles } from '../fields/file.tsx';
import { fields } from '../fields/index.ts';
import { readText } from '../fields/typed.ts';
import { agreementsName } from './agreement-rows.tsx';
import { askedName } from './field-view.tsx';

export type Typed = Readonly<Record<string, FieldValue>>;

/** What was typed in these fields; one that the form did not show is left out, and so stays as it was. */
export function readTyped(plan: Plan, names: readonly string[], body: FormData): Typed {
  const asked = body.has(askedName) ? new Set(body.getAll(askedName)) : null;
  const read = names
    .flatMap((name) => plan.fields[name] ?? [])
    .filter((field) => field.type !== 'computed' && (asked === null || asked.has(field.name)))
    .map((field): [string, FieldValue] => [field.name, readField(field, body)]);
  const rows = names.includes(agreementsName) ? readAgreementRows(body) : null;
  return Object.fromEntries(rows ? [...read, [agreementsName, rows]] : read);
}

function readField(field: FieldPlan, body: FormData): FieldValue {
  return fields[field.type].read(body, field.name, groupOf(field));
}

function groupOf(field: FieldPlan): GroupField[] {
  return Object.values(field.fields).map((inner) => ({
    type: inner.type,
    key: inner.name,
    label: '',
    required: false,
    fields: groupOf(inner),
  }));
}

const agreementGroup: readonly GroupField[] = [
  { type: 'text', key: 'what', label: '', required: true },
  { type: 'text', key: 'owner', label: '', required: true },
  { type: 'date', key: 'due', label: '', required: true },
];

/** The rows of agreed actions as they were typed. */
export function readAgreementRows(body: FormData): readonly Readonly<Record<string, FieldValue>>[] {
  return fields.list.read(body, agreementsName, agreementGroup) as Readonly<Record<string, FieldValue>>[];
}

/** Whether a value is what a field for files collects. */
export function isTypedFiles(value: FieldValue): value is TypedFiles & FieldValue {
  return typeof value === 'object' && value !== null && 'added' in value && 'kept' in value;
}

/** A text that was sent beside the answers, such as `reason`; undefined when it is empty. */
export function readPlain(body: FormData, name: string): string | undefined {
  const text = readText(body, name).replaceAll('\r\n', '\n').trim();
  return text === '' ? undefined : text;
}
