// Every page and question of a form can be shown when the form is filled in.
import type { Expression } from '../conditions/condition.ts';
import type { Path, Problem } from '../language/problem.ts';
import type { FormPlan } from '../plan/plan.ts';
import { problem } from './finding.ts';
import { canHold } from './satisfiable.ts';
import type { Subject } from './subject.ts';

/** Reports pages and questions that stay hidden for ever. */
export function neverShown(subject: Subject): Problem[] {
  const asked = Object.values(subject.plan.forms).map((form) => ({ form, filled: filledIn(subject, form) }));
  return [
    ...asked.flatMap(({ form, filled }) => hiddenPages(subject, form, filled)),
    ...hiddenFields(subject, asked),
  ];
}

interface Asked {
  readonly form: FormPlan;
  /** What can have been filled in when the form is there, its own questions included; null where it never is. */
  readonly filled: ReadonlySet<string> | null;
}

function filledIn({ plan, tree, moves, filled }: Subject, form: FormPlan): Set<string> | null {
  const events = Object.values(plan.lifecycle.events).filter((event) => event.form === form.name);
  const leaves = [...moves.keys()].filter((leaf) =>
    events.some((event) => tree.eventsAt(leaf).includes(event)),
  );
  if (leaves.length === 0 && plan.filing.form !== form.name) return null;
  const before = leaves.flatMap((leaf) => [...(filled.maybe.get(leaf) ?? [])]);
  return new Set([...before, ...form.pages.flatMap((page) => page.fields)]);
}

function hiddenPages({ plan }: Subject, form: FormPlan, filled: Asked['filled']): Problem[] {
  if (filled === null) return [];
  return form.pages.flatMap(({ show }, index) =>
    isHidden(show) ? [hidden('page-never-shown', ['forms', form.name, index, 'show'])] : [],
  );
  function isHidden(show: Expression | null): boolean {
    return show !== null && filled !== null && !canHold(plan, show, filled);
  }
}

function hiddenFields({ plan }: Subject, asked: readonly Asked[]): Problem[] {
  return Object.values(plan.fields).flatMap(({ name, show }) => {
    if (show === null) return [];
    const there = asked.filter(
      ({ form, filled }) => filled !== null && form.pages.some((page) => page.fields.includes(name)),
    );
    const shown = there.some(({ filled }) => filled !== null && canHold(plan, show, filled));
    return there.length === 0 || shown ? [] : [hidden('field-never-shown', ['fields', name, 'show'])];
  });
}

function hidden(code: 'page-never-shown' | 'field-never-shown', path: Path): Problem {
  const what =
    code === 'page-never-shown' ? { nl: 'bladzijde', en: 'page' } : { nl: 'vraag', en: 'question' };
  return problem(
    code,
    path,
    `Deze ${what.nl} is nooit te zien: bij geen enkel antwoord dat er dan kan zijn, geldt deze voorwaarde. Pas de voorwaarde aan, of vraag eerder wat zij nodig heeft.`,
    `This ${what.en} is never shown: with no answer that can be there by then does this condition hold. Change the condition, or ask earlier for what it needs.`,
  );
}
