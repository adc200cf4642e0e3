// Which names the conditions, texts and moments of a procedure read.
import type { MomentPlan, Plan } from '../plan/plan.ts';

/** Gathers names in two parts, such as `data.wish`, `approvals.wording` or `deadline.answer`. */
export function readsOf(plan: Plan): Set<string> {
  const { organisation: _organisation, calendar: _calendar, scope: _scope, lifecycle, ...rest } = plan;
  const { machine: _machine, events: _events, ...steps } = lifecycle;
  const found = readsIn({ ...rest, ...steps });
  for (const moment of momentsOf(plan)) for (const name of namesIn(moment)) found.add(name);
  return found;
}

/** The names that a piece of a plan reads, without those of moments. */
export function readsIn(part: unknown): Set<string> {
  const found = new Set<string>();
  gather(part, found);
  return found;
}

// Expressions and texts with holes both list what they read under `paths`.
function gather(part: unknown, found: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('paths' in part && Array.isArray(part.paths)) {
    for (const path of part.paths as string[][]) found.add(path.slice(0, 2).join('.'));
    return;
  }
  for (const [key, inner] of Object.entries(part))
    if (key !== 'calendar' && key !== 'shape') gather(inner, found);
}

function momentsOf(plan: Plan): MomentPlan[] {
  const ofDeadlines = Object.values(plan.deadlines).flatMap(({ from, until, repeat }) => [
    from,
    until,
    ...(repeat?.until ? [repeat.until] : []),
  ]);
  const ofPromises = Object.values(plan.promises).flatMap(({ by }) => (by === null ? [] : [by]));
  const ofMetrics = Object.values(plan.metrics).flatMap(({ at, kind }) =>
    kind.kind === 'duration' ? [at, kind.from, kind.to] : [at],
  );
  return [...ofDeadlines, ...ofPromises, ...ofMetrics];
}

/** The names in a moment, such as `event.confirm`. */
export function namesIn(moment: MomentPlan): string[] {
  if ('laterOf' in moment) return moment.laterOf.flatMap(namesIn);
  if ('earlierOf' in moment) return moment.earlierOf.flatMap(namesIn);
  if ('moment' in moment) return namesIn(moment.moment);
  return [
    'name' in moment ? `${moment.at === 'approval' ? 'approvals' : moment.at}.${moment.name}` : moment.at,
  ];
}
