// The name of a number in a figure: which dossiers are counted by it, among all that its metric looks at.

/** A value for each of the splits, null for all of them together; and what was counted, null for the dossiers themselves. */
export function cellName(
  metric: string,
  splits: number,
  keys: readonly (string | null)[],
  part: string | null,
): string {
  return JSON.stringify([metric, ...Array.from({ length: splits }, (_, at) => keys[at] ?? null), part]);
}
