// Compiles in which field the complainant chooses how letters come.
import type { Procedure } from '../language/procedure.gen.ts';
import { LETTERS_BY } from '../plan/letters-by.ts';
import type { Compilation } from './compilation.ts';

/** The name of the field, or null without one; reports a field that offers anything else. */
export function compileLettersBy(
  bench: Compilation,
  { 'letters-by': name, address }: Procedure['filing'],
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
      nl: `\`${name}\` biedt iets anders aan dan hoe brieven kunnen komen. Maak er een \`choice\` van, met ten minste twee van de opties \`in-full\`, \`news\`, \`paper\` en \`none\`.`,
      en: `\`${name}\` offers something else than how letters can come. Make it a \`choice\` with at least two of the options \`in-full\`, \`news\`, \`paper\` and \`none\`.`,
    });
  if (options.includes('paper') && address === undefined)
    bench.report('paper-without-address', path, {
      nl: `\`${name}\` biedt brieven op papier aan, maar nergens staat waarheen. Schrijf bij \`filing.address\` welk veld naar het postadres vraagt.`,
      en: `\`${name}\` offers letters on paper, but nothing says where to. Write at \`filing.address\` which field asks for the postal address.`,
    });
  return name;
}
