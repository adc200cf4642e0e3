// Reads what was typed outside any procedure, such as a colleague's address, by the rules of the field types.
import type { FieldPlan } from '../plan/plan.ts';
import type { ReadContext, Reading } from './field-type.ts';
import { fieldTypes } from './index.ts';

/** Reads an answer of a type whose field has no settings; nothing filled in is `null`. */
export function readAlone(
  type: 'email' | 'phone' | 'date' | 'date-time',
  raw: unknown,
  context: ReadContext,
): Reading {
  return fieldTypes[type].read(raw, { ...BARE, type, shape: fieldTypes[type].shape(NOTHING) }, context);
}

const NOTHING = { options: [], fields: {} };

const BARE: Omit<FieldPlan, 'type' | 'shape'> = {
  name: '',
  ask: '',
  hint: null,
  required: false,
  show: null,
  check: [],
  options: [],
  roles: [],
  atLeast: null,
  atMost: null,
  notBefore: null,
  notAfter: null,
  fields: {},
  compute: null,
  of: [],
  period: null,
  default: null,
  personal: false,
  visibleTo: null,
  autocomplete: null,
};
