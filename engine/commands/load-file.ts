// Loads a file of any kind that `check` and `test` are given.
import { loadCalendar, loadOrganisation, loadProcedure } from '../core/compile/load.ts';
import type { LoadedProcedure } from '../core/compile/load.ts';
import type { PlacedProblem } from '../core/language/problem.ts';
import type { Source } from '../core/language/source.ts';
import { kindOf, readOrganisation, readText } from './read-file.ts';
import type { FileKind } from './read-file.ts';

export interface LoadedFile {
  readonly file: string;
  readonly kind: FileKind;
  readonly problems: readonly PlacedProblem[];
  /** Null for a file that is no procedure. */
  readonly procedure: LoadedProcedure | null;
  /** The files in which problems can lie. */
  readonly sources: readonly Source[];
}

/** Loads a file; throws `CommandFault` when it, or the organisation that it needs, cannot be read. */
export function loadFile(file: string, organisation: string | undefined): LoadedFile {
  const read = readText(file);
  const kind = kindOf(read);
  if (kind === 'procedure') {
    const files = { procedure: read, organisation: readOrganisation(file, organisation) };
    const procedure = loadProcedure(files, 'unpublished');
    const sources = [procedure.source, procedure.organisationSource];
    return { file, kind, problems: procedure.problems, procedure, sources };
  }
  const { source, problems } = kind === 'calendar' ? loadCalendar(read) : loadOrganisation(read);
  return { file, kind, problems, procedure: null, sources: [source] };
}
