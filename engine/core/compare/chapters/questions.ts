// The questions: how each is asked, whether it must be answered, and who sees the answer.
import type { FieldPlan, Plan } from '../../plan/plan.ts';
import { sayPlace } from '../../scope/say.ts';
import { inLanguage } from '../../language/text.ts';
import { both, flag, joined, perLanguage, same } from '../chapter.ts';
import type { Chapter } from '../chapter.ts';

export const questions: Chapter = {
  title: { nl: 'Vragen', en: 'Questions' },
  things: (plan) =>
    Object.fromEntries(Object.values(plan.fields).map((field) => [field.name, thingOf(plan, field)])),
};

function thingOf(plan: Plan, field: FieldPlan) {
  const { ask, hint, type, options, required, visibleTo, personal } = field;
  const must = { nl: 'ja', en: 'yes' };
  const seers = visibleTo ?? [];
  return {
    title: both(ask),
    says: [
      ...perLanguage(plan, { nl: 'vraag', en: 'question' }, (language) => inLanguage(ask, language)),
      ...perLanguage(plan, { nl: 'uitleg', en: 'hint' }, (language) =>
        hint ? inLanguage(hint, language) : '',
      ),
      [{ nl: 'soort', en: 'kind' }, same(type)],
      [{ nl: 'keuzes', en: 'choices' }, joined(options.map(({ text }) => both(text)))],
      [
        { nl: 'verplicht', en: 'required' },
        typeof required === 'boolean' ? flag(required, must) : same(required.source),
      ],
      [
        { nl: 'alleen gezien door', en: 'seen only by' },
        joined(seers.map((each) => ({ nl: sayPlace(plan, each, 'nl'), en: sayPlace(plan, each, 'en') }))),
      ],
      [{ nl: 'persoonlijk', en: 'personal' }, flag(personal, must)],
    ] as const,
  };
}
