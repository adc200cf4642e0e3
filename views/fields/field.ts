// The contract of a field type: how it is drawn, collected as typed, and shown again as text.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FileReference, Value } from '../../engine/core/dossier/value.ts';
import type { FieldTypeName } from '../../engine/core/plan/plan.ts';

export type FieldType = FieldTypeName;

/** What was typed (even when wrong) or was stored earlier: JSON, or a file that was just sent. */
export type FieldValue =
  Value | undefined | File | FileReference | readonly FieldValue[] | { readonly [part: string]: FieldValue };

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** Where the form is sent when this field changes, and which element the answer takes the place of. */
export interface Refresh {
  url: string;
  target: string;
}

/** What an author says about a field, apart from where it stands and what was typed. */
export interface FieldTexts {
  label: string;
  hint?: string;
  required: boolean;
  optionalText?: string;
  options?: readonly Option[];
  fields?: readonly GroupField[];
  /** For a list: what its rows are called, where they are not just parts of something. */
  rows?: { item: (n: number) => string; addItem: string; removeItem: (n: number) => string };
  autocomplete?: string;
  timeZone?: string;
}

/** A field inside each row of a list; `key` is its name within the row. */
export interface GroupField extends FieldTexts {
  type: FieldType;
  key: string;
}

export interface FieldProps extends FieldTexts {
  /** Unique on the page; the first control carries it, so that an error can link to it. */
  id: string;
  name: string;
  value?: FieldValue;
  error?: string;
  /** For a list: the error of each inner field, by `row.key`, such as `0.amount`. */
  errors?: Readonly<Record<string, string>>;
  /** For figures: what is shown above the words about one of them. */
  beside?: (metric: string) => JSX.Element | null;
  lang: string;
  /** The label is the page's heading: one question per page. */
  asHeading?: boolean;
  /** Set where other fields depend on this one. */
  refresh?: Refresh;
}

export interface ShowContext {
  lang: string;
  timeZone: string;
  options?: readonly Option[];
  fields?: readonly GroupField[];
}

export interface FieldKind {
  /** Draws the field with what was typed still in it. */
  render(props: FieldProps): JSX.Element;
  /** Collects what was typed under `name`, unchecked. */
  read(form: FormData, name: string, fields?: readonly GroupField[]): FieldValue;
  /** The value as text for summaries; empty when nothing was filled in. */
  show(value: FieldValue, context: ShowContext): string;
}
