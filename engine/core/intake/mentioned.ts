// Who is named in a message: whoever it names may be who it is about, unless it only greets them.
import type { Person } from '../people/person.ts';

const SHORTEST = 3;
const LONGEST_GREETING = 80;
const GREETING = /^(beste|geachte|lieve|hallo|hoi|dag|goede\p{L}+|dear|hello|hi|good \p{L}+)\b/iu;

/** The greeting with which a text begins, and what comes after it. */
export function greetingOf(text: string): { readonly greeting: string; readonly rest: string } {
  const [, first = '', rest = ''] = /^\s*([^\n]*)(.*)$/su.exec(text) ?? [];
  const isGreeting = first.length <= LONGEST_GREETING && GREETING.test(first);
  return isGreeting ? { greeting: first, rest } : { greeting: '', rest: text };
}

/** The people whom a text names: by address, by their whole name, else by first name or the last part of their surname. */
export function mentioned(text: string, people: readonly Person[]): Person[] {
  const words = ` ${(plain(text).match(WORD) ?? []).join(' ')} `;
  const isWhole = (person: Person) =>
    [wordsIn(person.name), wordsIn(person.email ?? '')].some(
      (each) => each !== '' && words.includes(` ${each} `),
    );
  const whole = people.filter(isWhole);
  // A surname that several share is not told of all of them where the text says which one it is.
  const left = whole.reduce((rest, { name }) => rest.replaceAll(` ${wordsIn(name)} `, ' '), words);
  const found = new Set(left.split(' '));
  return people.filter((person) => {
    const parts = wordsIn(person.name).split(' ');
    const telling = [parts.at(0) ?? '', parts.at(-1) ?? ''].filter(({ length }) => length >= SHORTEST);
    return whole.includes(person) || telling.some((part) => found.has(part));
  });
}

function wordsIn(text: string): string {
  return (plain(text).match(WORD) ?? []).join(' ');
}

const WORD = /[\p{L}\p{N}]+/gu;

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
