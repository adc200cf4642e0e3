// Proves a fixture: reads, checks and compiles it with the fixtures' organisation.
import { readFileSync } from 'node:fs';
import { compile } from '../../engine/core/compile/compile.ts';
import { compileOrganisation } from '../../engine/core/compile/organisation.ts';
import { checkGrammar } from '../../engine/core/language/grammar.ts';
import type { Organisation } from '../../engine/core/language/organisation.gen.ts';
import type { PlacedProblem } from '../../engine/core/language/problem.ts';
import type { Procedure } from '../../engine/core/language/procedure.gen.ts';
import { readSource } from '../../engine/core/language/source.ts';
import type { OrganisationPlan, Plan } from '../../engine/core/plan/plan.ts';
import { prove } from '../../engine/core/prove/prove.ts';

/** Compiles an organisation that has no faults. */
export function organisationFrom(file: string): OrganisationPlan {
  const { value, problems } = readSource(file, readFileSync(file, 'utf8'));
  const { plan } = compileOrganisation(value as Organisation);
  if (!plan) throw new Error(`${file} cannot be used: ${JSON.stringify(problems)}`);
  return plan;
}

const organisation = organisationFrom('test/prove/organisation.yaml');

/** Compiles a procedure that the compiler accepts, and proves it. */
export function proveText(
  file: string,
  text: string,
  by: OrganisationPlan = organisation,
): { plan: Plan; findings: PlacedProblem[] } {
  const source = readSource(file, text);
  const written = [...source.problems, ...checkGrammar('procedure', source.value)];
  if (written.length > 0) throw new Error(`${file}: ${written.map((each) => each.text.en).join(' ')}`);
  const { plan, problems } = compile(source.value as Procedure, by, file);
  if (!plan) throw new Error(`${file}: ${problems.map((each) => each.text.en).join(' ')}`);
  return { plan, findings: prove(plan, source.value as Procedure).map((each) => source.place(each)) };
}
