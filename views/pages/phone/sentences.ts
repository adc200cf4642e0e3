// What was typed as sentences to read out: each question with its answer, longer answers sentence by sentence.
import type { FilingVisit } from '../filing/filing-visit.ts';
import type { Steps } from '../filing/steps.ts';
import { fieldTypes } from '../../../engine/core/fields/index.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { holds } from '../../answers/field-view.tsx';

export interface ReadOut {
  readonly field: string;
  readonly question: string;
  /** One for each sentence; none where nothing was answered. */
  readonly sentences: readonly string[];
}

/** Every question that was asked on the pages that hold for these answers, in their order. */
export function readOut(
  { plan, form, world, lang }: FilingVisit,
  { asking, answers, shown }: Steps,
): ReadOut[] {
  const { timeZone: zone } = plan.organisation;
  return shown
    .flatMap((page) => form.pages[page]?.fields ?? [])
    .flatMap((name) => plan.fields[name] ?? [])
    .filter((field) => holds(field.show, asking))
    .map((field) => {
      const said = fieldTypes[field.type].say(answers[field.name] ?? null, field, lang, {
        zone,
        people: world.people,
      });
      return { field: field.name, question: inLanguage(field.ask, lang), sentences: sentencesIn(said, lang) };
    });
}

/** The sentences of a text, by the rules of its language. */
export function sentencesIn(text: string, lang: string): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}
