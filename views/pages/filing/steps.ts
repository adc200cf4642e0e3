// Which pages of a filing form there are for these answers, and where to go after each.
import type { Requirement } from '../../../engine/core/plan/plan.ts';
import { sayInAll } from '../../../engine/core/scope/say.ts';
import type { Text } from '../../../engine/core/language/text.ts';
import { askingOf } from '../../answers/asking.ts';
import { holds, type Asking } from '../../answers/field-view.tsx';
import type { Errors } from '../../answers/errors.ts';
import type { FilingVisit } from './filing-visit.ts';

type Problems = Readonly<Record<string, Text>>;

export interface Steps {
  readonly asking: Asking;
  readonly answers: ReturnType<typeof askingOf>['answers'];
  /** The pages that are shown, counted from 0 among all pages. */
  readonly shown: readonly number[];
  readonly problems: Problems;
}

/** Works out the pages for what was typed so far. */
export function stepsOf(visit: FilingVisit, errors?: Errors, refreshUrl?: string): Steps {
  const { plan, form, world, who, lang, dossier, draft } = visit;
  const { asking, answers, problems } = askingOf({
    ...{ plan, form, world, who, lang, dossier, typed: draft?.typed ?? {} },
    ...(errors ? { errors } : {}),
    ...(refreshUrl === undefined ? {} : { refresh: { url: refreshUrl, target: '#answers' } }),
  });
  const shown = form.pages.flatMap((page, index) => (holds(page.show, asking) ? [index] : []));
  return { asking, answers, shown, problems };
}

/** The problems with the answers on one page. */
export function problemsOn(visit: FilingVisit, steps: Steps, page: number): Problems {
  const own = visit.form.pages[page]?.fields ?? [];
  return Object.fromEntries(
    Object.entries(steps.problems).filter(([path]) => own.includes(path.split('.')[0] ?? '')),
  );
}

/** What the procedure requires of answers up to this page, the last of which is asked here; who fills a place is known once it is sent. */
export function unmetOn({ plan, form, world }: FilingVisit, { asking }: Steps, page: number): Problems {
  const here = form.pages[page]?.fields ?? [];
  const soFar = form.pages.slice(0, page + 1).flatMap((each) => each.fields);
  const unmet = plan.filing.require.find((requirement) => {
    const names = namesIn(requirement);
    return (
      names.some((name) => here.includes(name)) &&
      names.every((name) => soFar.includes(name)) &&
      !requirement.that.paths.some(([space]) => space === 'participant') &&
      !holds(requirement.that, asking)
    );
  });
  if (!unmet) return {};
  const field = here.find((name) => namesIn(unmet).includes(name)) ?? '';
  return { [field]: sayInAll(plan, unmet.else, asking.values, world.people) };
}

function namesIn({ that }: Requirement): string[] {
  return that.paths.flatMap(([space, name]) => (space === 'data' && name !== undefined ? [name] : []));
}

/** The first shown page that is not right yet; null when all are. */
export function firstWrong(visit: FilingVisit, steps: Steps): number | null {
  const wrong = steps.shown.find(
    (page) => Object.keys({ ...problemsOn(visit, steps, page), ...unmetOn(visit, steps, page) }).length > 0,
  );
  return wrong ?? null;
}

/** Where somebody goes on who began before: the first page that is not right, or was never sent; null when there is none. */
export function resumeAt(visit: FilingVisit, steps: Steps): number | null {
  const typed = visit.draft?.typed ?? {};
  const wrong = firstWrong(visit, steps);
  const unseen = steps.shown.find((page) => {
    const own = visit.form.pages[page]?.fields ?? [];
    return !own.some((name) => Object.hasOwn(typed, name));
  });
  return wrong === null || (unseen ?? wrong) < wrong ? (unseen ?? null) : wrong;
}

/** The page after this one: the next that is shown, else the first that is not right, else the check. */
export function after(visit: FilingVisit, steps: Steps, page: number, checking: boolean): string | number {
  const next = checking ? undefined : steps.shown.find((each) => each > page);
  const target = next ?? firstWrong(visit, steps);
  return target === null ? 'check' : target + 1;
}

/** The page before this one: the one that is shown before it, else the start. */
export function before(steps: Steps, page: number): number | null {
  return steps.shown.findLast((each) => each < page) ?? null;
}
