// Reads a text as one YAML 1.2 document, within bounds on size, depth and number of parts.
import { Composer, Lexer, LineCounter, Parser, type CST, type Document, type ParsedNode } from 'yaml';
import { fatal, type WritingMistake } from './mistake.ts';
import { yamlMistakes } from './yaml-mistakes.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;

export interface ReadDocument {
  /** Null when the text cannot be read at all. */
  readonly document: YamlDocument | null;
  readonly mistakes: readonly WritingMistake[];
  readonly lines: LineCounter;
}

const mostCharacters = 1_000_000;
const mostParts = 250_000;
const deepest = 60;
const mostMistakes = 20;

/** The document in `text`, and what is wrong with its writing. */
export function readDocument(text: string): ReadDocument {
  const lines = linesOf(text);
  const unreadable = tooLarge(text) ?? notText(text);
  if (unreadable) return { document: null, mistakes: [unreadable], lines };
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return { document: null, mistakes: [tokens], lines };
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const [document = null, second] = composer.compose(tokens, true, text.length) as Iterable<YamlDocument>;
  if (document === null) return { document, mistakes: [], lines };
  return { document, mistakes: mistakesOf(document, second), lines };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start);
  return lines;
}

function tooLarge(text: string): WritingMistake | null {
  if (text.length <= mostCharacters) return null;
  return fatal(
    'too-large',
    0,
    'Dit bestand is groter dan 1 MB. Zo groot is een procedure niet; is het het goede bestand?',
    'This file is larger than 1 MB. A procedure is not that large; is it the right file?',
  );
}

// Control characters and the mark that stands for bytes which are no UTF-8.
const foreign = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ufffe\uffff]/;

function notText(text: string): WritingMistake | null {
  const found = foreign.exec(text);
  if (!found) return null;
  return fatal(
    'not-text',
    found.index,
    'Hier staat een teken dat geen tekst is. Sla het bestand op als gewone tekst, in UTF-8.',
    'There is a character here that is not text. Save the file as plain text, in UTF-8.',
  );
}

function tokensOf(text: string): CST.Token[] | WritingMistake {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return tooDeep(parser.offset);
    if (++parts > mostParts) return tooManyParts(parser.offset);
  }
  tokens.push(...parser.end());
  return tokens;
}

function tooDeep(offset: number): WritingMistake {
  return fatal(
    'too-deep',
    offset,
    `Hier is het bestand meer dan ${deepest} lagen diep. Schrijf het met minder lagen.`,
    `Here the file is more than ${deepest} levels deep. Write it with fewer levels.`,
  );
}

function tooManyParts(offset: number): WritingMistake {
  return fatal(
    'too-many-parts',
    offset,
    'Dit bestand heeft te veel onderdelen om een procedure te zijn. Is het het goede bestand?',
    'This file has too many parts to be a procedure. Is it the right file?',
  );
}

function mistakesOf(document: YamlDocument, second: YamlDocument | undefined): WritingMistake[] {
  const found = [...document.errors, ...document.warnings].slice(0, 200).map((error) => ({
    code: error.code,
    offset: error.pos[0],
  }));
  if (second) found.push({ code: 'MULTIPLE_DOCS', offset: second.range[0] });
  const first = found.filter(
    (one, index) => found.findIndex(({ offset }) => offset === one.offset) === index,
  );
  const inOrder = first.toSorted((left, right) => left.offset - right.offset);
  return inOrder.slice(0, mostMistakes).map(({ code, offset }) => {
    const { nl, en } = yamlMistakes[code];
    return fatal(code.toLowerCase().replaceAll('_', '-'), offset, nl, en);
  });
}
