// Says how much more or less something is than in the period before; nothing where either is not shown.
import { evaluatingWords } from '../../../words/evaluating.ts';
import { sayNumber } from '../saying.ts';

/** The difference between two numbers that are shown, to go behind a sentence. */
export function compareNumbers(n: number | null, before: number | null, lang: string): string {
  const texts = evaluatingWords(lang);
  if (n === null || before === null) return '';
  if (n === before) return texts.asMany;
  const difference = sayNumber(Math.abs(n - before), lang);
  return n > before ? texts.more(difference) : texts.fewer(difference);
}
