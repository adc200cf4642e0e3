// The shapes that values can have, and the names that a condition may use.

export type Shape =
  | { kind: 'text'; options?: string[] }
  | { kind: 'number'; unit?: 'days' }
  | { kind: 'yes-no' }
  | { kind: 'time' }
  | { kind: 'date' }
  | { kind: 'duration' }
  | { kind: 'list'; of: Shape }
  | { kind: 'record'; fields: Record<string, Shape> }
  | { kind: 'any' };

export type Kind = Shape['kind'];
export type ShapeOf<K extends Kind> = Extract<Shape, { kind: K }>;

/** Every name that a condition may use, with the shape of what it stands for. */
export type Scope = Record<string, Shape>;

export const text: Shape = { kind: 'text' };
export const number: Shape = { kind: 'number' };
export const yesNo: Shape = { kind: 'yes-no' };
export const time: Shape = { kind: 'time' };
export const date: Shape = { kind: 'date' };
export const duration: Shape = { kind: 'duration' };
export const any: Shape = { kind: 'any' };

/** How a name from a procedure is written in an expression: a hyphen becomes an underscore. */
export function nameInExpression(name: string): string {
  return name.replaceAll('-', '_');
}

/** Whether a value of shape `actual` can stand where `expected` is asked for; `any` fits everywhere. */
export function fits(actual: Shape, expected: Shape): boolean {
  if (actual.kind === 'any' || expected.kind === 'any') return true;
  if (actual.kind === 'list' && expected.kind === 'list') return fits(actual.of, expected.of);
  if (actual.kind === 'record' && expected.kind === 'record') {
    return Object.entries(expected.fields).every(([name, shape]) => {
      const field = actual.fields[name];
      return field !== undefined && fits(field, shape);
    });
  }
  return actual.kind === expected.kind;
}

/** The shape that covers both, or null when one value cannot be either. */
export function unite(left: Shape, right: Shape): Shape | null {
  if (left.kind === 'any' || right.kind === 'any') return any;
  if (left.kind === 'text' && right.kind === 'text') {
    if (!left.options || !right.options) return text;
    return { kind: 'text', options: [...new Set([...left.options, ...right.options])] };
  }
  if (left.kind === 'number' && right.kind === 'number') return left.unit === right.unit ? left : number;
  if (left.kind === 'list' && right.kind === 'list') {
    const of = unite(left.of, right.of);
    return of && { kind: 'list', of };
  }
  if (left.kind === 'record') return left === right ? left : null;
  return left.kind === right.kind ? left : null;
}

/** What a shape is called in a sentence, with its article. */
export const shapeWords: Record<Kind, { nl: string; en: string }> = {
  text: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  'yes-no': { nl: 'ja of nee', en: 'yes or no' },
  time: { nl: 'een tijdstip', en: 'a moment' },
  date: { nl: 'een datum', en: 'a date' },
  duration: { nl: 'een tijdsduur', en: 'a length of time' },
  list: { nl: 'een lijst', en: 'a list' },
  record: { nl: 'een groep', en: 'a group' },
  any: { nl: 'iets onbekends', en: 'something unknown' },
};
