// Freezes figures: they are counted as they are now, and kept so with room for words beside each.
import { findingsIn } from '../fields/figures.ts';
import { inLanguage } from '../language/text.ts';
import { figureName } from '../measure/frozen.ts';
import type { FiguresAsked, FrozenFigures } from '../measure/frozen.ts';
import { periodOf } from '../measure/period.ts';
import type { Period } from '../measure/period.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Item } from '../dossier/value.ts';
import type { FieldPlan, Plan } from '../plan/plan.ts';
import { localDate } from '../time/temporal.ts';
import { setAnswer, textChanged } from './answers.ts';
import type { Draft } from './draft.ts';

/** The period that a field's figures are about: the last whole one that had ended when the dossier was received. */
export function periodFor(plan: Plan, { period }: FieldPlan, { receipt }: Pick<Dossier, 'receipt'>): Period {
  return periodOf(localDate(receipt, plan.organisation.timeZone), period ?? 'quarter', -1);
}

/** Freezes the figures of a field, where somebody counts them; words that stand beside a figure stay. */
export function freeze(draft: Draft, name: string): void {
  const field = draft.plan.fields[name];
  if (!field) return;
  const asked: FiguresAsked = { procedures: field.of, period: periodFor(draft.plan, field, draft.dossier) };
  const figures = draft.world.count?.(asked);
  if (!figures) return;
  const before = findingsIn(draft.dossier.data[name] ?? null);
  draft.change({ kind: 'freeze', field: name, figures });
  setAnswer(draft, name, rowsOf(figures, before, draft.dossier.language));
  textChanged(draft, name, before.length > 0);
}

function rowsOf({ of }: FrozenFigures, before: readonly Item[], language: string): Item[] | null {
  const rows = of.flatMap(({ procedure, figures }) =>
    figures.map(({ figure: { metric, title } }): Item => {
      const id = figureName(procedure, metric);
      const finding = before.find((row) => row.metric === id)?.finding ?? null;
      return { metric: id, title: inLanguage(title, language), finding };
    }),
  );
  return rows.length === 0 ? null : rows;
}
