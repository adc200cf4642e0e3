// Bounds what the grammar is checked on, so that no input can keep it busy or exhaust it.
import type { Sentence } from './text.ts';

const deepest = 100;
const mostParts = 60_000;
const widest = 5_000;

/** Says in what way a value is too large to check, or null when it is not; safe on values that contain themselves. */
export function tooLargeToCheck(value: unknown): Sentence | null {
  let level: unknown[] = [value];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth++) {
    parts += level.length;
    if (depth > deepest || parts > mostParts) return tooLarge;
    const next: unknown[] = [];
    for (const part of level) {
      const children = typeof part === 'object' && part !== null ? Object.values(part) : [];
      if (children.length > widest) return tooLarge;
      for (const child of children) next.push(child);
      if (next.length > mostParts) return tooLarge;
    }
    level = next;
  }
  return null;
}

const tooLarge: Sentence = {
  nl: 'Dit heeft te veel onderdelen of te veel lagen om een procedure te zijn. Is het het goede bestand?',
  en: 'This has too many parts or too many levels to be a procedure. Is it the right file?',
};
