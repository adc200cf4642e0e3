// One plain explanation for each rule of the grammar that a value can break.
import { nearest } from './nearest.ts';
import { expected, found, words } from './expected.ts';
import { emptyValue, notAmong, notOfForm, shown, type Explanation } from './explanation.ts';
import { alternatives, followed, typeOf, typeOfValue, type GrammarKind, type Schema } from './schema.ts';
import { language } from './written-form.ts';

/** A broken rule: the rule with its parameters, the schema in which it stands, and the value that breaks it. */
export interface Breach {
  readonly kind: GrammarKind;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: Schema;
  readonly value: unknown;
  /** The key behind which the value stands, for the sentence; null for an item of a list and for the whole. */
  readonly key: string | null;
}

/** The explanation for each keyword that the two grammars use. */
export const explanations: Readonly<Record<string, (breach: Breach) => Explanation>> = {
  additionalProperties: unknownKey,
  required: missingKey,
  type: wrongType,
  enum: notAllowed,
  const: notAllowed,
  pattern: wrongForm,
  propertyNames: wrongKeyForm,
  not: notTrueOrFalse,
  minLength: ({ key, schema, kind }) => emptyValue(key, expected(schema, kind)),
  maxLength: ({ params }) => ({
    code: 'too-long',
    text: {
      nl: `Deze tekst is te lang: hoogstens ${params.limit} tekens.`,
      en: `This text is too long: ${params.limit} characters at most.`,
    },
  }),
  minimum: ({ params }) => limit('too-small', 'ten minste', 'at least', params),
  maximum: ({ params }) => limit('too-large-number', 'hoogstens', 'at most', params),
  minItems: ({ params }) => count('too-few', 'ten minste', 'at least', params),
  minProperties: ({ params }) => count('too-few', 'ten minste', 'at least', params),
  maxProperties: ({ params }) => count('too-many', 'hoogstens', 'at most', params),
  uniqueItems: ({ params, value }) => {
    const item = shown(Array.isArray(value) ? value[Number(params.i)] : value);
    return {
      code: 'duplicate-item',
      text: {
        nl: `${item} staat twee keer in deze lijst. Haal er een weg.`,
        en: `${item} is in this list twice. Remove one of them.`,
      },
    };
  },
};

function unknownKey({ params, schema, value }: Breach): Explanation {
  const key = String(params.additionalProperty);
  const present = new Set(typeof value === 'object' && value !== null ? Object.keys(value) : []);
  const known = Object.keys(schema.properties ?? {});
  const free = known.filter((name) => !present.has(name));
  const meant = nearest(key, free);
  const base = { code: 'unknown-key', about: key, atKey: true };
  if (meant !== null) {
    const text = {
      nl: `${shown(key)} is hier geen bekende sleutel. Bedoelt u \`${meant}\`?`,
      en: `${shown(key)} is not a known key here. Do you mean \`${meant}\`?`,
    };
    return { ...base, text, instead: meant };
  }
  const text = {
    nl: `${shown(key)} is hier geen bekende sleutel. Wel kunnen: ${words(known, 'en')}.`,
    en: `${shown(key)} is not a known key here. These can be: ${words(known, 'and')}.`,
  };
  return { ...base, text };
}

function missingKey({ params, schema, kind }: Breach): Explanation {
  const key = String(params.missingProperty);
  const own = schema.properties?.[key];
  const what = own ? expected(own, kind) : { nl: 'een waarde', en: 'a value' };
  return {
    code: 'missing-key',
    atKey: true,
    instead: `${key}: …`,
    text: {
      nl: `Hier ontbreekt \`${key}:\`. Schrijf daarachter ${what.nl}.`,
      en: `\`${key}:\` is missing here. Write ${what.en} after it.`,
    },
  };
}

function wrongType({ schema, value, key, kind }: Breach): Explanation {
  const belongs = expected(schema, kind);
  if (value === null || value === undefined || value === '') return emptyValue(key, belongs);
  const wanted = alternatives(schema, kind).some(isFreeText) ? 'text' : typeOf(schema);
  if (wanted === 'yes-no' && typeof value === 'string') return notTrueOrFalse({ value });
  const now = found(typeOfValue(value));
  const instead = repaired(wanted, value, schema.pattern);
  const advice =
    instead === null
      ? { nl: '', en: '' }
      : { nl: ` Bijvoorbeeld \`${instead}\`.`, en: ` For example \`${instead}\`.` };
  return {
    code: 'wrong-type',
    ...(instead === null ? {} : { instead }),
    text: {
      nl: `Schrijf hier ${belongs.nl}; nu staat er ${now.nl}.${advice.nl}`,
      en: `Write ${belongs.en} here; now it is ${now.en}.${advice.en}`,
    },
  };
}

function isFreeText(schema: Schema): boolean {
  return schema.type === 'string' && !schema.pattern && !schema.not;
}

function repaired(wanted: ReturnType<typeof typeOf>, value: unknown, pattern = ''): string | null {
  const scalar = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  if (!scalar || String(value).length > 60) return null;
  if (wanted === 'text')
    return new RegExp(pattern, 'u').test(String(value)) ? JSON.stringify(String(value)) : null;
  if (wanted === 'list') return `[${String(value)}]`;
  const number = typeof value === 'string' ? Number(value.trim() || NaN) : NaN;
  return wanted === 'number' && Number.isFinite(number) ? String(number) : null;
}

function notTrueOrFalse({ value }: Pick<Breach, 'value'>): Explanation {
  const yes = /^(yes|ja|on|y|j|true|waar)$/i.test(String(value).trim());
  const no = /^(no|nee|off|n|false|onwaar)$/i.test(String(value).trim());
  const instead = yes ? 'true' : 'false';
  return {
    code: 'true-or-false',
    ...(yes || no ? { instead } : {}),
    text: {
      nl: `${shown(value)} is een gewone tekst. Schrijf \`true\` voor ja of \`false\` voor nee, zonder aanhalingstekens.`,
      en: `${shown(value)} is an ordinary text. Write \`true\` for yes or \`false\` for no, without quotation marks.`,
    },
  };
}

function notAllowed({ schema, value }: Breach): Explanation {
  return notAmong(value, schema.enum ?? [schema.const]);
}

function wrongForm({ schema, value, kind }: Breach): Explanation {
  return notOfForm(value, expected(schema, kind), schema.pattern);
}

function wrongKeyForm({ params, schema, kind }: Breach): Explanation {
  const key = String(params.propertyName);
  const names = followed(schema.propertyNames ?? {}, kind);
  const about = { about: key, atKey: true };
  const explanation = notOfForm(key, expected(names, kind), names.pattern);
  if (names.pattern !== language) return { ...explanation, code: 'wrong-key', ...about };
  const { nl, en } = explanation.text;
  return {
    code: 'wrong-key',
    ...about,
    text: {
      nl: `${nl} Hoort dit nog bij de tekst, zet de hele tekst dan tussen aanhalingstekens.`,
      en: `${en} If this still belongs to the text, put the whole text in quotation marks.`,
    },
  };
}

function limit(code: string, nl: string, en: string, params: Breach['params']): Explanation {
  return {
    code,
    text: {
      nl: `Dit getal moet ${nl} ${params.limit} zijn.`,
      en: `This number must be ${en} ${params.limit}.`,
    },
  };
}

function count(code: string, nl: string, en: string, params: Breach['params']): Explanation {
  return {
    code,
    text: {
      nl: `Hier hoort ${nl} ${params.limit} onderdeel te staan.`.replace(/(?<!1) onderdeel/, ' onderdelen'),
      en: `There must be ${en} ${params.limit} item${params.limit === 1 ? '' : 's'} here.`,
    },
  };
}
