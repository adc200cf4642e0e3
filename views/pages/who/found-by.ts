// Finds people by a part of their name.
import type { Person } from '../../../engine/core/people/person.ts';

/** Those whose name has every typed word in it, whatever the accents and capitals. */
export function foundBy<P extends Pick<Person, 'name'>>(typed: string, people: readonly P[]): P[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return people.filter(({ name }) => wanted.every((word) => plain(name).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
