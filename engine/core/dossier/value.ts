// The values that answers can have once they have been read and checked.

export interface FileReference {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
}

export type Item = { readonly [field: string]: Value };

/** `null` is an empty answer; dates are `YYYY-MM-DD`, moments ISO-8601 UTC, people their id or a typed name. */
export type Value =
  string | number | boolean | null | readonly string[] | readonly FileReference[] | readonly Item[];

export type Answers = Readonly<Record<string, Value>>;
