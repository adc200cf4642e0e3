// Calls a function by its name, and says what is wrong when that cannot be.
import type { ASTNode } from '@marcbachmann/cel-js';
import { nearest } from '../language/nearest.ts';
import { functions } from './functions.ts';
import type { Fn } from './functions/function.ts';
import { loop, loopNames } from './loops.ts';
import { listed, Mistake, type Span } from './problem.ts';
import { spanOf, type Context, type Term } from './term.ts';

/** `name(…)` or `receiver.name(…)`. */
export function call(
  name: string,
  receiver: ASTNode | null,
  args: ASTNode[],
  node: ASTNode,
  context: Context,
): Term {
  const at = spanOf(node);
  if (receiver && loopNames.includes(name)) return loop(name, receiver, args, node, context);
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!known) throw unknownFunction(name, receiver, at, context);
  const given = (receiver ? [receiver, ...args] : args).map((arg) => context.compile(arg, context));
  if (given.length < known.takes.least || given.length > known.takes.most) {
    throw wrongCount(name, known, given.length, at);
  }
  return { ...at, ...known.build({ args: given, at, context }) };
}

function unknownFunction(name: string, receiver: ASTNode | null, at: Span, context: Context): Mistake {
  if (name === 'matches') return new Mistake('refused', at, noPatterns);
  const from = context.source.indexOf(name, receiver?.end ?? at.from);
  const span = { from, to: from + name.length };
  const names = [...Object.keys(functions), ...loopNames];
  const meant = nearest(name, names);
  const known = names.map((each) => `\`${each}\``);
  const sentence = {
    nl: `De functie \`${name}\` bestaat niet. ${meant ? `Bedoelt u \`${meant}\`?` : `Wel: ${listed(known, 'nl')}.`}`,
    en: `The function \`${name}\` does not exist. ${meant ? `Do you mean \`${meant}\`?` : `These do: ${listed(known, 'en')}.`}`,
  };
  return new Mistake('unknown-function', span, sentence, meant ?? undefined);
}

const noPatterns = {
  nl: '`matches` mag niet: een patroon kan het systeem laten vastlopen. Gebruik `contains`, `startsWith` of `endsWith`.',
  en: '`matches` is not allowed: a pattern can make the system hang. Use `contains`, `startsWith` or `endsWith`.',
};

function wrongCount(name: string, { example }: Fn, given: number, at: Span): Mistake {
  const sentence = {
    nl: `\`${name}\` klopt niet met ${given} ${given === 1 ? 'waarde' : 'waarden'}. Schrijf bijvoorbeeld \`${example}\`.`,
    en: `\`${name}\` does not work with ${given} ${given === 1 ? 'value' : 'values'}. Write for example \`${example}\`.`,
  };
  return new Mistake('arguments', at, sentence);
}
