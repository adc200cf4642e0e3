// Holds an expectation about people against everybody whom a name stands for.
import type { Actor } from '../dossier/dossier.ts';
import type { Sentence } from '../language/text.ts';
import { NOBODY } from './failure.ts';
import type { Mismatch } from './failure.ts';
import { whoIs } from './scene.ts';
import type { Scene } from './scene.ts';

/** Runs a check for every person who is meant; a name that stands for nobody is a mismatch of its own. */
export function forEach<T>(
  expected: Readonly<Record<string, T>>,
  scene: Scene,
  check: (who: Actor, wanted: T) => readonly [expected: Sentence, found: Sentence] | null,
): Mismatch[] {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const meant = whoIs(scene, name);
    if (meant.length === 0) return [{ at: [name], expected: SOMEBODY, found: NOBODY }];
    return meant.flatMap((who) => {
      const wrong = check(who, wanted);
      if (!wrong) return [];
      const person = who === name ? '' : ` (\`${who}\`)`;
      const found = { nl: wrong[1].nl + person, en: wrong[1].en + person };
      return [{ at: [name], expected: wrong[0], found }];
    });
  });
}

const SOMEBODY: Sentence = {
  nl: 'dat iemand deze plaats vult',
  en: 'that somebody fills this place',
};
