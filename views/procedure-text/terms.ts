// Within what time things are done, and from when that is counted.
import { inLanguage } from '../../engine/core/language/text.ts';
import type { DeadlinePlan } from '../../engine/core/plan/plan.ts';
import { spoken } from '../../engine/core/scope/say.ts';
import { formatSpan } from '../../engine/core/time/span.ts';
import { sayFrom, sayWithin } from './general.ts';
import { headed } from './part.ts';
import type { Telling, TellPart } from './part.ts';

export const terms: TellPart = (telling) => {
  const { plan, lang, texts } = telling;
  const { what, within, from, more } = texts.term;
  const rows = Object.values(plan.deadlines)
    .filter(({ internal }) => !internal)
    .map((deadline) => [
      inLanguage(deadline.title, lang),
      sayWithin(deadline, lang, texts.or),
      sayFrom(deadline, telling),
      notesOn(deadline, telling).join(' ') || '–',
    ]);
  if (rows.length === 0) return [];
  const columns = [what, within, from, more].map((head) => ({ head }));
  return headed(texts.terms, [{ kind: 'table', caption: texts.termsCaption, columns, rows, rowHeads: true }]);
};

function notesOn(deadline: DeadlinePlan, { plan, lang, texts }: Telling): string[] {
  const { roll, pause, extension, repeat, when } = deadline;
  const states = (pause?.in ?? []).map((path) =>
    inLanguage(plan.lifecycle.states[path]?.title ?? path, lang),
  );
  const most = extension?.atMost?.lines.at(-1)?.then;
  return [
    ...(when === null ? [] : [texts.sometimes]),
    ...(roll === 'next-working-day' ? [texts.rolls] : []),
    ...(states.length === 0 ? [] : [texts.pauses(states.join(', '))]),
    ...(extension === null ? [] : [texts.extended(most ? formatSpan(most, spoken(lang)) : null)]),
    ...(repeat === null ? [] : [texts.repeats]),
  ];
}
