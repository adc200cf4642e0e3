// Under which key the mail with a copy of a letter waits: another one each time that it goes to another address.
import type { Sending } from '../../core/dossier/dossier.ts';

/** The key of the newest mail with this copy. */
export function letterKey(dossier: string, { id, mailed }: Pick<Sending, 'id' | 'mailed'>): string {
  return `letter:${dossier}:${id}${mailed === undefined ? '' : `:${mailed}`}`;
}
