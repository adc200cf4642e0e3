// Says what belongs somewhere in a file, with an example to follow.
import { allowedWords, alternatives, typeOf, type GrammarKind, type Schema } from './schema.ts';
import type { Sentence } from './text.ts';
import { formOf, language } from './written-form.ts';

const formula: Sentence = {
  nl: 'een formule (zoals `data.relation == "client"`)',
  en: 'a formula (such as `data.relation == "client"`)',
};

const wholeNumber: Sentence = { nl: 'een heel getal', en: 'a whole number' };

const textPerLanguage: Sentence = {
  nl: 'een tekst per taal (zoals `{ nl: …, en: … }`)',
  en: 'a text per language (such as `{ nl: …, en: … }`)',
};

/** What belongs where `schema` stands: "een tekst of een lijst". */
export function expected(schema: Schema, kind: GrammarKind): Sentence {
  const each = alternatives(schema, kind).map((one) => expectedOne(one));
  return {
    nl: joined(
      each.map(({ nl }) => nl),
      'of',
    ),
    en: joined(
      each.map(({ en }) => en),
      'or',
    ),
  };
}

/** Words as code, with the last two joined: "`a`, `b` of `c`". */
export function words(values: readonly unknown[], last: string): string {
  return joined(
    values.map((value) => `\`${String(value)}\``),
    last,
  );
}

function joined(parts: readonly string[], last: string): string {
  const different = [...new Set(parts)];
  if (different.length < 2) return different.join('');
  return `${different.slice(0, -1).join(', ')} ${last} ${different.at(-1)}`;
}

function expectedOne(schema: Schema): Sentence {
  const allowed = allowedWords(schema);
  if (allowed) return { nl: words(allowed, 'of'), en: words(allowed, 'or') };
  const form = schema.pattern === undefined ? null : formOf(schema.pattern);
  if (form)
    return { nl: `${form.nl} (zoals \`${form.example}\`)`, en: `${form.en} (such as \`${form.example}\`)` };
  if (schema.required && schema.required.length > 0) {
    return {
      nl: `regels met ${words(schema.required, 'en')}`,
      en: `lines with ${words(schema.required, 'and')}`,
    };
  }
  if (schema.not) return formula;
  if (schema.propertyNames?.pattern === language) return textPerLanguage;
  return schema.type === 'integer' ? wholeNumber : kinds[typeOf(schema)];
}

const kinds: Record<ReturnType<typeof typeOf>, Sentence> = {
  text: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  'yes-no': { nl: '`true` of `false`', en: '`true` or `false`' },
  list: { nl: 'een lijst', en: 'a list' },
  map: { nl: 'regels met een sleutel en een waarde', en: 'lines with a key and a value' },
  anything: { nl: 'een waarde', en: 'a value' },
};

const written: Record<ReturnType<typeof typeOf>, Sentence> = {
  ...kinds,
  'yes-no': { nl: '`true` of `false`', en: '`true` or `false`' },
  map: { nl: 'een groep regels', en: 'a group of lines' },
  anything: { nl: 'iets anders', en: 'something else' },
};

/** What kind of thing stands there now. */
export function found(type: ReturnType<typeof typeOf>): Sentence {
  return written[type];
}
