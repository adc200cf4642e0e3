// The kinds of questions: what people are asked, and what a formula finds in the answer.
import type { FieldTypeName } from '../plan/plan.ts';

export interface FieldTypeWords {
  readonly sentence: string;
  /** What the answer is in a formula. */
  readonly inFormula: string;
}

/** Each kind of question. */
export const fieldTypeWords: Readonly<Record<FieldTypeName, FieldTypeWords>> = {
  text: { sentence: 'A few words on one line.', inFormula: 'a text' },
  'long-text': { sentence: 'As many lines as somebody needs.', inFormula: 'a text' },
  number: { sentence: 'A number, with or without a fraction.', inFormula: 'a number' },
  amount: { sentence: 'An amount of money.', inFormula: 'a number' },
  date: { sentence: 'A day.', inFormula: 'a date' },
  'date-time': { sentence: 'A day and a time.', inFormula: 'a moment' },
  'yes-no': { sentence: 'Yes or no.', inFormula: 'yes or no' },
  choice: { sentence: 'One of `options`.', inFormula: 'a text: the name of the answer' },
  choices: { sentence: 'Any number of `options`.', inFormula: 'a list of names of answers' },
  person: {
    sentence: 'Somebody of a `role`, or a name that is typed.',
    inFormula: 'a text that you compare with a participant',
  },
  email: { sentence: 'An e-mail address.', inFormula: 'a text' },
  phone: { sentence: 'A telephone number.', inFormula: 'a text' },
  file: { sentence: 'One or more files.', inFormula: 'a list of names of files' },
  list: {
    sentence: 'Any number of items, each with the same questions.',
    inFormula: 'a list; each item has its answers',
  },
  figures: {
    sentence: 'Figures that the effect `freeze` has counted, and words of whoever evaluates beside each.',
    inFormula: 'a list; each item has the `metric`, its `title` and the `finding`',
  },
  computed: { sentence: 'Nothing is asked: the answer is worked out.', inFormula: 'what its formula gives' },
};
