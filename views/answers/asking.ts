// Prepares a form to be shown: what was typed so far decides what is asked.
import { readForm } from '../../engine/core/decide/form.ts';
import type { Actor, Dossier } from '../../engine/core/dossier/dossier.ts';
import type { Answers } from '../../engine/core/dossier/value.ts';
import type { Text } from '../../engine/core/language/text.ts';
import type { World } from '../../engine/core/people/person.ts';
import type { FormPlan, Plan } from '../../engine/core/plan/plan.ts';
import type { Refresh } from '../fields/field.ts';
import { noErrors, type Errors } from './errors.ts';
import type { Asking } from './field-view.tsx';
import type { Typed } from './read-body.ts';

interface Asked {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly world: World;
  readonly form: FormPlan;
  readonly who: Actor;
  readonly lang: string;
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly refresh?: Refresh;
}

/** What is needed to show a form, with the answers as far as they can be read and what is wrong with them. */
export function askingOf({
  plan,
  dossier,
  world,
  form,
  who,
  lang,
  typed = {},
  errors = noErrors,
  refresh,
}: Asked): {
  asking: Asking;
  answers: Answers;
  problems: Readonly<Record<string, Text>>;
} {
  const { answers, problems, values } = readForm(plan, dossier, form, typed, world, who);
  const asking: Asking = { plan, dossier, world, lang, values, typed, errors: errors.fields };
  return { asking: refresh ? { ...asking, refresh } : asking, answers, problems };
}
