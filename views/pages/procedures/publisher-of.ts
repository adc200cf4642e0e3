// Who published a version, by name.
import type { Registered } from '../../../engine/shell/people/people.ts';
import type { Version } from '../../../engine/shell/plans.ts';
import { words } from '../../words/words.ts';

/** The name of whoever published it; the product's own for the first versions and the command line. */
export function publisherOf(version: Version, people: readonly Registered[], lang: string): string {
  return people.find((person) => person.id === version.publishedBy)?.name ?? words(lang).procedure.bySystem;
}
