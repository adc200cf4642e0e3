// Says answers back: each question with what was answered, in the reader's language.
import type { Child } from 'hono/jsx';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import type { Answers, FileReference, Value } from '../../engine/core/dossier/value.ts';
import { fieldTypes } from '../../engine/core/fields/index.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { World } from '../../engine/core/people/person.ts';
import type { FieldPlan, Plan } from '../../engine/core/plan/plan.ts';
import { saySize } from '../fields/file.tsx';
import type { SummaryRow } from '../parts/summary-list.tsx';

export interface Saying {
  readonly plan: Plan;
  readonly world: World;
  readonly lang: string;
  /** Where a file can be fetched; without it files are only named. */
  readonly fileHref?: (file: FileReference) => string;
}

/** Rows for these fields; `changeHref` gives the address where an answer can be changed. */
export function answerRows(
  saying: Saying,
  names: readonly string[],
  answers: Answers | Dossier['data'],
  changeHref?: (field: FieldPlan) => string,
): SummaryRow[] {
  return names
    .flatMap((name) => saying.plan.fields[name] ?? [])
    .map((field) => ({
      label: inLanguage(field.ask, saying.lang),
      value: sayAnswer(saying, field, answers[field.name] ?? null),
      ...(changeHref ? { changeHref: changeHref(field) } : {}),
    }));
}

/** One answer as people read it; empty when there is none. */
export function sayAnswer({ plan, world, lang, fileHref }: Saying, field: FieldPlan, value: Value): Child {
  if (field.type === 'file' && Array.isArray(value) && value.length > 0)
    return (
      <ul class="files">
        {(value as readonly FileReference[]).map((file) => (
          <li class="file">
            <span class="file-name">{fileHref ? <a href={fileHref(file)}>{file.name}</a> : file.name}</span>
            <span class="muted">{saySize(file.size, lang)}</span>
          </li>
        ))}
      </ul>
    );
  const { timeZone: zone } = plan.organisation;
  return fieldTypes[field.type].say(value, field, lang, { zone, people: world.people });
}
