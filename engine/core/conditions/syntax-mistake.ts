// Says what is wrong with an expression that cannot be read, first by the slips that people make most.
import { excerpt, Mistake, type Sentence, type Span } from './problem.ts';

type Slip = { pattern: RegExp; suggestion: string; sentence: (written: string) => Sentence };

const slips: Slip[] = [
  instead(/<>|=\/=/, '!=', '"Is niet gelijk aan" schrijft u als', '"Is not equal to" is written as'),
  instead(
    /=>/,
    '>=',
    '"Groter dan of gelijk aan" schrijft u als',
    '"Greater than or equal to" is written as',
  ),
  instead(/=</, '<=', '"Kleiner dan of gelijk aan" schrijft u als', '"Less than or equal to" is written as'),
  instead(/(?<![=!<>])=(?!=)/, '==', 'Vergelijken gaat met', 'Comparing is done with'),
  instead(/(?<=\s)(?:and|en)(?=\s)/i, '&&', '"En" schrijft u als', '"And" is written as'),
  instead(/(?<=\s)(?:or|of)(?=\s)/i, '||', '"Of" schrijft u als', '"Or" is written as'),
  instead(/(?<![\w.])(?:not|niet)(?=\s)/i, '!', '"Niet" schrijft u als', '"Not" is written as'),
  instead(/(?<!&)&(?!&)/, '&&', '"En" schrijft u als', '"And" is written as'),
  instead(/(?<!\|)\|(?!\|)/, '||', '"Of" schrijft u als', '"Or" is written as'),
  instead(/[“”„‘’]/, '"', 'Gebruik rechte aanhalingstekens:', 'Use straight quotation marks:'),
];

function instead(pattern: RegExp, suggestion: string, nl: string, en: string): Slip {
  const sentence = (written: string) => ({
    nl: `${nl} \`${suggestion}\`; hier staat \`${written}\`.`,
    en: `${en} \`${suggestion}\`; this says \`${written}\`.`,
  });
  return { pattern, suggestion, sentence };
}

const sentences: Record<string, (written: string) => Sentence> = {
  unterminated_string: unclosedText,
  unterminated_triple_quoted_string: unclosedText,
  newline_in_string: unclosedText,
  reserved_identifier: (written) => ({
    nl: `\`${written}\` is een woord van de taal zelf en kan geen naam zijn.`,
    en: `\`${written}\` is a word of the language itself and cannot be a name.`,
  }),
  invalid_macro_argument: () => ({
    nl: 'Noem eerst één onderdeel van de lijst bij een eigen naam, bijvoorbeeld `data.leden.filter(lid, lid.stemt)`.',
    en: 'First give one item of the list a name of its own, for example `data.members.filter(member, member.votes)`.',
  }),
};

function unclosedText(): Sentence {
  return {
    nl: 'Deze tekst begint met een aanhalingsteken, maar heeft er geen aan het eind.',
    en: 'This text opens with a quotation mark, but has none at its end.',
  };
}

/** The mistake to report for `source`, which the parser refused at `at` for the reason `code`. */
export function syntaxMistake(source: string, code: string, at: Span): Mistake {
  const visible = withoutTexts(source);
  for (const { pattern, suggestion, sentence } of slips) {
    const found = pattern.exec(visible);
    if (!found) continue;
    const span = { from: found.index, to: found.index + found[0].length };
    return new Mistake('syntax', span, sentence(found[0]), suggestion);
  }
  const written = excerpt(source.slice(at.from, at.to));
  const known = sentences[code];
  if (known) return new Mistake('syntax', at, known(written));
  return new Mistake('syntax', at, written.trim() === '' ? unfinished : unreadable(written));
}

/** `source` with everything between quotation marks blanked out, every character still in its place. */
export function withoutTexts(source: string): string {
  return source.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (found) => ' '.repeat(found.length));
}

const unfinished: Sentence = {
  nl: 'Deze voorwaarde is niet af: aan het eind ontbreekt nog iets, misschien een haakje.',
  en: 'This condition is not finished: something is missing at the end, perhaps a bracket.',
};

function unreadable(written: string): Sentence {
  return {
    nl: `Dit is niet te lezen bij \`${written}\`. Staat er een teken te veel, of ontbreekt er een?`,
    en: `This cannot be read at \`${written}\`. Is there a character too many, or one missing?`,
  };
}
