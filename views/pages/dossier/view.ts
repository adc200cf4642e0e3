// What every part of the dossier's page is given: what is read, in which language, and what was just tried.
import type { Reading } from '../../../engine/shell/reading.ts';
import type { Errors } from '../../answers/errors.ts';
import type { FieldValue } from '../../fields/field.ts';

/** An act that was refused, with everything that was typed for it. */
export interface Attempt {
  /** As it stands in the address, such as `message` or `approve.wording`. */
  readonly act: string;
  /** The agreed action that it was about; empty for other acts. */
  readonly of: string;
  readonly typed: Readonly<Record<string, FieldValue>>;
  readonly errors: Errors;
}

export interface DossierView {
  readonly reading: Reading;
  readonly lang: string;
  readonly saying: { readonly lang: string; readonly timeZone: string; readonly now: string };
  readonly attempt: Attempt | null;
}

/** The attempt, where it was at this act. */
export function attemptAt({ attempt }: DossierView, act: string, of = ''): Attempt | null {
  return attempt?.act === act && attempt.of === of ? attempt : null;
}

/** The id of a control in the form of an act. */
export function actId(act: string, of: string, name: string): string {
  return ['act', act.replaceAll('.', '-'), of, name].filter((part) => part !== '').join('-');
}
