// Answers that only some participants may see.
import type { Dossier } from '../dossier/dossier.ts';
import type { FieldPlan } from '../plan/plan.ts';

/** Whether somebody may see the answer to a field: `places` are what they are, `who` is who they are. */
export function seesField(
  field: FieldPlan,
  dossier: Dossier,
  who: string,
  places: readonly string[],
): boolean {
  if (field.visibleTo === null) return true;
  return dossier.authors[field.name] === who || field.visibleTo.some((place) => places.includes(place));
}
