// Recognises a name that was written with its hyphen, which an expression reads as a minus.
import { Mistake, type Problem } from './problem.ts';
import { nameInExpression, type Scope, type Shape } from './shape.ts';
import { withoutTexts } from './syntax-mistake.ts';

const hyphened = /[A-Za-z_]\w*(?:\.\w+)*(?:-[A-Za-z_]\w*(?:\.\w+)*)+/g;

/** The problem of a hyphened name that would exist with underscores, if it explains the problem at hand; else null. */
export function hyphenProblem(source: string, scope: Scope, problem: Problem): Problem | null {
  for (const found of withoutTexts(source).matchAll(hyphened)) {
    const [written] = found;
    const at = { from: found.index, to: found.index + written.length };
    const meant = nameInExpression(written);
    if (problem.to < at.from || problem.from > at.to || !exists(meant.split('.'), scope)) continue;
    const sentence = {
      nl: `Schrijf \`${meant}\`: in een voorwaarde is een streepje een minteken, dus krijgt een naam een laag streepje.`,
      en: `Write \`${meant}\`: in a condition a hyphen is a minus sign, so a name takes an underscore instead.`,
    };
    return new Mistake('hyphen', at, sentence, meant).problem;
  }
  return null;
}

function exists(path: string[], scope: Scope): boolean {
  let fields: Scope = scope;
  for (const [index, name] of path.entries()) {
    const key = Object.keys(fields).find((field) => nameInExpression(field) === name);
    const shape: Shape | undefined = key === undefined ? undefined : fields[key];
    if (!shape) return false;
    if (index === path.length - 1 || shape.kind === 'any') return true;
    if (shape.kind !== 'record') return false;
    fields = shape.fields;
  }
  return true;
}
