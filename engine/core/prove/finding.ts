// Makes findings: what is wrong or could be better, where, and in words for whoever owns the procedure.
import type { Path, Problem } from '../language/problem.ts';

type More = Pick<Partial<Problem>, 'atKey' | 'within' | 'instead'>;

/** A finding that blocks a publication. */
export function problem(code: string, path: Path, nl: string, en: string, more: More = {}): Problem {
  return { code, severity: 'problem', path, text: { nl, en }, ...more };
}

/** A finding that does not block a publication. */
export function advice(code: string, path: Path, nl: string, en: string, more: More = {}): Problem {
  return { code, severity: 'advice', path, text: { nl, en }, ...more };
}

/** Names as they stand in the file, one after another. */
export function named(names: readonly string[], language: 'nl' | 'en'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  if (quoted.length === 0) return last;
  return `${quoted.join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`;
}
