// Takes keys out of procedures, or changes what stands at them, and looks at what becomes of it.
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compile } from '../../engine/core/compile/compile.ts';
import { compileOrganisation } from '../../engine/core/compile/organisation.ts';
import type { Organisation } from '../../engine/core/language/organisation.gen.ts';
import type { Path, Problem } from '../../engine/core/language/problem.ts';
import { checkGrammar } from '../../engine/core/language/grammar.ts';
import type { Procedure } from '../../engine/core/language/procedure.gen.ts';
import { groups } from '../../engine/core/reference/groups.ts';
import { prove } from '../../engine/core/prove/prove.ts';
import { checkScenarios } from '../../engine/core/simulate/check-scenarios.ts';
import { simulate } from '../../engine/core/simulate/simulate.ts';
import { files, smallest, whole } from './snippets.ts';

export interface Both {
  readonly name: string;
  readonly procedure: unknown;
  readonly organisation: unknown;
}

/** The shipped procedures and the snippets of the reference, each with its organisation. */
export function everyProcedure(): Both[] {
  const organisation: unknown = parse(files.organisation.text);
  const shipped = globSync('config/{,examples/}*.yaml')
    .filter((file) => !file.endsWith('organisation.yaml'))
    .map((file): Both => {
      const beside = file.replace(/[^/]+$/, 'organisation.yaml');
      const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
      return { name: file, procedure: read(file), organisation: read(beside) };
    });
  const snippets = [...files.recipes, ...files.examples].map((file): Both => ({
    name: file.name,
    procedure: whole(file),
    organisation,
  }));
  return [{ name: 'smallest', procedure: smallest, organisation }, ...snippets, ...shipped];
}

/** With another value at a path; undefined takes the key away. */
export function changedAt(both: Both, key: string, path: Path, value: unknown): Both {
  const [group = ''] = key.split('.');
  const part = groups.find(({ id }) => id === group)?.kind ?? 'procedure';
  return { ...both, [part]: replaced(both[part], path, value) };
}

function replaced(whole: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((item: unknown, index) => (index === first ? replaced(item, rest, value) : item));
  const map = { ...(whole as Record<string, unknown>) };
  const inner = replaced(map[first], rest, value);
  if (inner === undefined) delete map[first];
  else map[first] = inner;
  return map;
}

/** The compiled plan as plain data, or null where it cannot be compiled. */
export function planOf({ procedure, organisation }: Both): unknown {
  if ([...checkGrammar('procedure', procedure), ...checkGrammar('organisation', organisation)].length > 0)
    return null;
  const house = compileOrganisation(organisation as Organisation).plan;
  if (!house) return null;
  const { plan } = compile(procedure as Procedure, house, 'test');
  return plan && plain(plan);
}

/** Without functions and without the state machine, which is made from the rest. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'machine' ? undefined : inner)),
  ) as unknown;
}

/** What the engine says of a procedure: what is wrong with it, and what fails in its stories. */
export function judged({ procedure, organisation }: Both): { problems: Problem[]; failures: string[] } {
  const wrong = [...checkGrammar('procedure', procedure), ...checkGrammar('organisation', organisation)];
  if (wrong.length > 0) return { problems: wrong, failures: [] };
  const house = compileOrganisation(organisation as Organisation);
  if (!house.plan) return { problems: [...house.problems], failures: [] };
  const source = procedure as Procedure;
  const { plan, problems } = compile(source, house.plan, 'test');
  if (!plan) return { problems: [...problems], failures: [] };
  const stories = source.scenarios ?? [];
  const misnamed = checkScenarios(plan, stories);
  if (misnamed.length > 0) return { problems: [...misnamed], failures: [] };
  const failures = simulate(plan, stories).flatMap((each) => each.failures.map(({ text }) => text.en));
  return { problems: failures.length > 0 ? [] : prove(plan, source).filter(isProblem), failures };
}

function isProblem({ severity }: Problem): boolean {
  return severity === 'problem';
}
