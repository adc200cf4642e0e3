// Prints findings for people: where, what is wrong, the line with a mark under it, and what to write instead.
import type { PlacedProblem } from '../core/language/problem.ts';
import type { Source } from '../core/language/source.ts';
import type { Sentence } from '../core/language/text.ts';
import type { Language } from './command.ts';

/** A finding as people read it: a few lines, each ended. */
export function printProblem(problem: PlacedProblem, sources: readonly Source[], language: Language): string {
  const { file, line, column, text, code, instead, severity } = problem;
  const advice = severity === 'advice' ? `${ADVICE[language]} ` : '';
  const source = code === 'not-text' ? undefined : sources.find((each) => each.file === file);
  const excerpt = source?.excerpt(problem) ?? '';
  const said = instead !== undefined && !text[language].includes(instead);
  const lines = [
    `${file}:${line}:${column}  ${advice}${text[language]}`,
    ...(excerpt === '' ? [] : excerpt.split('\n').map((each) => `  ${each}`)),
    ...(said ? [`  ${INSTEAD[language]} ${instead}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const ADVICE: Sentence = { nl: 'Advies:', en: 'Advice:' };
const INSTEAD: Sentence = { nl: 'Schrijf:', en: 'Write:' };

/** A finding for programs: everything but the path. */
export function asJson({ file, line, column, code, severity, text, instead }: PlacedProblem): object {
  return { file, line, column, code, severity, text, ...(instead === undefined ? {} : { instead }) };
}

/** A number with the right one of two words. */
export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** Findings of which each stands there once, also where several files share an organisation. */
export function distinct<T extends PlacedProblem>(problems: readonly T[]): T[] {
  const key = ({ file, line, column, code, text }: T) => JSON.stringify([file, line, column, code, text]);
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
