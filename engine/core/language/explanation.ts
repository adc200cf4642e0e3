// Explains a value that is missing, not among the possible words, or written otherwise than it should be.
import { words } from './expected.ts';
import { improved } from './improved.ts';
import { nearest } from './nearest.ts';
import type { Sentence } from './text.ts';

export interface Explanation {
  readonly code: string;
  readonly text: Sentence;
  readonly instead?: string;
  /** The key within the value that it is about. */
  readonly about?: string;
  readonly atKey?: boolean;
}

/** The explanation for a key with nothing behind it. */
export function emptyValue(key: string | null, belongs: Sentence): Explanation {
  const nl = key === null ? 'Hier staat nog niets' : `Achter \`${key}:\` staat nog niets`;
  const en = key === null ? 'There is nothing here yet' : `There is nothing after \`${key}:\` yet`;
  return {
    code: 'empty-value',
    text: { nl: `${nl}. Schrijf ${belongs.nl}.`, en: `${en}. Write ${belongs.en}.` },
  };
}

/** The explanation for a word that is not one of `allowed`. */
export function notAmong(value: unknown, allowed: readonly unknown[]): Explanation {
  const meant = typeof value === 'string' ? nearest(value, allowed.map(String)) : null;
  const nl = `${shown(value)} kan hier niet.`;
  const en = `${shown(value)} is not possible here.`;
  if (meant !== null) {
    const others = allowed.length > 1 && allowed.length <= 4;
    const text = {
      nl: `${nl} Bedoelt u \`${meant}\`?${others ? ` Mogelijk zijn ${words(allowed, 'en')}.` : ''}`,
      en: `${en} Do you mean \`${meant}\`?${others ? ` Possible are ${words(allowed, 'and')}.` : ''}`,
    };
    return { code: 'not-allowed', text, instead: meant };
  }
  const text = { nl: `${nl} Schrijf ${words(allowed, 'of')}.`, en: `${en} Write ${words(allowed, 'or')}.` };
  return { code: 'not-allowed', text };
}

/** The explanation for a text that is written otherwise than it should be. */
export function notOfForm(value: unknown, belongs: Sentence, pattern?: string): Explanation {
  const lengthened = typeof value === 'string' && value.length > 60;
  const instead = pattern === undefined || lengthened ? null : improved(String(value), pattern);
  const advice =
    instead === null
      ? { nl: '', en: '' }
      : { nl: ` Bedoelt u \`${instead}\`?`, en: ` Do you mean \`${instead}\`?` };
  return {
    code: 'wrong-form',
    ...(instead === null ? {} : { instead }),
    text: {
      nl: `${shown(value)} kan hier niet. Schrijf ${belongs.nl}.${advice.nl}`,
      en: `${shown(value)} is not possible here. Write ${belongs.en}.${advice.en}`,
    },
  };
}

/** A value as it is quoted in a sentence: on one line, and cut when it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
