// Expectations about who takes part and what they may do.
import { candidates as candidatesFor } from '../../access/standing.ts';
import { available, isPossible } from '../../decide/available.ts';
import { actOf } from '../../decide/acts/index.ts';
import type { Actor } from '../../dossier/dossier.ts';
import type { Expectation } from '../../language/procedure.gen.ts';
import { names, people, sameNames, which } from '../failure.ts';
import type { Mismatch } from '../failure.ts';
import { forEach } from '../for-each.ts';
import type { Scene } from '../scene.ts';

/** Whoever fills each place is exactly who is named; `nobody` for an empty place. */
export function participants(
  expected: NonNullable<Expectation['participants']>,
  { dossier }: Scene,
): Mismatch[] {
  return Object.entries(expected).flatMap(([place, wanted]) => {
    const list = (typeof wanted === 'string' ? [wanted] : wanted).filter((name) => name !== 'nobody');
    const found = dossier.participants[place] ?? [];
    return sameNames(list, found) ? [] : [{ at: [place], expected: people(list), found: people(found) }];
  });
}

/** Exactly these could fill each place now. */
export function candidates(
  expected: Readonly<Record<string, readonly string[]>>,
  { plan, dossier, world }: Scene,
): Mismatch[] {
  return Object.entries(expected).flatMap(([place, wanted]) => {
    const found = candidatesFor(plan, dossier, place, world).map(({ id }) => id);
    return sameNames(wanted, found) ? [] : [{ at: [place], expected: people(wanted), found: people(found) }];
  });
}

/** Everybody who is meant can do each of these now. */
export function may(expected: Readonly<Record<string, readonly string[]>>, scene: Scene): Mismatch[] {
  return forEach(expected, scene, (who, events) => {
    const off = events.filter((event) => !can(scene, who, event));
    return off.length === 0 ? null : [names(events), which('kan niet', 'cannot', off)];
  });
}

/** Nobody who is meant can do any of these now. */
export function mayNot(expected: Readonly<Record<string, readonly string[]>>, scene: Scene): Mismatch[] {
  return forEach(expected, scene, (who, events) => {
    const on = events.filter((event) => can(scene, who, event));
    return on.length === 0 ? null : [which('kan niet', 'cannot', events), which('kan', 'can', on)];
  });
}

/** Whether somebody can do something now, by the same functions that show the buttons. */
function can(scene: Scene, who: Actor, event: string): boolean {
  const { plan, dossier, world } = scene;
  if (actOf(event)) return isPossible(plan, dossier, who, event, world);
  return available(plan, dossier, who, world).some((each) => each.event.name === event && each.off === null);
}
