// What a reader may know of the dossiers that are linked with the one they read.
import { seesAnything, standingOf } from '../core/access/standing.ts';
import { isWalledHere } from '../core/access/wall.ts';
import type { App } from './app.ts';
import { NoSuchDossier, openDossier } from './handle.ts';
import type { Opened } from './handle.ts';

/**
 * What somebody may know of dossiers that are linked with the one they read. Those behind whose own wall they stand are left
 * out; one that is kept from them because of yet another stays named, since its going would tell them.
 */
export async function linkedFor(
  app: App,
  person: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, 'open' | 'named'>> {
  const known = new Map<string, 'open' | 'named'>();
  for (const id of ids) {
    const opened = await openDossier(app, id).catch((error: unknown) => {
      if (error instanceof NoSuchDossier) return null;
      throw error;
    });
    if (opened && isHiddenFrom(opened, person)) continue;
    const standing = opened && standingOf(opened.plan, opened.dossier, person, opened.world);
    known.set(id, standing && seesAnything(standing) ? 'open' : 'named');
  }
  return known;
}

function isHiddenFrom({ plan, dossier, world }: Opened, reader: string): boolean {
  const person = world.people.find(({ id }) => id === reader);
  return person === undefined || isWalledHere(plan, dossier, person, world);
}

/** The ids of all dossiers that are linked with this one. */
export function linkedIds({ links, origin }: Opened['dossier']): string[] {
  return [...links.map((link) => link.dossier), ...(origin ? [origin.dossier] : [])];
}
