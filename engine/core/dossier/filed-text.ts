// What was filed as one plain text, always the same for the same answers, so that anybody can hash it again.
import type { Answers } from './value.ts';

/** One line per answer in the order of the fields' names, empty ones left out; lists and files as JSON. */
export function filedText(answers: Answers): string {
  return Object.entries(answers)
    .filter(([, value]) => value !== null && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
    .join('');
}
