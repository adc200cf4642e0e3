// Puts a part of a procedure into a whole one: maps are put together, everything else is replaced.

/** `part` put into `whole`; neither is changed. */
export function merged(whole: unknown, part: unknown): unknown {
  if (!isMap(whole) || !isMap(part)) return part;
  const keys = [...new Set([...Object.keys(whole), ...Object.keys(part)])];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      !(key in part) ? whole[key] : key in whole ? merged(whole[key], part[key]) : part[key],
    ]),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
