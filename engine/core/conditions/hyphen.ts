// Recognises a name that was written with its hyphen, which an expression reads as a minus.
import { Mistake, type Problem } from './problem.ts';
import { nameInExpression } from './shape.ts';
import { withoutTexts } from './syntax-mistake.ts';

const hyphened = /[A-Za-z_]\w*(?:\.\w+)*(?:-[A-Za-z_]\w*(?:\.\w+)*)+/g;

/**
 * What to say instead of `problem` when a name with a hyphen explains it; else `problem` itself. `problemOf` says what
 * is wrong with a name alone, or null.
 */
export function explainHyphen(
  source: string,
  problem: Problem,
  problemOf: (name: string) => Problem | null,
): Problem {
  for (const found of withoutTexts(source).matchAll(hyphened)) {
    const [written] = found;
    const at = { from: found.index, to: found.index + written.length };
    if (problem.to < at.from || problem.from > at.to) continue;
    const meant = nameInExpression(written);
    const alone = problemOf(meant);
    const name = alone ? alone.suggestion : meant;
    if (name === undefined) continue;
    const sentence = {
      nl: `Schrijf \`${name}\`: in een voorwaarde is een streepje een minteken, dus krijgt een naam een laag streepje.`,
      en: `Write \`${name}\`: in a condition a hyphen is a minus sign, so a name takes an underscore instead.`,
    };
    return new Mistake('hyphen', at, sentence, name).problem;
  }
  return problem;
}
