// The deadlines as text: how long, from when, until what.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { sayMomentPlan } from '../../../engine/core/measure/wording.ts';
import type { DeadlinePlan, Plan } from '../../../engine/core/plan/plan.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { formatSpan } from '../../../engine/core/time/span.ts';
import { SummaryList } from '../../parts/summary-list.tsx';
import { words } from '../../words/words.ts';

/** One row for each deadline. */
export function DeadlineList({ plan, lang }: { plan: Plan; lang: string }): JSX.Element {
  const rows = Object.values(plan.deadlines).map((deadline) => ({
    label: inLanguage(deadline.title, lang),
    value: sayDeadline(plan, deadline, lang),
  }));
  return <SummaryList rows={rows} lang={lang} />;
}

function sayDeadline(plan: Plan, { within, from, until }: DeadlinePlan, lang: string): string {
  const texts = words(lang).procedure;
  const language = spoken(lang);
  const spans = [...new Set(within.lines.map((line) => formatSpan(line.then, language)))];
  const start = sayMomentPlan(plan, from)[language];
  const end = sayMomentPlan(plan, until)[language];
  return `${texts.within(spans.join(` ${texts.or} `), start)}, ${texts.until(end)}`;
}
