// The states: what the complainant and the handler read in each, and how it ends.
import { both, perLanguage, same, written } from '../chapter.ts';
import type { Chapter } from '../chapter.ts';

export const states: Chapter = {
  title: { nl: 'Stappen', en: 'Steps' },
  things: (plan) =>
    Object.fromEntries(
      Object.values(plan.lifecycle.states).map((state) => [
        state.path,
        {
          title: both(state.title),
          says: [
            [{ nl: 'naam', en: 'name' }, both(state.title)],
            ...perLanguage(plan, { nl: 'de indiener leest', en: 'the complainant reads' }, (language) =>
              written(state.next, language),
            ),
            ...perLanguage(plan, { nl: 'te doen', en: 'to do' }, (language) => written(state.todo, language)),
            [{ nl: 'uitkomst', en: 'outcome' }, same(state.outcome ?? '')],
          ],
        },
      ]),
    ),
};
