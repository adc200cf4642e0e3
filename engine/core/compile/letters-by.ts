// Compiles in which field the complainant chooses how letters come.
import type { Procedure } from '../language/procedure.gen.ts';
import { LETTERS_BY } from '../plan/letters-by.ts';
import type { Compilation } from './compilation.ts';

/** The name of the field, or null without one; reports a field that offers anything else. */
export function compileLettersBy(
  bench: Compilation,
  { 'letters-by': name }: Procedure['filing'],
  fields: Procedure['fields'],
): string | null {
  if (name === undefined) return null;
  const path = ['filing', 'letters-by'];
  if (!bench.known(path, name, Object.keys(fields), { nl: 'Het veld', en: 'field' })) return null;
  const field = fields[name];
  const options = Object.keys(field?.options ?? {});
  const isFit =
    options.length > 1 && options.every((each) => (LETTERS_BY as readonly string[]).includes(each));
  if (field?.type !== 'choice' || !isFit)
    bench.report('letters-by-options', path, {
      nl: `\`${name}\` biedt iets anders aan dan hoe brieven kunnen komen. Maak er een \`choice\` van, met ten minste twee van de opties \`in-full\`, \`news\` en \`none\`.`,
      en: `\`${name}\` offers something else than how letters can come. Make it a \`choice\` with at least two of the options \`in-full\`, \`news\` and \`none\`.`,
    });
  return name;
}
