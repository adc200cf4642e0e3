// Chooses a period: the last ones by a link, and all others from a list; both are plain addresses that can be kept.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import { sayKey, splitOf } from '../../../engine/core/measure/split.ts';
import type { LocalDate } from '../../../engine/core/time/local-date.ts';
import { Button } from '../../parts/button.tsx';
import { words } from '../../words/words.ts';
import { periodsToChoose } from './period-choice.ts';
import type { ChosenUnit, PeriodChoice } from './period-choice.ts';

interface ChooserProps {
  plan: Plan;
  choice: PeriodChoice;
  today: LocalDate;
  lang: string;
}

const units = ['quarter', 'year'] as const;

/** The chooser, which keeps the procedure that is looked at. */
export function PeriodChooser({ plan, choice, today, lang }: ChooserProps): JSX.Element {
  const texts = words(lang).evaluation;
  const say = (unit: ChosenUnit, key: string) => sayKey(plan, splitOf(plan, unit), key, lang);
  const lately = units.flatMap((unit) =>
    periodsToChoose(today, unit)
      .slice(0, 1)
      .map((key) => ({ key, label: unit === 'quarter' ? texts.lastQuarter : texts.lastYear })),
  );
  return (
    <div class="stack">
      <nav class="button-group" aria-label={texts.period}>
        {lately.map(({ key, label }) => (
          <a
            class={`button button-${choice.key === key ? 'primary' : 'secondary'}`}
            href={`/evaluation?procedure=${plan.procedure}&period=${key}`}
            aria-current={choice.key === key ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <details class="not-printed" open={!lately.some(({ key }) => key === choice.key)}>
        <summary>{texts.ownPeriod}</summary>
        <form class="search" method="get" action="/evaluation">
          <input type="hidden" name="procedure" value={plan.procedure} />
          <div class="field">
            <label class="label" for="period">
              {texts.period}
            </label>
            <select class="input select" id="period" name="period">
              {units.map((unit) => (
                <optgroup label={unit === 'quarter' ? texts.quarters : texts.years}>
                  {periodsToChoose(today, unit).map((key) => (
                    <option value={key} selected={key === choice.key}>
                      {say(unit, key)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
          <Button kind="secondary">{texts.show}</Button>
        </form>
      </details>
    </div>
  );
}
