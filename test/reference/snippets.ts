// The snippets of the reference as whole procedures: each put into the small one, as the page says.
import { parse, stringify } from 'yaml';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import type { LoadedProcedure } from '../../engine/core/compile/load.ts';
import { merged } from '../../engine/core/reference/merge.ts';
import type { SnippetFile } from '../../engine/core/reference/snippet.ts';
import { simulate } from '../../engine/core/simulate/simulate.ts';
import { readSnippets } from '../../engine/shell/reference.ts';

export const files = readSnippets();
export const smallest: unknown = parse(files.smallest.text);

/** A snippet within the small procedure. */
export function whole({ text }: SnippetFile): unknown {
  return merged(smallest, parse(text));
}

/** Loads a procedure that is given as a value. */
export function load(
  procedure: unknown,
  organisation: unknown = parse(files.organisation.text),
): LoadedProcedure {
  const written = (value: unknown) => stringify(value, { lineWidth: 0 });
  return loadProcedure(
    {
      procedure: { file: 'procedure.yaml', text: written(procedure) },
      organisation: { file: 'organisation.yaml', text: written(organisation) },
    },
    'test',
  );
}

/** Everything that keeps a procedure from being published, in English; advice is left out. */
export function problemsIn({ problems }: LoadedProcedure): string[] {
  return problems
    .filter(({ severity }) => severity === 'problem')
    .map(({ line, text }) => `${line}: ${text.en}`);
}

/** Everything in the stories that does not come out as written. */
export function failuresIn({ plan, scenarios }: LoadedProcedure): string[] {
  if (!plan) return ['It cannot be compiled.'];
  return simulate(plan, scenarios).flatMap(({ scenario, failures }) =>
    failures.map(({ text }) => `${scenario}: ${text.en}`),
  );
}
