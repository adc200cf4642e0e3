// Everything that is known of sources before they are published: findings, and which of their scenarios hold.
import { compare } from '../core/compare/compare.ts';
import type { Differences } from '../core/compare/compare.ts';
import type { PlacedProblem } from '../core/language/problem.ts';
import type { Plan } from '../core/plan/plan.ts';
import { simulate } from '../core/simulate/simulate.ts';
import { readSources } from './plans.ts';
import type { Sources } from './plans.ts';

export interface ExaminedScenario {
  readonly name: string;
  /** The line in the procedure's text where it stands. */
  readonly line: number;
  /** What does not come out as written; empty when it holds. */
  readonly failures: readonly PlacedProblem[];
}

export interface Examination {
  /** Null when the sources cannot be compiled. */
  readonly plan: Plan | null;
  readonly problems: readonly PlacedProblem[];
  readonly advice: readonly PlacedProblem[];
  /** Empty as long as there are problems: a story cannot be played by a procedure that is not right. */
  readonly scenarios: readonly ExaminedScenario[];
  /** What differs for people from the version in use; empty as long as there are problems. */
  readonly changes: readonly Differences[];
  /** Whether nothing stands in the way of publishing. */
  readonly sound: boolean;
}

/** Examines sources as they would be published as the next version of what is in use now. */
export function examine(sources: Sources, current: Plan): Examination {
  const { procedure } = current;
  const { plan, problems: found, scenarios: written, source } = readSources(sources);
  const problems = found.filter((each) => each.severity === 'problem');
  const advice = found.filter((each) => each.severity === 'advice');
  if (plan && plan.procedure !== procedure) problems.push(source.place(otherName(procedure)));
  const played = plan && problems.length === 0 ? simulate(plan, written) : [];
  const scenarios = played.map(({ scenario, failures }, index) => ({
    name: scenario,
    line: source.place(at(['scenarios', index])).line,
    failures: failures.map(source.place),
  }));
  const sound =
    plan !== null && problems.length === 0 && scenarios.every(({ failures }) => failures.length === 0);
  const changes = plan && problems.length === 0 ? compare(current, plan) : [];
  return { plan, problems, advice, scenarios, changes, sound };
}

function at(path: readonly (string | number)[]) {
  return { code: 'place', severity: 'advice', path, text: { nl: '', en: '' } } as const;
}

function otherName(procedure: string) {
  return {
    code: 'other-procedure',
    severity: 'problem',
    path: ['procedure'],
    text: {
      nl: `Hier hoort \`${procedure}\` te staan: u wijzigt die procedure. Een andere naam zou een andere procedure zijn.`,
      en: `This must be \`${procedure}\`: that is the procedure you are changing. Another name would be another procedure.`,
    },
    instead: `procedure: ${procedure}`,
  } as const;
}
