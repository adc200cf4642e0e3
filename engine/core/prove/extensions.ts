// A deadline is extended where it may be, and may be extended where it is.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import { sitesWith } from './sites.ts';
import type { Subject } from './subject.ts';

/** Reports extensions that are always refused, and limits to extensions that never happen. */
export function extensions({ plan, sites }: Subject): Problem[] {
  const extend = sitesWith(sites, 'extend');
  const extended = new Set(extend.map(({ effect }) => effect.deadline));
  return [
    ...extend
      .filter(({ effect }) => plan.deadlines[effect.deadline]?.extension === null)
      .map(({ effect, path }) =>
        problem(
          'extension-refused',
          [...path, 'deadline'],
          `\`${effect.deadline}\` kan niet worden verlengd, dus dit wordt altijd geweigerd. Schrijf bij die termijn \`extension\` met wat er mag.`,
          `\`${effect.deadline}\` cannot be extended, so this is always refused. Write \`extension\` for that deadline, with what is allowed.`,
        ),
      ),
    ...Object.values(plan.deadlines)
      .filter(({ name, extension }) => extension !== null && !extended.has(name))
      .map(({ name }) =>
        problem(
          'extension-unused',
          ['deadlines', name, 'extension'],
          `Geen enkele stap verlengt \`${name}\`. Schrijf bij een gebeurtenis \`extend\`, of haal \`extension\` weg.`,
          `No step extends \`${name}\`. Write \`extend\` at an event, or take \`extension\` away.`,
          { atKey: true },
        ),
      ),
  ];
}
