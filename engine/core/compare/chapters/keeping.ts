// How long dossiers are kept, and what becomes of them.
import { formatSpan } from '../../time/span.ts';
import type { Chapter } from '../chapter.ts';
import { same } from '../chapter.ts';

const THEN = {
  anonymise: { nl: 'daarna gaan de woorden weg', en: 'then the words go' },
  erase: { nl: 'daarna gaat alles weg', en: 'then everything goes' },
} as const;

export const keeping: Chapter = {
  title: { nl: 'Bewaren', en: 'Keeping' },
  things: (plan) =>
    Object.fromEntries(
      plan.retention.map(({ when, keep, then }) => [
        when?.source ?? '',
        {
          title: when === null ? { nl: 'Alle andere dossiers', en: 'All other dossiers' } : same(when.source),
          says: [
            [
              { nl: 'hoe lang', en: 'how long' },
              { nl: formatSpan(keep, 'nl'), en: formatSpan(keep, 'en') },
            ],
            [{ nl: 'dan', en: 'then' }, THEN[then]],
          ] as const,
        },
      ]),
    ),
};
