// Ties label, hint and error to a control, or legend, hint and error to a group of controls.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../words/words.ts';
import type { FieldProps, Refresh } from './field.ts';

interface WrapperProps {
  field: FieldProps;
  /** A hint of the field type itself, used where the author gave none. */
  hint?: string;
  children: Child;
}

/** A field of one control: a label above it that points at `field.id`. */
export function SingleField({ field, hint, children }: WrapperProps): JSX.Element {
  const label = (
    <label class="label" for={field.id}>
      <LabelText field={field} />
    </label>
  );
  return (
    <div class={fieldClass(field)} {...refreshing(field.refresh)}>
      {field.asHeading ? <h1 class="label-heading">{label}</h1> : label}
      <HintAndError field={field} hint={hint} />
      {children}
      <RefreshButton field={field} />
    </div>
  );
}

/** A field of several controls: a fieldset whose legend is the question. */
export function GroupOfControls({ field, hint, children }: WrapperProps): JSX.Element {
  return (
    <div class={fieldClass(field)} {...refreshing(field.refresh)}>
      <fieldset class="fieldset" aria-describedby={describedBy(field, hint)}>
        <legend class="label">
          {field.asHeading ? (
            <h1 class="label-heading">
              <LabelText field={field} />
            </h1>
          ) : (
            <LabelText field={field} />
          )}
        </legend>
        <HintAndError field={field} hint={hint} />
        {children}
      </fieldset>
      <RefreshButton field={field} />
    </div>
  );
}

/** The attributes that every control of a field has: its name, and what describes it. */
export function controlAttributes(field: FieldProps, hint?: string) {
  return {
    id: field.id,
    name: field.name,
    'aria-describedby': describedBy(field, hint),
    'aria-invalid': invalid(field),
    autocomplete: field.autocomplete,
  };
}

/** `true` for `aria-invalid` when the field has an error, and no attribute otherwise. */
export function invalid(field: FieldProps): 'true' | undefined {
  return field.error === undefined ? undefined : 'true';
}

function describedBy(field: FieldProps, hint?: string): string | undefined {
  const ids = [];
  if (field.hint ?? hint) ids.push(`${field.id}-hint`);
  if (field.error !== undefined) ids.push(`${field.id}-error`);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function LabelText({ field }: { field: FieldProps }) {
  const optional = field.optionalText ?? words(field.lang).common.optional;
  return (
    <>
      {field.label}
      {field.required ? null : <span class="optional"> ({optional})</span>}
    </>
  );
}

function HintAndError({ field, hint }: { field: FieldProps; hint?: string }) {
  const text = field.hint ?? hint;
  return (
    <>
      {text ? (
        <p class="hint" id={`${field.id}-hint`}>
          {text}
        </p>
      ) : null}
      {field.error === undefined ? null : (
        <p class="error" id={`${field.id}-error`}>
          <span class="visually-hidden">{words(field.lang).errors.prefix} </span>
          {field.error}
        </p>
      )}
    </>
  );
}

function RefreshButton({ field }: { field: FieldProps }) {
  if (field.refresh === undefined) return null;
  return (
    <noscript>
      <button class="button button-secondary" type="submit" formaction={field.refresh.url} formnovalidate>
        {words(field.lang).common.update}
      </button>
    </noscript>
  );
}

function refreshing(refresh: Refresh | undefined) {
  if (refresh === undefined) return {};
  return {
    'hx-post': refresh.url,
    'hx-trigger': 'change',
    'hx-target': refresh.target,
    'hx-swap': 'outerMorph',
    'hx-include': 'closest form',
  };
}

function fieldClass(field: FieldProps): string {
  return field.error === undefined ? 'field' : 'field field-wrong';
}
