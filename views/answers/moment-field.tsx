// Asks when something happened, where a page itself and not the procedure asks it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ReadContext, Reading } from '../../engine/core/fields/field-type.ts';
import { readAlone } from '../../engine/core/fields/read-alone.ts';
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
  return readAlone('date-time', typed, context);
}
