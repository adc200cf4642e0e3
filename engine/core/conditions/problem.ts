// What can be wrong with an expression, said to the person who wrote it.

export type ProblemCode =
  | 'empty'
  | 'syntax'
  | 'too-complex'
  | 'unknown-name'
  | 'hyphen'
  | 'unknown-function'
  | 'refused'
  | 'arguments'
  | 'wrong-kind'
  | 'not-yes-no'
  | 'not-comparable'
  | 'unknown-option'
  | 'use-has'
  | 'invalid-date'
  | 'unclosed-hole';

/** Offsets in the text that was compiled; `to` is exclusive. */
export type Span = { from: number; to: number };
export type Sentence = { nl: string; en: string };

/** `suggestion` is what to write instead of the text between `from` and `to`. */
export type Problem = Span & Sentence & { code: ProblemCode; suggestion?: string };

/** Thrown while an expression is compiled and caught where the compiling began. */
export class Mistake extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, at: Span, sentence: Sentence, suggestion?: string) {
    super(sentence.en);
    const { from, to } = at;
    this.problem = { code, from, to, ...sentence, ...(suggestion === undefined ? {} : { suggestion }) };
  }
}

/** What somebody wrote, on one line and cut when it is long, to be quoted in a sentence. */
export function excerpt(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

const most = 8;
const joints = {
  nl: { last: 'en', more: (count: number) => `en nog ${count}` },
  en: { last: 'and', more: (count: number) => `and ${count} more` },
};

/** `words` joined as in a sentence: "a, b en c", and of many only the first few. */
export function listed(words: string[], language: 'nl' | 'en'): string {
  const { last, more } = joints[language];
  if (words.length < 2) return words.join('');
  if (words.length > most) return `${words.slice(0, most).join(', ')} ${more(words.length - most)}`;
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
