// Whether a condition can ever hold: tried out over every answer where there are few, taken as possible elsewhere.
import type { Expression } from '../conditions/condition.ts';
import type { Plan } from '../plan/plan.ts';

const MOST_TRIES = 4096;

/** Whether a condition can hold when only these fields can have an answer; true wherever that cannot be tried out. */
export function canHold(plan: Plan, condition: Expression, filled: ReadonlySet<string>): boolean {
  const domains = condition.paths.map((path) => domainOf(plan, path, filled));
  if (domains.some((domain) => domain === null)) return true;
  const known = domains as unknown[][];
  const tries = known.reduce((product, domain) => product * domain.length, 1);
  if (tries > MOST_TRIES) return true;
  for (let nth = 0; nth < tries; nth += 1) {
    if (condition.run(valuesFor(condition.paths, known, nth)) === true) return true;
  }
  return false;
}

/** What can stand at a path; null where that is too much to try out. */
function domainOf(plan: Plan, [space, name = '']: readonly string[], filled: ReadonlySet<string>) {
  if (space === 'outcome')
    return Object.values(plan.lifecycle.states)
      .filter((state) => state.kind === 'final' && state.parent === null)
      .map((state) => state.outcome);
  if (space !== 'data') return null;
  const field = plan.fields[name];
  if (!field || field.type === 'computed') return null;
  if (!filled.has(name)) return [null];
  if (field.type === 'yes-no') return [null, true, false];
  return field.type === 'choice' ? [null, ...field.options.map((option) => option.name)] : null;
}

function valuesFor(
  paths: readonly (readonly string[])[],
  domains: readonly unknown[][],
  nth: number,
): object {
  const data: Record<string, unknown> = {};
  const values: Record<string, unknown> = { data };
  let rest = nth;
  paths.forEach(([space = '', name], index) => {
    const domain = domains[index] ?? [];
    const value = domain[rest % domain.length];
    rest = Math.floor(rest / domain.length);
    if (space === 'data' && name !== undefined) data[name] = value;
    else values[space] = value;
  });
  return values;
}
