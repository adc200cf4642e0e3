// Asks when something happened, where a page itself and not the procedure asks it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { fieldTypes } from '../../engine/core/fields/index.ts';
import type { ReadContext, Reading } from '../../engine/core/fields/field-type.ts';
import { any } from '../../engine/core/conditions/shape.ts';
import type { FieldPlan } from '../../engine/core/plan/plan.ts';
import type { FieldProps, FieldValue } from '../fields/field.ts';
import { fields } from '../fields/index.ts';

/** The boxes for a day and a time. */
export function MomentField(props: Omit<FieldProps, 'required'>): JSX.Element {
  return fields['date-time'].render({ ...props, required: false });
}

/** What was typed in the boxes under `name`. */
export function typedMoment(body: FormData, name: string): FieldValue {
  return fields['date-time'].read(body, name);
}

/** The moment that was typed: an instant, null where nothing was, or what is wrong with it. */
export function readMoment(typed: FieldValue, context: ReadContext): Reading {
  return fieldTypes['date-time'].read(typed, moment, context);
}

const moment: FieldPlan = {
  name: 'moment',
  type: 'date-time',
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
  default: null,
  personal: false,
  visibleTo: null,
  autocomplete: null,
  shape: any,
};
