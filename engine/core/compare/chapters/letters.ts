// The letters: to whom, how, and word for word.
import { sayPlace } from '../../scope/say.ts';
import { both, joined, perLanguage, same, written } from '../chapter.ts';
import type { Chapter } from '../chapter.ts';

export const letters: Chapter = {
  title: { nl: 'Brieven', en: 'Letters' },
  things: (plan) =>
    Object.fromEntries(
      Object.values(plan.letters).map((letter) => [
        letter.name,
        {
          title: both(letter.title),
          says: [
            [
              { nl: 'aan', en: 'to' },
              joined(
                letter.to.map((each) => ({ nl: sayPlace(plan, each, 'nl'), en: sayPlace(plan, each, 'en') })),
              ),
            ],
            [{ nl: 'hoe', en: 'how' }, same(letter.channels.join(', '))],
            ...perLanguage(plan, { nl: 'onderwerp', en: 'subject' }, (language) =>
              written(letter.subject, language),
            ),
            ...perLanguage(plan, { nl: 'tekst', en: 'text' }, (language) =>
              letter.body.map(({ text }) => written(text, language)).join(' '),
            ),
          ],
        },
      ]),
    ),
};
