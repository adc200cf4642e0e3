// Checks that a text written out is one of the options of what it is compared with.
import { nearest } from '../language/nearest.ts';
import { listed, Mistake, type Sentence } from './problem.ts';
import type { Shape } from './shape.ts';
import { quoted, type Context, type Literal, type Term } from './term.ts';

/** Throws a Mistake when `left` or `right` has a text written out that the other can never be. */
export function checkOptions(left: Term, right: Term, context: Context): void {
  checkLiterals(left, right.literals ?? [], context);
  checkLiterals(right, left.literals ?? [], context);
}

function checkLiterals(chosen: Term, literals: Literal[], context: Context): void {
  const options = optionsOf(chosen.shape);
  for (const literal of literals) {
    if (literal.value !== '' && (!options || options.includes(literal.value))) continue;
    const name = quoted(context, chosen);
    const what = { nl: name, en: name };
    throw literal.value === '' ? emptyText(what, literal) : unknownOption(what, literal, options ?? []);
  }
}

function optionsOf(shape: Shape): string[] | null {
  if (shape.kind === 'list') return optionsOf(shape.of);
  return shape.kind === 'text' ? (shape.options ?? null) : null;
}

/** Throws a Mistake when `answer` has a text written out that is not an option of the `expected` shape. */
export function checkAnswer(answer: Term, expected: Shape): void {
  const options = optionsOf(expected);
  const what = { nl: 'dit gegeven', en: 'this value' };
  for (const literal of answer.literals ?? []) {
    if (options && !options.includes(literal.value)) throw unknownOption(what, literal, options);
  }
}

function unknownOption(what: Sentence, literal: Literal, options: string[]): Mistake {
  const meant = nearest(literal.value, options);
  const known = options.map((option) => `"${option}"`);
  const sentence = {
    nl: `"${literal.value}" is geen keuze bij ${what.nl}. ${meant ? `Bedoelt u "${meant}"?` : `De keuzes zijn ${listed(known, 'nl')}.`}`,
    en: `"${literal.value}" is not an option of ${what.en}. ${meant ? `Do you mean "${meant}"?` : `The options are ${listed(known, 'en')}.`}`,
  };
  return new Mistake('unknown-option', literal, sentence, meant === null ? undefined : JSON.stringify(meant));
}

function emptyText(what: Sentence, literal: Literal): Mistake {
  return new Mistake('use-has', literal, {
    nl: `Een leeg antwoord is geen tekst. Vraag met \`has(…)\` of er een antwoord is, hier bij ${what.nl}.`,
    en: `An empty answer is not a text. Use \`has(…)\` to ask whether there is an answer, here for ${what.en}.`,
  });
}
