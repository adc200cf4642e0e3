// Gives a deadline more time, within the limits that the procedure states.
import { dueDates } from '../due/due.ts';
import { inLanguage } from '../language/text.ts';
import type { Amount, DeadlinePlan } from '../plan/plan.ts';
import { parseSpan } from '../time/span.ts';
import type { Span } from '../time/span.ts';
import { compareInstants } from '../time/temporal.ts';
import { computeTerm } from '../time/term.ts';
import type { Draft } from './draft.ts';
import { refuse } from './refusal.ts';

/** Extends the newest clock of a deadline; refuses what the procedure does not allow. */
export function extend(draft: Draft, name: string, by: Amount): void {
  const deadline = draft.plan.deadlines[name];
  const clock = dueDates(draft.plan, draft.dossier, draft.at.happened)
    .filter((due) => due.deadline === name)
    .at(-1);
  if (!deadline?.extension || !clock)
    refuse(
      'not-possible-now',
      because(deadline, 'loopt niet of kan niet worden verlengd', 'does not run or cannot be extended'),
    );
  const { extension } = deadline;
  const span = amountOf(draft, by);
  if (!span)
    refuse('answers', {
      nl: 'Schrijf een heel getal groter dan nul.',
      en: 'Write a whole number above zero.',
    });
  if (
    extension.after === 'refused' &&
    clock.due !== null &&
    compareInstants(draft.at.happened, clock.due) > 0
  )
    refuse(
      'not-possible-now',
      because(
        deadline,
        'is al verstreken en kan niet meer worden verlengd',
        'has already passed and can no longer be extended',
      ),
    );
  const before = draft.dossier.extensions.filter((each) => each.key === clock.key);
  if (extension.times !== null && before.length >= extension.times)
    refuse(
      'not-possible-now',
      because(
        deadline,
        `is al ${before.length} keer verlengd; vaker kan niet`,
        `has already been extended ${before.length} times; no more is possible`,
      ),
    );
  const spans = [...before.flatMap((each) => parseSpan(`${each.amount} ${each.unit}`) ?? []), span];
  const most = extension.atMost && draft.choose(extension.atMost);
  if (most && isMore(draft, clock.start, spans, most))
    refuse(
      'not-possible-now',
      because(deadline, 'kan niet met zoveel worden verlengd', 'cannot be extended by so much'),
    );
  draft.change({
    kind: 'extend',
    extension: { key: clock.key, amount: span.amount, unit: `${span.unit}s`, at: draft.at.happened },
  });
}

function amountOf(draft: Draft, by: Amount): Span | null {
  if ('span' in by) return by.span;
  return parseSpan(`${String(draft.run(by.amount))} ${by.unit}`);
}

function isMore(draft: Draft, start: string, spans: readonly Span[], most: Span): boolean {
  const calendar = draft.plan.calendar;
  const end = (list: readonly Span[]) =>
    list.reduce((at, span) => computeTerm(at, { span, calendar, ends: 'exact' }).due, start);
  return compareInstants(end(spans), end([most])) > 0;
}

function because(deadline: DeadlinePlan | undefined, nl: string, en: string) {
  const title = deadline?.title ?? '';
  return {
    nl: `De termijn “${inLanguage(title, 'nl')}” ${nl}.`,
    en: `The deadline “${inLanguage(title, 'en')}” ${en}.`,
  };
}
