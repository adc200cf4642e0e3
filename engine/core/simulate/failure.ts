// What a scenario expected and did not find, in words.
import type { Refusal } from '../decide/refusal.ts';
import type { Path, Problem } from '../language/problem.ts';
import { inLanguage } from '../language/text.ts';
import type { Sentence } from '../language/text.ts';

/** What one key of an expectation did not find; `at` leads from that key to the part that is meant. */
export interface Mismatch {
  readonly at: Path;
  readonly expected: Sentence;
  readonly found: Sentence;
}

/** A mismatch at its place in the procedure's file. */
export interface Failure extends Problem {
  readonly scenario: string;
  readonly expected: Sentence;
  readonly found: Sentence;
}

/** Makes the failure for a mismatch at the expectation of `path`. */
export function failureOf(scenario: string, path: Path, key: string, mismatch: Mismatch): Failure {
  const { at, expected, found } = mismatch;
  const name = [key, ...at.filter((part) => typeof part === 'string')].join('.');
  return {
    code: 'expectation',
    severity: 'problem',
    path: [...path, key, ...at],
    scenario,
    expected,
    found,
    text: {
      nl: `\`${name}\`: verwacht was ${expected.nl}; gevonden is ${found.nl}.`,
      en: `\`${name}\`: expected ${expected.en}; found ${found.en}.`,
    },
  };
}

/** Makes the failure of a step that was refused and should not have been. */
export function refusedFailure(scenario: string, path: Path, refusal: Refusal): Failure {
  const why = { nl: reasonIn(refusal, 'nl'), en: reasonIn(refusal, 'en') };
  return {
    code: 'refused',
    severity: 'problem',
    path,
    scenario,
    expected: { nl: 'uitgevoerd', en: 'carried out' },
    found: { nl: `geweigerd: ${why.nl}`, en: `refused: ${why.en}` },
    text: {
      nl: `Deze stap is geweigerd: ${why.nl} Het verhaal kan niet verder.`,
      en: `This step is refused: ${why.en} The story cannot go on.`,
    },
  };
}

/** The reason of a refusal in a language, with what is wrong in each field. */
export function reasonIn({ text, fields }: Refusal, language: string): string {
  const each = Object.entries(fields ?? {}).map(
    ([field, wrong]) => `\`${field}\`: ${sentence(inLanguage(wrong, language))}`,
  );
  return [sentence(inLanguage(text, language)), ...each].join(' ');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The same words in both languages, marked as written in the file. */
export function code(text: string): Sentence {
  return { nl: `\`${text}\``, en: `\`${text}\`` };
}

/** A list of names as people read it. */
export function names(list: readonly string[]): Sentence {
  if (list.length === 0) return { nl: 'niets', en: 'nothing' };
  return code(list.join('`, `'));
}

/** A list of people as people read it. */
export function people(list: readonly string[]): Sentence {
  return list.length === 0 ? NOBODY : names(list);
}

export const NOBODY: Sentence = { nl: 'niemand', en: 'nobody' };

/** Whether two lists hold the same names, each as often, in any order. */
export function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

/** Names after the words that say what holds for them. */
export function which(nl: string, en: string, list: readonly string[]): Sentence {
  const { nl: dutch, en: english } = names(list);
  return { nl: `${nl} ${dutch}`, en: `${en} ${english}` };
}
