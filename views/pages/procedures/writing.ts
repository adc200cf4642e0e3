// What is being written in the editor, as it comes from the form.
import type { Version } from '../../../engine/shell/plans.ts';
import { readText } from '../../fields/typed.ts';

/** What is being written: the texts, the note, and the version that they were taken from. */
export interface Writing {
  readonly source: string;
  readonly organisationSource: string;
  readonly note: string;
  readonly base: string;
}

const LONGEST = 1_000_000;

/** Reads the form; line ends as in the stored texts. */
export function readWriting(form: FormData, version: Version): Writing {
  const text = (name: string) => readText(form, name).replaceAll('\r\n', '\n');
  return {
    source: text('source'),
    organisationSource: form.has('organisation') ? text('organisation') : version.organisationSource,
    note: text('note').slice(0, 2000),
    base: readText(form, 'base') || version.id,
  };
}

/** Whether the texts are longer than any procedure needs to be. */
export function isTooLong({ source, organisationSource }: Writing): boolean {
  return source.length + organisationSource.length > LONGEST;
}

/** Whether the texts differ from those of a version. */
export function isChanged(writing: Writing, version: Version): boolean {
  return (
    writing.source !== version.source.replaceAll('\r\n', '\n') ||
    writing.organisationSource !== version.organisationSource.replaceAll('\r\n', '\n')
  );
}
