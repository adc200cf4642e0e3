// `gehoor document FILE`: what a procedure says of itself to everybody, as text or as a PDF.
import { writeFileSync } from 'node:fs';
import { inLanguage as textIn } from '../core/language/text.ts';
import { systemClock } from '../shell/clock.ts';
import { pdfOf } from '../../views/pdf/pdf-of.ts';
import { procedureDocument } from '../../views/procedure-text/document.ts';
import { asMarkdown } from '../../views/procedure-text/markdown.ts';
import { procedureText } from '../../views/procedure-text/text.ts';
import { CommandFault } from './command.ts';
import type { Call, Command } from './command.ts';
import { organisation } from './parameters.ts';
import { inLanguage, languageFor, procedureFile, soundProcedure } from './sound-procedure.ts';

export const command: Command = {
  summary: {
    nl: 'Schrijft op wat een procedure belooft en hoe zij gaat, als Markdown of als PDF.',
    en: 'Writes what a procedure promises and how it goes, as Markdown or as a PDF.',
  },
  arguments: [procedureFile],
  options: [
    organisation,
    inLanguage,
    {
      syntax: '--pdf <file>',
      about: { nl: 'maak een PDF in dit bestand', en: 'make a PDF in this file' },
    },
  ],
  run: document,
};

async function document(call: Call): Promise<number> {
  const plan = soundProcedure(call);
  if (plan === null) return 1;
  const lang = languageFor(plan, call);
  const { terminal, options } = call;
  if (typeof options.pdf !== 'string') {
    const title = { kind: 'heading', level: 1, text: textIn(plan.title, lang) } as const;
    terminal.out(asMarkdown([title, ...procedureText(plan, lang)]));
    return 0;
  }
  const printing = { lang, at: systemClock(), people: null, version: null };
  write(options.pdf, await pdfOf(procedureDocument(plan, printing)));
  return 0;
}

function write(file: string, bytes: Buffer): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandFault({
      nl: `In \`${file}\` kan niet worden geschreven (${why}). Bestaat de map, en mag u erin schrijven?`,
      en: `\`${file}\` cannot be written (${why}). Does the folder exist, and may you write in it?`,
    });
  }
}
