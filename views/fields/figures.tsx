// Figures with room for somebody's own words beside each; the figures themselves are shown by the page.
import type { Item } from '../../engine/core/dossier/value.ts';
import { evaluatingWords } from '../words/evaluating.ts';
import type { FieldKind, FieldValue } from './field.ts';
import { asText } from './typed.ts';
import { GroupOfControls } from './wrapper.tsx';

export const figures: FieldKind = {
  render(field) {
    const texts = evaluatingWords(field.lang);
    const rows = rowsIn(field.value);
    return (
      <GroupOfControls field={field}>
        {rows.length === 0 ? <p class="muted">{texts.noFigures}</p> : null}
        {rows.map(({ metric, title, finding }, index) => {
          const id = index === 0 ? field.id : `${field.id}-${String(metric).replaceAll('.', '-')}`;
          return (
            <div class="finding">
              {field.beside?.(String(metric)) ?? null}
              <label class="label" for={id}>
                {texts.finding(String(title))}
              </label>
              <textarea class="input textarea" id={id} name={`${field.name}.${String(metric)}`} rows={3}>
                {asText(finding as FieldValue)}
              </textarea>
            </div>
          );
        })}
      </GroupOfControls>
    );
  },
  read(form, name) {
    const own = `${name}.`;
    const typed = [...form.entries()].flatMap(([key, value]) =>
      key.startsWith(own) && typeof value === 'string'
        ? [[key.slice(own.length), value.replaceAll('\r\n', '\n').trim()] as const]
        : [],
    );
    return Object.fromEntries(typed);
  },
  show: (value) =>
    rowsIn(value)
      .filter(({ finding }) => finding !== null && finding !== '')
      .map(({ title, finding }) => `${String(title)}: ${String(finding)}`)
      .join('\n'),
};

function rowsIn(value: FieldValue): readonly Item[] {
  return Array.isArray(value) ? (value as readonly Item[]) : [];
}

/** The rows of an answer with what was typed beside them in place of what stands there. */
export function rowsWith(standing: FieldValue, typed: FieldValue): FieldValue {
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) return standing;
  const words = typed as Readonly<Record<string, FieldValue>>;
  return rowsIn(standing).map((row): FieldValue => {
    const metric = String(row.metric);
    return Object.hasOwn(words, metric) ? { ...row, finding: words[metric] } : { ...row };
  });
}
