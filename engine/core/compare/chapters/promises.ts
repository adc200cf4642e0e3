// The promises: what is promised, where that comes from, and what keeps it.
import type { Plan, PromisePlan } from '../../plan/plan.ts';
import { both, perLanguage, same } from '../chapter.ts';
import type { Chapter } from '../chapter.ts';
import { inLanguage } from '../../language/text.ts';

export const promises: Chapter = {
  title: { nl: 'Beloften', en: 'Promises' },
  things: (plan) =>
    Object.fromEntries(
      Object.values(plan.promises).map((promise) => [
        promise.name,
        {
          title: both(promise.text),
          says: [
            ...perLanguage(plan, { nl: 'tekst', en: 'text' }, (language) =>
              inLanguage(promise.text, language),
            ),
            [{ nl: 'bron', en: 'source' }, same(promise.source)],
            [{ nl: 'geldt als', en: 'applies if' }, same(promise.when?.source ?? '')],
            [{ nl: 'gehouden als', en: 'kept if' }, keptBy(plan, promise)],
          ],
        },
      ]),
    ),
};

function keptBy({ deadlines }: Plan, { deadline, that }: PromisePlan) {
  const clock = deadlines[deadline ?? ''];
  return clock ? both(clock.title) : same(that?.source.replace(/\s+/g, ' ') ?? '');
}
