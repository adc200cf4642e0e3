// Tells whether a text is still the one that somebody read when they began to write.
import { createHash } from 'node:crypto';
import type { Dossier } from '../../../engine/core/dossier/dossier.ts';

/** A short mark of what stands in these fields (or `agreements`) now. */
export function fingerprint(dossier: Dossier, names: readonly string[]): string {
  const values = [...names]
    .sort()
    .map((name) => [name, name === 'agreements' ? dossier.agreements : (dossier.data[name] ?? null)]);
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16);
}
