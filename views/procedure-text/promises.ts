// What is promised, each with where it comes from.
import { inLanguage } from '../../engine/core/language/text.ts';
import type { PromisePlan } from '../../engine/core/plan/plan.ts';
import { headed, listOf, said } from './part.ts';
import type { Telling, TellPart } from './part.ts';

const ADDED = 'added';

export const promises: TellPart = (telling) => {
  const { plan, lang, texts } = telling;
  const all = Object.values(plan.promises);
  if (all.length === 0) return [];
  const mixed = all.some(({ source }) => source === ADDED) && all.some(({ source }) => source !== ADDED);
  const sources = all.map((promise) => sourceOf(promise, telling, mixed));
  const items = all.map(({ text }, index) => {
    const source = sources[index] ?? null;
    return `${inLanguage(text, lang)}${source === null ? '' : ` (${source})`}`;
  });
  const lead = sources.some((source) => source !== null)
    ? `${texts.promisesLead} ${texts.sources}`
    : texts.promisesLead;
  return headed(texts.promises, [said(lead), ...listOf(items, true)]);
};

/** Where a promise comes from; what the house added says so only beside promises that were there before. */
function sourceOf({ source }: PromisePlan, { texts }: Telling, mixed: boolean): string | null {
  if (source === ADDED) return mixed ? texts.added : null;
  return /^\d+(\.\d+)*$/.test(source) ? texts.paragraph(source) : source;
}
