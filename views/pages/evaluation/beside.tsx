// Shows each frozen figure above the words that are written about it, on the form where that is done.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Dossier } from '../../../engine/core/dossier/dossier.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { FormPlan, Plan } from '../../../engine/core/plan/plan.ts';
import type { App } from '../../../engine/shell/app.ts';
import { FigureSection } from './figure-section.tsx';
import { frozenIn } from './report/frozen.ts';

type Beside = (metric: string) => JSX.Element | null;

/** Draws the figures of a form by their name; nothing where it asks about none. */
export async function besideIn(
  app: App,
  { plan, dossier }: { readonly plan: Plan; readonly dossier: Dossier },
  form: FormPlan | null,
  lang: string,
): Promise<Beside | undefined> {
  const names = (form?.pages ?? []).flatMap((page) => page.fields);
  const field = names.find((name) => plan.fields[name]?.type === 'figures');
  const frozen = field === undefined ? null : await frozenIn(app, dossier, field, lang);
  if (!frozen) return undefined;
  const found = frozen.parts.flatMap((part) => part.found);
  return (metric) => {
    const one = found.find(({ name }) => name === metric);
    return one ? (
      <FigureSection {...one.told} id={metric.replace('.', '-')} of={inLanguage(one.told.plan.title, lang)} />
    ) : null;
  };
}
