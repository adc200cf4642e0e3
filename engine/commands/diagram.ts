// `gehoor diagram FILE`: the lifecycle of a procedure as a picture.
import { lifecycleDot } from '../core/diagram/lifecycle-dot.ts';
import { drawLifecycle } from '../shell/diagram.ts';
import type { Call, Command } from './command.ts';
import { organisation } from './parameters.ts';
import { inLanguage, languageFor, procedureFile, soundProcedure } from './sound-procedure.ts';

export const command: Command = {
  summary: {
    nl: 'Tekent de stappen van een procedure, als SVG.',
    en: 'Draws the steps of a procedure, as SVG.',
  },
  arguments: [procedureFile],
  options: [
    organisation,
    inLanguage,
    {
      syntax: '--dot',
      about: {
        nl: 'schrijf de tekening als DOT, voor Graphviz',
        en: 'write the drawing as DOT, for Graphviz',
      },
    },
  ],
  run: diagram,
};

async function diagram(call: Call): Promise<number> {
  const plan = soundProcedure(call);
  if (plan === null) return 1;
  const lang = languageFor(plan, call);
  const drawn = call.options.dot === true ? `${lifecycleDot(plan, lang)}\n` : await drawLifecycle(plan, lang);
  call.terminal.out(drawn);
  return 0;
}
