// `gehoor types FILE`: the answers of a procedure as TypeScript, for programs that read or write them.
import { answerTypes } from '../core/fields/answer-types.ts';
import type { Call, Command } from './command.ts';
import { organisation } from './parameters.ts';
import { inLanguage, languageFor, procedureFile, soundProcedure } from './sound-procedure.ts';

export const command: Command = {
  summary: {
    nl: 'Schrijft de antwoorden van een procedure als TypeScript-typen.',
    en: 'Writes the answers of a procedure as TypeScript types.',
  },
  arguments: [procedureFile],
  options: [organisation, inLanguage],
  run: types,
};

async function types(call: Call): Promise<number> {
  const plan = soundProcedure(call);
  if (plan === null) return 1;
  call.terminal.out(answerTypes(plan, languageFor(plan, call)));
  return 0;
}
