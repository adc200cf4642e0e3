// Advice about what follows when whoever complained says no: something, and not the end.
import type { Problem } from '../language/problem.ts';
import type { BranchPlan, EventPlan, Plan } from '../plan/plan.ts';
import { advice } from './finding.ts';
import type { Subject } from './subject.ts';
import { branchAt } from './where.ts';

/** Advises where a complainant's no ends the dossier or leads to nothing. */
export function afterANo(subject: Subject): Problem[] {
  const { plan } = subject;
  const asking = Object.values(plan.lifecycle.events).filter(
    (event) =>
      event.state !== null && event.by.includes('complainant') && questionsOf(plan, event).length > 0,
  );
  return asking.flatMap((event) => {
    const no = Object.fromEntries(questionsOf(plan, event).map((name) => [name, false]));
    return followedBy(plan, event).flatMap((each) => {
      const index = each.branches.findIndex(({ when }) => when === null || when.run({ data: no }) === true);
      const branch = each.branches[index];
      if (!branch || !leadsToNothing(subject, each, branch)) return [];
      const at = each.branches.length > 1 ? branchAt(each, index) : branchAt(each, null);
      return [
        advice(
          'nothing-after-no',
          at,
          `Zegt de indiener nee bij \`${event.name}\`, dan volgt er niets meer. Laat het dossier verdergaan, bij voorkeur met iemand anders.`,
          `If the complainant says no at \`${event.name}\`, nothing follows. Let the dossier go on, preferably with somebody else.`,
        ),
      ];
    });
  });
}

function questionsOf(plan: Plan, { form }: EventPlan): string[] {
  const asked = (plan.forms[form ?? '']?.pages ?? []).flatMap((page) => page.fields);
  return asked.filter((name) => plan.fields[name]?.type === 'yes-no');
}

/** The event itself, and what it raises: in one of these the answer is weighed. */
function followedBy(plan: Plan, event: EventPlan): EventPlan[] {
  const raised = [...event.effects, ...event.branches.flatMap((branch) => branch.effects)].flatMap(
    (effect) => (effect.effect === 'raise' ? effect.events : []),
  );
  if (raised.length === 0) return [event];
  return Object.values(plan.lifecycle.events).filter((each) => raised.includes(each.name));
}

function leadsToNothing({ tree }: Subject, event: EventPlan, { target, effects }: BranchPlan): boolean {
  if (target !== null) return tree.isEnd(target);
  return [...event.effects, ...effects].length === 0;
}
