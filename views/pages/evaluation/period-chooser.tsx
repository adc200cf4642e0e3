// Chooses a period: three links, and a form for whole months; both are plain addresses that can be kept.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import { sayKey, splitOf } from '../../../engine/core/measure/split.ts';
import type { LocalDate } from '../../../engine/core/time/local-date.ts';
import { Button } from '../../parts/button.tsx';
import { words } from '../../words/words.ts';
import { monthsToChoose } from './period-choice.ts';
import type { PeriodChoice } from './period-choice.ts';

interface ChooserProps {
  plan: Plan;
  choice: PeriodChoice;
  today: LocalDate;
  lang: string;
}

/** The chooser, which keeps the procedure that is looked at. */
export function PeriodChooser({ plan, choice, today, lang }: ChooserProps): JSX.Element {
  const texts = words(lang).evaluation;
  const known = [
    ['this-quarter', texts.thisQuarter],
    ['last-quarter', texts.lastQuarter],
    ['this-year', texts.thisYear],
  ] as const;
  return (
    <div class="stack">
      <nav class="button-group" aria-label={texts.period}>
        {known.map(([name, label]) => (
          <a
            class={`button button-${choice.chosen === name ? 'primary' : 'secondary'}`}
            href={`/evaluation?procedure=${plan.procedure}&period=${name}`}
            aria-current={choice.chosen === name ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <details open={choice.chosen === 'own'}>
        <summary>{texts.ownPeriod}</summary>
        <form class="search" method="get" action="/evaluation">
          <input type="hidden" name="procedure" value={plan.procedure} />
          <input type="hidden" name="period" value="own" />
          <MonthField plan={plan} choice={choice} today={today} lang={lang} name="from" />
          <MonthField plan={plan} choice={choice} today={today} lang={lang} name="until" />
          <Button kind="secondary">{texts.show}</Button>
        </form>
        <p class="hint">{texts.wholeMonths}</p>
      </details>
    </div>
  );
}

function MonthField({ plan, choice, today, lang, name }: ChooserProps & { name: 'from' | 'until' }) {
  const { period } = choice;
  const month = splitOf(plan, 'month');
  return (
    <div class="field">
      <label class="label" for={`period-${name}`}>
        {words(lang).evaluation[name]}
      </label>
      <select class="input select" id={`period-${name}`} name={name}>
        {monthsToChoose(today, period).map((key) => (
          <option value={key} selected={key === period[name].slice(0, 7)}>
            {sayKey(plan, month, key, lang)}
          </option>
        ))}
      </select>
    </div>
  );
}
