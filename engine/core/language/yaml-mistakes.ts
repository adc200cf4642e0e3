// Says in plain words what makes a text unreadable as YAML.
import type { ErrorCode } from 'yaml';
import type { Sentence } from './text.ts';

const quotesForStart: Sentence = {
  nl: 'Een tekst kan niet met dit teken beginnen. Zet de hele tekst tussen aanhalingstekens.',
  en: 'A text cannot begin with this character. Put the whole text in quotation marks.',
};

const anchor: Sentence = {
  nl: 'Hier staat een `&` of `!` waar YAML er een bijzondere betekenis aan geeft. Zet de tekst tussen aanhalingstekens.',
  en: 'Here is an `&` or `!` where it has a special meaning in YAML. Put the text in quotation marks.',
};

const colonInText: Sentence = {
  nl: 'Op deze regel staat nog een dubbele punt. Hoort die bij de tekst, zet de hele tekst dan tussen aanhalingstekens; anders hoort wat volgt op een nieuwe regel.',
  en: 'There is another colon on this line. If it belongs to the text, put the whole text in quotation marks; otherwise what follows belongs on a new line.',
};

const unexpected: Sentence = {
  nl: 'Dit hoort hier niet. Kijk of er iets vóór ontbreekt: een dubbele punt, een komma, een haakje of een aanhalingsteken. Zet een tekst met bijzondere tekens tussen aanhalingstekens.',
  en: 'This does not belong here. See whether something is missing before it: a colon, a comma, a bracket or a quotation mark. Put a text with special characters in quotation marks.',
};

const keyOnOneLine: Sentence = {
  nl: 'Hier ontbreekt een dubbele punt. Schrijf `sleutel: waarde`, met de sleutel en de dubbele punt op één regel.',
  en: 'A colon is missing here. Write `key: value`, with the key and the colon on one line.',
};

const indentation: Sentence = {
  nl: 'De regel springt verkeerd in. Wat bij elkaar hoort, begint even ver van de kantlijn; gebruik steeds twee spaties extra. Of ontbreekt hiervoor een sluithaakje, `}` of `]`?',
  en: 'The line is indented wrongly. What belongs together starts equally far from the margin; use two spaces more each time. Or is a closing bracket missing before it, `}` or `]`?',
};

/** A sentence for each kind of mistake that the YAML reader tells apart. */
export const yamlMistakes: Record<ErrorCode, Sentence> = {
  ALIAS_PROPS: anchor,
  BAD_ALIAS: quotesForStart,
  BAD_COLLECTION_TYPE: anchor,
  BAD_DIRECTIVE: {
    nl: 'Een regel kan niet met `%` beginnen. Zet de tekst tussen aanhalingstekens of haal de regel weg.',
    en: 'A line cannot begin with `%`. Put the text in quotation marks or remove the line.',
  },
  BAD_DQ_ESCAPE: {
    nl: 'Na een `\\` tussen dubbele aanhalingstekens kan dit teken niet staan. Schrijf `\\\\` of gebruik enkele aanhalingstekens.',
    en: 'This character cannot follow a `\\` between double quotation marks. Write `\\\\` or use single quotation marks.',
  },
  BAD_INDENT: indentation,
  BAD_PROP_ORDER: anchor,
  BAD_SCALAR_START: quotesForStart,
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  BLOCK_IN_FLOW: {
    nl: 'Tussen `{ }` of `[ ]` kan geen lijst met streepjes of tekst met `|` staan. Schrijf dit deel op regels onder elkaar.',
    en: 'Between `{ }` or `[ ]` there can be no list with dashes and no text with `|`. Write this part on lines of its own.',
  },
  DUPLICATE_KEY: {
    nl: 'Deze sleutel staat er twee keer. Haal er een weg.',
    en: 'This key is there twice. Remove one of them.',
  },
  IMPOSSIBLE: unexpected,
  KEY_OVER_1024_CHARS: keyOnOneLine,
  MISSING_CHAR: {
    nl: 'Hier ontbreekt een teken: een dubbele punt, een komma, een spatie, een sluithaakje of een aanhalingsteken.',
    en: 'A character is missing here: a colon, a comma, a space, a closing bracket or a quotation mark.',
  },
  MULTILINE_IMPLICIT_KEY: keyOnOneLine,
  MULTIPLE_ANCHORS: anchor,
  MULTIPLE_DOCS: {
    nl: 'Hier begint met `---` een tweede deel. Een bestand bevat één geheel: haal `---` weg of maak er twee bestanden van.',
    en: 'A second part begins here with `---`. A file holds one whole: remove `---` or make two files of it.',
  },
  MULTIPLE_TAGS: anchor,
  NON_STRING_KEY: {
    nl: 'Een sleutel moet een tekst zijn. Zet hem tussen aanhalingstekens.',
    en: 'A key must be a text. Put it in quotation marks.',
  },
  RESOURCE_EXHAUSTION: {
    nl: 'Dit bestand is te ingewikkeld om te lezen. Gebruik minder lagen en verwijzingen.',
    en: 'This file is too complicated to read. Use fewer levels and references.',
  },
  TAB_AS_INDENT: {
    nl: 'Hier staat een tab. Spring in met spaties.',
    en: 'There is a tab here. Indent with spaces.',
  },
  TAG_RESOLVE_FAILED: {
    nl: 'Een `!` aan het begin heeft in YAML een bijzondere betekenis. Zet de tekst tussen aanhalingstekens.',
    en: 'An `!` at the start has a special meaning in YAML. Put the text in quotation marks.',
  },
  UNEXPECTED_TOKEN: unexpected,
};
