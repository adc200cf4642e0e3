// Loads a procedure from its text: reading, grammar, compilation, proofs and the names in its scenarios.
import { checkGrammar } from '../language/grammar.ts';
import type { Organisation } from '../language/organisation.gen.ts';
import type { PlacedProblem } from '../language/problem.ts';
import type { Procedure, Scenario } from '../language/procedure.gen.ts';
import type { GrammarKind } from '../language/schema.ts';
import { readSource } from '../language/source.ts';
import type { Source } from '../language/source.ts';
import type { OrganisationPlan, Plan } from '../plan/plan.ts';
import { prove } from '../prove/prove.ts';
import { checkScenarios } from '../simulate/check-scenarios.ts';
import { compile } from './compile.ts';
import { compileOrganisation } from './organisation.ts';

/** A file that has been read elsewhere. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

export interface LoadedOrganisation {
  /** Null when it cannot be used. */
  readonly organisation: OrganisationPlan | null;
  readonly source: Source;
  readonly problems: readonly PlacedProblem[];
}

export interface LoadedProcedure {
  /** Null when it cannot be compiled; with problems beside it, it must not be published. */
  readonly plan: Plan | null;
  /** As they are written; empty when the file does not follow the grammar. */
  readonly scenarios: readonly Scenario[];
  /** In the order of the files: the organisation's first. */
  readonly problems: readonly PlacedProblem[];
  readonly source: Source;
  readonly organisationSource: Source;
}

/** Loads a procedure with its organisation; `version` names the plan. Every problem has its file, line and column. */
export function loadProcedure(
  files: { readonly procedure: FileText; readonly organisation: FileText },
  version: string,
): LoadedProcedure {
  const { organisation, source: organisationSource, problems: above } = loadOrganisation(files.organisation);
  const { source, value: procedure, problems: own } = read<Procedure>('procedure', files.procedure);
  const none = { plan: null, scenarios: procedure?.scenarios ?? [], source, organisationSource };
  if (!procedure || !organisation) return { ...none, problems: [...above, ...own] };
  const { plan, problems } = compile(procedure, organisation, version);
  const further = plan
    ? [...prove(plan, procedure), ...checkScenarios(plan, procedure.scenarios ?? [])]
    : problems;
  const placed = further.map(source.place);
  return { ...none, plan, problems: [...above, ...inOrder([...own, ...placed])] };
}

/** Loads an organisation by itself. */
export function loadOrganisation(file: FileText): LoadedOrganisation {
  const { source, value, problems } = read<Organisation>('organisation', file);
  if (!value) return { organisation: null, source, problems };
  const compiled = compileOrganisation(value);
  return {
    organisation: compiled.plan,
    source,
    problems: inOrder([...problems, ...compiled.problems.map(source.place)]),
  };
}

/** Loads a calendar that stands in a file of its own, as it would stand in an organisation. */
export function loadCalendar({ file, text }: FileText): Pick<LoadedOrganisation, 'source' | 'problems'> {
  const source = readSource(file, text);
  if (source.value === undefined) return { source, problems: source.problems };
  const organisation = {
    organisation: '-',
    languages: ['en'],
    'time-zone': 'UTC',
    calendar: 'own',
    calendars: { own: source.value },
    roles: { own: { title: '-' } },
  };
  const wrong = checkGrammar('organisation', organisation);
  const found = wrong.length > 0 ? wrong : compileOrganisation(organisation as Organisation).problems;
  const placed = found.map((problem) => source.place({ ...problem, path: problem.path.slice(2) }));
  return { source, problems: inOrder([...source.problems, ...placed]) };
}

/** The value is null when it does not follow its grammar; slips in the writing may stand beside a value. */
function read<T>(
  kind: GrammarKind,
  { file, text }: FileText,
): { source: Source; value: T | null; problems: PlacedProblem[] } {
  const source = readSource(file, text);
  const wrong = source.value === undefined ? [] : checkGrammar(kind, source.value).map(source.place);
  const usable = source.value !== undefined && wrong.length === 0;
  return {
    source,
    value: usable ? (source.value as T) : null,
    problems: inOrder([...source.problems, ...wrong]),
  };
}

function inOrder(problems: readonly PlacedProblem[]): PlacedProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
