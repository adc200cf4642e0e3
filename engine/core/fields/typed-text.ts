// Cleans what people type: no invisible signs, no broken characters, no space around it.

// Controls, signs that change the reading direction, and byte order marks; tabs and line ends excepted.
const invisible = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const longest = 200_000;

/** The lines that were typed, or null when there is no text in it; far beyond what any field allows it is cut. */
export function typedLines(raw: unknown): string | null {
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  const only: unknown = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
  if (typeof only !== 'string') return null;
  const clean = only
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '');
  const lines = clean.split('\n').map((line) => line.trimEnd());
  const trimmed = lines.join('\n').trim();
  return trimmed === '' ? null : trimmed;
}

/** What was typed on one line: every run of white space is one space. */
export function typedLine(raw: unknown): string | null {
  const lines = typedLines(raw);
  return lines === null ? null : lines.replace(/\s+/g, ' ');
}

/** Whether something was given that is not text at all, such as a group of parts. */
export function isNoText(raw: unknown): boolean {
  const [only, ...more]: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return more.length > 0 || (typeof only === 'object' && only !== null);
}
