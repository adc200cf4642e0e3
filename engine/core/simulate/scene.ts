// A scenario as it stands after one of its steps: what expectations are held against.
import type { Actor, Dossier } from '../dossier/dossier.ts';
import type { Entry } from '../dossier/entry.ts';
import type { Refusal } from '../decide/refusal.ts';
import type { World } from '../people/person.ts';
import type { PlacementItem } from '../schedule/placement.ts';
import type { Plan } from '../plan/plan.ts';

export interface Scene {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly world: World;
  /** Everything that happened so far. */
  readonly history: readonly Entry[];
  /** What happened in this step, the time before it included. */
  readonly entries: readonly Entry[];
  readonly refusal: Refusal | null;
  /** What a schedule with `each` opened it for. */
  readonly item: PlacementItem | null;
}

/** Everybody whom a name in a scenario stands for: a person, whoever fills a place, or the complainant. */
export function whoIs({ plan, dossier }: Pick<Scene, 'plan' | 'dossier'>, name: string): readonly Actor[] {
  if (!Object.hasOwn(plan.participants, name)) return [name];
  return dossier.participants[name] ?? [];
}
