// Reads dates as people write them, day before month, and explains the ones that cannot be.
import type { Sentence } from '../language/text.ts';
import { dateOf, dayOf, isLocalDate, type LocalDate } from '../time/local-date.ts';
import { typedLine } from './typed-text.ts';

const months: readonly { readonly nl: string; readonly en: string }[] = [
  { nl: 'januari', en: 'January' },
  { nl: 'februari', en: 'February' },
  { nl: 'maart', en: 'March' },
  { nl: 'april', en: 'April' },
  { nl: 'mei', en: 'May' },
  { nl: 'juni', en: 'June' },
  { nl: 'juli', en: 'July' },
  { nl: 'augustus', en: 'August' },
  { nl: 'september', en: 'September' },
  { nl: 'oktober', en: 'October' },
  { nl: 'november', en: 'November' },
  { nl: 'december', en: 'December' },
];

const nearby: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  gisteren: -1,
  yesterday: -1,
  eergisteren: -2,
  morgen: 1,
  tomorrow: 1,
};

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const wrong: Sentence = {
  nl: 'Dit is geen datum. Schrijf dag, maand en jaar, zoals 24-4-2026.',
  en: 'This is not a date. Write day, month and year, like 24-4-2026.',
};

/** The date in a text such as `24-4-2026`, `24 april 2026`, `2026-04-24` or `gisteren`, or what is wrong with it. */
export function dateInText(text: string, today: LocalDate): LocalDate | Sentence {
  const words = text.toLowerCase();
  const away = Object.hasOwn(nearby, words) ? nearby[words] : undefined;
  if (away !== undefined) return dateOf(dayOf(today) + away);
  const parts = partsOf(words.replace(/^\p{L}+dag,? |^\p{L}+day,? /u, ''));
  return parts ? dateOfParts(parts) : wrong;
}

function partsOf(text: string): DateParts | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return { year: yearFirst[1]!, month: yearFirst[2]!, day: yearFirst[3]! };
  const dayFirst = /^(\d{1,2})(?:e|st|nd|rd|th)?[-/.\s]+(\d{1,2}|\p{L}{3,12})\.?[-/.,\s]+(\d{1,4})$/u.exec(
    text,
  );
  if (dayFirst) return { day: dayFirst[1]!, month: dayFirst[2]!, year: dayFirst[3]! };
  const monthFirst = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{1,4})$/u.exec(text);
  return monthFirst ? { month: monthFirst[1]!, day: monthFirst[2]!, year: monthFirst[3]! } : null;
}

/** The three boxes of a form; null when `raw` has no such boxes. */
export function datePartsOf(raw: unknown): DateParts | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const boxes = raw as Readonly<Record<string, unknown>>;
  const box = (name: string) => (Object.hasOwn(boxes, name) ? (typedLine(boxes[name]) ?? '') : '');
  return { day: box('day'), month: box('month'), year: box('year') };
}

/** The date that three parts make, or what is wrong with them. */
export function dateOfParts({ day, month, year }: DateParts): LocalDate | Sentence {
  const missing = [
    day === '' ? { nl: 'de dag', en: 'the day' } : null,
    month === '' ? { nl: 'de maand', en: 'the month' } : null,
    year === '' ? { nl: 'het jaar', en: 'the year' } : null,
  ].filter((part) => part !== null);
  if (missing.length > 0) {
    const join = (language: 'nl' | 'en', and: string) => missing.map((part) => part[language]).join(and);
    return { nl: `Vul ook ${join('nl', ' en ')} in.`, en: `Fill in ${join('en', ' and ')} as well.` };
  }
  const monthNumber = monthOf(month);
  if (monthNumber === null || !/^\d{1,2}$/.test(day)) return wrong;
  if (!/^\d{4}$/.test(year)) {
    return {
      nl: 'Schrijf het jaar met vier cijfers, zoals 2026.',
      en: 'Write the year in four digits, like 2026.',
    };
  }
  return existing(Number(day), monthNumber, year);
}

function monthOf(month: string): number | null {
  if (/^\d{1,2}$/.test(month)) return Number(month);
  const word = month.toLowerCase().replace(/\.$/, '');
  if (word === 'mrt') return 3;
  const starts = ({ nl, en }: { nl: string; en: string }) =>
    word.length >= 3 && (nl.startsWith(word) || en.toLowerCase().startsWith(word));
  const index = months.findIndex(starts);
  return index < 0 ? null : index + 1;
}

function existing(day: number, month: number, year: string): LocalDate | Sentence {
  if (month < 1 || month > 12) {
    return { nl: 'De maand moet 1 tot en met 12 zijn.', en: 'The month must be 1 up to 12.' };
  }
  if (Number(year) < 1800 || Number(year) > 2200) {
    return { nl: 'Kijk het jaar na: het kan niet kloppen.', en: 'Check the year: it cannot be right.' };
  }
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (isLocalDate(date)) return date;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  const name = months[month - 1] ?? { nl: '', en: '' };
  return {
    nl: `Deze dag bestaat niet: ${name.nl} ${year} heeft ${last} dagen.`,
    en: `This day does not exist: ${name.en} ${year} has ${last} days.`,
  };
}
