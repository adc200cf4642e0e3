// Whoever must be chosen can be: from a role, and by a person who is there to choose.
import type { Problem } from '../language/problem.ts';
import type { AssignRule } from '../plan/plan.ts';
import { problem } from './finding.ts';
import { sitesWith } from './sites.ts';
import type { Site } from './sites.ts';
import type { Subject } from './subject.ts';
import { isWithoutPerson } from './system.ts';

/** Reports assignments that can never be carried out. */
export function assignments(subject: Subject): Problem[] {
  return sitesWith(subject.sites, 'assign').flatMap(({ effect, path, host }) =>
    Object.entries(effect.participants).flatMap(([name, rule]) => {
      const at = [...path, name];
      if (isFromRole(rule) && subject.plan.participants[name]?.roles.length === 0)
        return [
          problem(
            'assign-without-role',
            at,
            `Er is geen rol waaruit \`${name}\` gekozen kan worden, dus hier wordt nooit iemand aangewezen. Schrijf bij \`${name}\` een \`role\`, of gebruik \`compute:\`.`,
            `There is no role from which \`${name}\` can be chosen, so nobody is ever assigned here. Write a \`role\` for \`${name}\`, or use \`compute:\`.`,
          ),
        ];
      return needsPerson(rule) && isAlone(subject, host)
        ? [
            problem(
              'assign-without-person',
              at,
              `Dit kan gebeuren zonder dat er iemand bij is, en dan kan niemand \`${name}\` kiezen of worden. Laat het systeem zelf kiezen met \`another\` of \`compute:\`.`,
              `This can happen with nobody there, and then nobody can choose or become \`${name}\`. Let the system choose with \`another\` or \`compute:\`.`,
            ),
          ]
        : [];
    }),
  );
}

function isFromRole(rule: AssignRule): boolean {
  return rule === 'another' || rule === 'same-person' || rule === 'chosen';
}

function needsPerson(rule: AssignRule): boolean {
  return rule === 'same-person' || rule === 'chosen';
}

function isAlone({ plan, tree, system }: Subject, host: Site['host']): boolean {
  const atFiling = host.kind === 'enter' && tree.entered(plan.lifecycle.initial).includes(host.state.path);
  return atFiling || isWithoutPerson(host, system.events, system.entered);
}
