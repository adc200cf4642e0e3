// Says a text of a procedure to everybody: times as they are reckoned, and nothing of any one dossier.
import { inLanguage } from '../../engine/core/language/text.ts';
import { sayMomentPlan } from '../../engine/core/measure/wording.ts';
import type { DeadlinePlan, Phrase } from '../../engine/core/plan/plan.ts';
import { spoken } from '../../engine/core/scope/say.ts';
import { formatSpan } from '../../engine/core/time/span.ts';
import type { Telling } from './part.ts';

/** The text with "48 hours after the receipt" where a dossier has a date; null where it says what only a dossier knows. */
export function inGeneral(phrase: Phrase | null, telling: Telling): string | null {
  const template = phrase?.[telling.lang] ?? phrase?.en ?? Object.values(phrase ?? {})[0];
  if (!template) return null;
  const parts = template.parts.map((part) =>
    typeof part === 'string' ? part : ofPath(part.path ?? [], telling),
  );
  return parts.includes(null) ? null : parts.join('').replace(/\s+/g, ' ').trim();
}

function ofPath([space = '', name = '', what = '']: readonly string[], telling: Telling): string | null {
  const { plan, lang, texts } = telling;
  if (space === 'organisation')
    return { name: plan.organisation.name, ...plan.organisation.contact, website: null }[name] as
      string | null;
  const deadline = plan.deadlines[name];
  if (space !== 'deadline' || what !== 'due' || !deadline) return null;
  return texts.after(sayWithin(deadline, lang, texts.or), sayFrom(deadline, telling));
}

/** How long a deadline is: "6 weeks or 10 weeks". */
export function sayWithin({ within }: DeadlinePlan, lang: string, or: string): string {
  return [...new Set(within.lines.map((line) => formatSpan(line.then, spoken(lang))))].join(or);
}

/** From when it is counted. */
export function sayFrom({ from, each, title }: DeadlinePlan, { plan, lang, texts }: Telling): string {
  if (each === 'agreements') return texts.agreedDay;
  if ('at' in from && from.at === 'item') return inLanguage(title, lang);
  return sayMomentPlan(plan, from)[spoken(lang)];
}
