// Texts with holes: `{expression}` is filled in, `{{` and `}}` are the braces themselves.
import { compileExpression, type Expression } from './condition.ts';
import { Mistake, type Problem } from './problem.ts';
import type { Scope, Shape } from './shape.ts';

export type Template = { text: string; parts: (string | Expression)[]; paths: string[][] };
export type CompiledTemplate = { ok: true; template: Template } | { ok: false; problem: Problem };

/** How a value is said; `path` is set when the hole is nothing but a name, and an absent value is null. */
export type Say = (value: unknown, shape: Shape, path: string[] | null) => string;

/** Compiles `text`; the offsets of a problem are those in the whole text. */
export function compileTemplate(text: string, scope: Scope, zone?: string): CompiledTemplate {
  const parts: Template['parts'] = [];
  for (const piece of pieces(text)) {
    if (piece.kind === 'words') parts.push(piece.words);
    else if (piece.kind === 'unclosed') return { ok: false, problem: unclosed(piece.from, text.length) };
    else {
      const compiled = compileExpression(piece.source, scope, null, zone);
      if (!compiled.ok) return { ok: false, problem: moved(compiled.problem, piece.from) };
      parts.push(compiled.expression);
    }
  }
  const paths = parts.flatMap((part) => (typeof part === 'string' ? [] : part.paths));
  return { ok: true, template: { text, parts, paths: distinct(paths) } };
}

/** The text with every hole filled by what `say` makes of its value. */
export function render({ parts }: Template, values: unknown, say: Say): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : say(part.run(values), part.shape, part.path ?? null)))
    .join('');
}

type Piece =
  | { kind: 'words'; words: string }
  | { kind: 'hole'; source: string; from: number }
  | { kind: 'unclosed'; from: number };

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let words = '';
  let at = 0;
  const flush = () => {
    if (words !== '') found.push({ kind: 'words', words });
    words = '';
  };
  while (at < text.length) {
    const sign = text[at] ?? '';
    const doubled = (sign === '{' || sign === '}') && text[at + 1] === sign;
    const opens = sign === '{' && !doubled;
    const end = opens ? holeEnd(text, at + 1) : at + (doubled ? 2 : 1);
    if (end === -1) return [...found, { kind: 'unclosed', from: at }];
    if (opens) {
      flush();
      found.push({ kind: 'hole', source: text.slice(at + 1, end - 1), from: at + 1 });
    } else words += sign;
    at = end;
  }
  flush();
  return found;
}

// Just past the brace that closes the hole, or -1; a brace between quotation marks does not count.
function holeEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\n' && quote !== '') break;
    if (quote === '' && sign === '}') return at + 1;
    if (quote !== '' && sign === '\\') at++;
    else if (sign === quote) quote = '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
  }
  return text.indexOf('}', from) + 1 || -1;
}

function unclosed(from: number, to: number): Problem {
  const sentence = {
    nl: 'Hier begint een invulplek met `{`, maar de `}` aan het eind ontbreekt. Bedoelt u een gewone accolade, schrijf dan `{{`.',
    en: 'A blank opens here with `{`, but the `}` at its end is missing. If you mean a plain brace, write `{{`.',
  };
  return new Mistake('unclosed-hole', { from, to }, sentence).problem;
}

function moved(problem: Problem, by: number): Problem {
  return { ...problem, from: problem.from + by, to: problem.to + by };
}

function distinct(paths: string[][]): string[][] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}
