// An expected refusal: a value with a code and the reason that a person reads.
import type { Text } from '../language/text.ts';

export type RefusalCode =
  | 'not-possible-now'
  | 'not-yours'
  | 'requirement'
  | 'answers'
  | 'letter-incomplete'
  | 'nobody-available'
  | 'moment'
  | 'too-few-members'
  | 'closed';

export interface Refusal {
  readonly code: RefusalCode;
  readonly text: Text;
  /** What is wrong with the answers, by field. */
  readonly fields?: Readonly<Record<string, Text>>;
}

/** Breaks off a decision half-way; `decide` turns it into its value. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Breaks off with a code and a reason. */
export function refuse(code: RefusalCode, text: Text, fields?: Refusal['fields']): never {
  throw new Refused(fields ? { code, text, fields } : { code, text });
}
