// Reads an expression into its tree; the only place where CEL's parser is called.
import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { Mistake } from './problem.ts';
import { syntaxMistake } from './syntax-mistake.ts';

const longest = 2000;

const language = new Environment({
  limits: { maxAstNodes: 400, maxDepth: 32, maxListElements: 200, maxMapEntries: 8, maxCallArguments: 8 },
});

/** The tree of `source`; throws a Mistake when it is empty, too long or not to be read. */
export function parse(source: string): ASTNode {
  const whole = { from: 0, to: source.length };
  if (source.trim() === '') {
    const sentence = {
      nl: 'Hier staat nog niets. Schrijf een naam of een voorwaarde.',
      en: 'There is nothing here yet. Write a name or a condition.',
    };
    throw new Mistake('empty', whole, sentence);
  }
  if (source.length > longest) throw tooComplex(source);
  try {
    return language.parse(source).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.code === 'limit_exceeded') throw tooComplex(source);
    const from = Math.min(error.range?.start ?? 0, source.length);
    const to = Math.min(Math.max(error.range?.end ?? from, from), source.length);
    throw syntaxMistake(source, error.code, { from, to });
  }
}

/** The mistake of an expression that is too long or too deeply nested to be checked. */
export function tooComplex(source: string): Mistake {
  const sentence = {
    nl: 'Deze voorwaarde is te lang of te ingewikkeld. Splits haar in kleinere delen.',
    en: 'This condition is too long or too complicated. Split it into smaller parts.',
  };
  return new Mistake('too-complex', { from: 0, to: source.length }, sentence);
}
