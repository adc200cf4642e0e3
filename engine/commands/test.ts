// `gehoor test FILE…`: plays the scenarios of procedures and says which expectations do not hold.
import type { PlacedProblem } from '../core/language/problem.ts';
import type { Sentence } from '../core/language/text.ts';
import type { Failure } from '../core/simulate/failure.ts';
import { simulate } from '../core/simulate/simulate.ts';
import type { Call, Command, Language } from './command.ts';
import { loadFile } from './load-file.ts';
import type { LoadedFile } from './load-file.ts';
import { files, json, organisation } from './parameters.ts';
import { asJson, counted, printProblem } from './print.ts';

export const command: Command = {
  summary: {
    nl: 'Speelt de scenario’s van procedures na en zegt wat er anders uitkomt.',
    en: 'Plays the scenarios of procedures and says what comes out differently.',
  },
  arguments: [files],
  options: [organisation, json],
  run: test,
};

type PlacedFailure = Failure & PlacedProblem;

interface Tested extends LoadedFile {
  /** What keeps the scenarios from being played. */
  readonly obstacles: readonly PlacedProblem[];
  readonly scenarios: readonly { readonly name: string; readonly failures: readonly PlacedFailure[] }[];
}

async function test({ arguments: given, options, language, terminal }: Call): Promise<number> {
  const own = typeof options.organisation === 'string' ? options.organisation : undefined;
  const tested = given.map((file) => played(loadFile(file, own)));
  if (options.json === true) terminal.out(`${JSON.stringify(outcome(tested), null, 2)}\n`);
  else {
    for (const each of tested) terminal.out(report(each, language));
    terminal.out(`${summary(tested)[language]}\n`);
  }
  return tested.every(holds) ? 0 : 1;
}

function played(loaded: LoadedFile): Tested {
  const { procedure, problems } = loaded;
  if (!procedure) return { ...loaded, obstacles: [], scenarios: [] };
  const { plan, source, scenarios } = procedure;
  const wrong = problems.filter(({ severity }) => severity === 'problem');
  const obstacles = plan ? wrong.filter(({ path }) => path[0] === 'scenarios') : wrong;
  if (!plan || obstacles.length > 0) return { ...loaded, obstacles, scenarios: [] };
  const placed = (failure: Failure): PlacedFailure => ({ ...failure, ...source.place(failure) });
  return {
    ...loaded,
    obstacles,
    scenarios: simulate(plan, scenarios).map(({ scenario, failures }) => ({
      name: scenario,
      failures: failures.map(placed),
    })),
  };
}

function holds({ obstacles, scenarios }: Tested): boolean {
  return obstacles.length === 0 && scenarios.every(({ failures }) => failures.length === 0);
}

function report({ file, kind, sources, obstacles, scenarios }: Tested, language: Language): string {
  const lines = (problems: readonly PlacedProblem[]) =>
    problems.map((problem) => `${printProblem(problem, sources, language)}\n`).join('');
  if (kind !== 'procedure') return '';
  if (obstacles.length > 0) return lines(obstacles);
  if (scenarios.length === 0) return `${file}: ${NONE[language]}\n`;
  return scenarios
    .map(({ name, failures }) => `${failures.length === 0 ? '✓' : '✗'} ${name}\n${lines(failures)}`)
    .join('');
}

const NONE: Sentence = { nl: 'geen scenario’s.', en: 'no scenarios.' };

function summary(tested: readonly Tested[]): Sentence {
  const all = tested.flatMap(({ scenarios }) => scenarios);
  const failed = all.filter(({ failures }) => failures.length > 0).length;
  const stopped = tested.filter(({ obstacles }) => obstacles.length > 0).length;
  if (stopped > 0)
    return {
      nl: `${counted(stopped, 'bestand heeft', 'bestanden hebben')} fouten, dus de scenario’s zijn niet gespeeld.`,
      en: `${counted(stopped, 'file has', 'files have')} mistakes, so the scenarios have not been played.`,
    };
  if (all.length === 0)
    return { nl: 'Er zijn geen scenario’s gespeeld.', en: 'No scenarios have been played.' };
  const nl = failed === 0 ? 'alles klopt' : counted(failed, 'komt anders uit', 'komen anders uit');
  const en = failed === 0 ? 'all hold' : counted(failed, 'does not hold', 'do not hold');
  return {
    nl: `${counted(all.length, 'scenario', 'scenario’s')}: ${nl}.`,
    en: `${counted(all.length, 'scenario', 'scenarios')}: ${en}.`,
  };
}

function outcome(tested: readonly Tested[]): object {
  return {
    ok: tested.every(holds),
    files: tested.map(({ file, kind, obstacles, scenarios }) => ({
      file,
      kind,
      problems: obstacles.map(asJson),
      scenarios: scenarios.map(({ name, failures }) => ({
        name,
        holds: failures.length === 0,
        failures: failures.map((each) => ({ ...asJson(each), expected: each.expected, found: each.found })),
      })),
    })),
  };
}
