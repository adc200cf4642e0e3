// `gehoor check FILE…`: says what is wrong in procedures, organisations and calendars, and where.
import type { Sentence } from '../core/language/text.ts';
import type { Call, Command } from './command.ts';
import { loadFile } from './load-file.ts';
import type { LoadedFile } from './load-file.ts';
import { files, json, organisation } from './parameters.ts';
import { asJson, counted, distinct, printProblem } from './print.ts';

export const command: Command = {
  summary: {
    nl: 'Kijkt procedures, organisaties en kalenders na en wijst aan wat er niet klopt.',
    en: 'Checks procedures, organisations and calendars, and points at what is wrong.',
  },
  arguments: [files],
  options: [organisation, json],
  run: check,
};

async function check({ arguments: given, options, language, terminal }: Call): Promise<number> {
  const loaded = given.map((file) => loadFile(file, asText(options.organisation)));
  const problems = distinct(loaded.flatMap((each) => each.problems));
  const wrong = problems.filter(({ severity }) => severity === 'problem').length;
  if (options.json === true) terminal.out(`${JSON.stringify(outcome(loaded), null, 2)}\n`);
  else {
    const sources = loaded.flatMap((each) => each.sources);
    for (const problem of problems) terminal.out(`${printProblem(problem, sources, language)}\n`);
    terminal.out(`${summary(given.length, wrong, problems.length - wrong)[language]}\n`);
  }
  return wrong > 0 ? 1 : 0;
}

function asText(option: string | boolean | undefined): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

function outcome(loaded: readonly LoadedFile[]): object {
  return {
    ok: loaded.every(({ problems }) => problems.every(({ severity }) => severity === 'advice')),
    files: loaded.map(({ file, kind, problems }) => ({ file, kind, problems: problems.map(asJson) })),
  };
}

function summary(checked: number, wrong: number, advice: number): Sentence {
  const nl = [
    wrong > 0 ? counted(wrong, 'probleem', 'problemen') : 'niets mis',
    ...(advice > 0 ? [counted(advice, 'advies', 'adviezen')] : []),
  ];
  const en = [
    wrong > 0 ? counted(wrong, 'problem', 'problems') : 'nothing wrong',
    ...(advice > 0 ? [counted(advice, 'piece of advice', 'pieces of advice')] : []),
  ];
  return {
    nl: `${counted(checked, 'bestand', 'bestanden')} nagekeken: ${nl.join(', ')}.`,
    en: `${counted(checked, 'file', 'files')} checked: ${en.join(', ')}.`,
  };
}
