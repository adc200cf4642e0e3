// Loads a procedure for a command that needs one that can be used.
import type { Plan } from '../core/plan/plan.ts';
import { CommandFault } from './command.ts';
import type { Call, Parameter } from './command.ts';
import { loadFile } from './load-file.ts';
import { printProblem } from './print.ts';

export const procedureFile: Parameter = {
  syntax: '<file>',
  about: { nl: 'het bestand met de procedure', en: 'the file with the procedure' },
};

export const inLanguage: Parameter = {
  syntax: '--in <language>',
  about: {
    nl: 'de taal van wat er gemaakt wordt, zoals en; anders de eerste taal van de organisatie',
    en: 'the language of what is made, such as en; otherwise the first language of the organisation',
  },
};

/** The plan of the file that was given, or null once what is wrong with it has been told; throws where it is no procedure. */
export function soundProcedure({ arguments: [file = ''], options, terminal, language }: Call): Plan | null {
  const other = typeof options.organisation === 'string' ? options.organisation : undefined;
  const { kind, procedure, problems, sources } = loadFile(file, other);
  if (kind !== 'procedure')
    throw new CommandFault({
      nl: `\`${file}\` is geen procedure. Geef het bestand dat met \`procedure:\` begint.`,
      en: `\`${file}\` is no procedure. Give the file that begins with \`procedure:\`.`,
    });
  const blocking = problems.filter(({ severity }) => severity === 'problem');
  for (const problem of blocking) terminal.error(`${printProblem(problem, sources, language)}\n`);
  return blocking.length > 0 ? null : (procedure?.plan ?? null);
}

/** The language in which to write for people, of those that the procedure speaks. */
export function languageFor({ organisation }: Plan, { options }: Call): string {
  const { languages } = organisation;
  const wanted = typeof options.in === 'string' ? options.in : languages[0];
  if (wanted !== undefined && languages.includes(wanted)) return wanted;
  const known = languages.map((each) => `\`${each}\``).join(', ');
  throw new CommandFault({
    nl: `De procedure kent de taal \`${wanted ?? ''}\` niet. Kies uit: ${known}.`,
    en: `The procedure does not speak \`${wanted ?? ''}\`. Choose from: ${known}.`,
  });
}
