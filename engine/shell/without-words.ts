// Takes out of a text that is kept in plain what it repeats of something sealed: a mail server's answer quotes addresses and words.

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const WORD = /[\p{L}\p{N}]{3,}/gu;
const LEFT_OUT = '…';

/** The text without addresses, and without any word of three letters and more that `secret` holds somewhere. */
export function withoutWords(text: string, secret: unknown): string {
  const held = new Set(textsIn(secret).flatMap((each) => each.toLowerCase().match(WORD) ?? []));
  return text
    .replace(ADDRESS, LEFT_OUT)
    .replace(WORD, (word) => (held.has(word.toLowerCase()) ? LEFT_OUT : word));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
