// What was answered, per question, with a link to change each answer.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../words/words.ts';

export interface SummaryRow {
  label: string;
  /** Empty text shows that nothing was filled in. */
  value: Child;
  changeHref?: string;
}

/** The rows, each with its change link when it has an address for it. */
export function SummaryList({ rows, lang }: { rows: readonly SummaryRow[]; lang: string }): JSX.Element {
  const { none, change } = words(lang).common;
  return (
    <dl class="summary">
      {rows.map(({ label, value, changeHref }) => (
        <div class="summary-row">
          <dt class="summary-label">{label}</dt>
          <dd class="summary-value">{value === '' ? <span class="muted">{none}</span> : value}</dd>
          {changeHref === undefined ? null : (
            <dd class="summary-change">
              <a href={changeHref}>
                {change}
                <span class="visually-hidden"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
