// Spans of time as authors write them: "48 hours", "10 working days", "1 month".

const UNITS = {
  minute: { nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  hour: { nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  'working hour': { nl: ['werkuur', 'werkuren'], en: ['working hour', 'working hours'] },
  day: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  'working day': { nl: ['werkdag', 'werkdagen'], en: ['working day', 'working days'] },
  week: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  month: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  year: { nl: ['jaar', 'jaar'], en: ['year', 'years'] },
} as const satisfies Record<string, Record<'nl' | 'en', readonly [one: string, many: string]>>;

export type SpanUnit = keyof typeof UNITS;

/** A number of units; the amount is a whole number from 1 to 10000, or to 1000 for years. */
export type Span = { readonly amount: number; readonly unit: SpanUnit };

/** Units that are counted on the clock and end at the hour; the others are counted in days. */
export type ClockUnit = 'minute' | 'hour' | 'working hour';

const SPAN = /^(\d{1,5}) ((?:working )?[a-z]+?)s?$/;

/** Reads a span such as `10 working days`; null when the text is none, or too large or too small. */
export function parseSpan(text: string): Span | null {
  const match = SPAN.exec(text.trim().replace(/\s+/g, ' '));
  if (!match || !isUnit(match[2]!)) return null;
  const span = { amount: Number(match[1]), unit: match[2] };
  return isWithinBounds(span) ? span : null;
}

function isUnit(text: string): text is SpanUnit {
  return Object.hasOwn(UNITS, text);
}

function isWithinBounds(span: Span): boolean {
  return span.amount >= 1 && span.amount <= (span.unit === 'year' ? 1000 : 10_000);
}

/** Says a span to people: "10 werkdagen", "1 month". */
export function formatSpan(span: Span, language: 'nl' | 'en'): string {
  const [one, many] = UNITS[span.unit][language];
  return `${span.amount} ${span.amount === 1 ? one : many}`;
}

/** Says whether a span's unit is counted on the clock. */
export function isClockUnit(unit: SpanUnit): unit is ClockUnit {
  return unit === 'minute' || unit === 'hour' || unit === 'working hour';
}

/** Two spans as one, or null when they are counted in units that do not add up, such as weeks and months. */
export function addSpans(a: Span, b: Span): Span | null {
  if (a.unit === b.unit) return { amount: a.amount + b.amount, unit: a.unit };
  for (const [large, small, factor] of MULTIPLES) {
    const inSmall = [a, b].map((span) =>
      span.unit === large ? span.amount * factor : span.unit === small ? span.amount : null,
    );
    if (inSmall[0] != null && inSmall[1] != null) return { amount: inSmall[0] + inSmall[1], unit: small };
  }
  return null;
}

const MULTIPLES: readonly (readonly [large: SpanUnit, small: SpanUnit, factor: number])[] = [
  ['year', 'month', 12],
  ['week', 'day', 7],
  ['hour', 'minute', 60],
];
