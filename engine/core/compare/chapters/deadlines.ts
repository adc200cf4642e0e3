// The time limits: how long, from when, until what, and who is reminded.
import { sayMomentPlan } from '../../measure/wording.ts';
import type { DeadlinePlan, Plan } from '../../plan/plan.ts';
import { sayPlace } from '../../scope/say.ts';
import { formatSpan } from '../../time/span.ts';
import type { Span } from '../../time/span.ts';
import { both, flag, joined, same } from '../chapter.ts';
import type { Chapter } from '../chapter.ts';

export const deadlines: Chapter = {
  title: { nl: 'Termijnen', en: 'Time limits' },
  things: (plan) =>
    Object.fromEntries(
      Object.values(plan.deadlines).map((deadline) => [deadline.name, thingOf(plan, deadline)]),
    ),
};

function thingOf(plan: Plan, deadline: DeadlinePlan) {
  const { title, within, from, until, roll, pause, extension, remind, internal } = deadline;
  const states = (pause?.in ?? []).flatMap((path) => plan.lifecycle.states[path] ?? []);
  return {
    title: both(title),
    says: [
      [{ nl: 'naam', en: 'name' }, both(title)],
      [{ nl: 'binnen', en: 'within' }, joined(within.lines.map(({ then }) => span(then)))],
      [{ nl: 'vanaf', en: 'from' }, sayMomentPlan(plan, from)],
      [{ nl: 'tot', en: 'until' }, sayMomentPlan(plan, until)],
      [{ nl: 'op een vrije dag', en: 'on a free day' }, same(roll === 'none' ? '' : roll)],
      [{ nl: 'staat stil bij', en: 'stands still at' }, joined(states.map((state) => both(state.title)))],
      [
        { nl: 'verlengen', en: 'extension' },
        joined((extension?.atMost?.lines ?? []).map(({ then }) => span(then))),
      ],
      [
        { nl: 'herinnering', en: 'reminder' },
        joined(
          remind.map(({ when, span: ahead, to }) => ({
            nl: `${span(ahead).nl} ${when === 'before' ? 'ervoor' : 'erna'} aan ${to.map((each) => sayPlace(plan, each, 'nl')).join(' en ')}`,
            en: `${span(ahead).en} ${when} to ${to.map((each) => sayPlace(plan, each, 'en')).join(' and ')}`,
          })),
        ),
      ],
      [
        { nl: 'voor wie', en: 'for whom' },
        flag(internal, { nl: 'alleen voor wie hier werkt', en: 'only for those who work here' }),
      ],
    ] as const,
  };
}

function span(length: Span) {
  return { nl: formatSpan(length, 'nl'), en: formatSpan(length, 'en') };
}
