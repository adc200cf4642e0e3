// Who arranges how they sign in, and whether they may change something in this session.
import type { Context } from 'hono';
import { isAtLeast, neededBy } from '../../../engine/core/people/strength.ts';
import type { Strength } from '../../../engine/core/people/strength.ts';
import type { App } from '../../../engine/shell/app.ts';
import { isRecent } from '../../../engine/shell/people/enter.ts';
import { factorsOf, neededToChange } from '../../../engine/shell/people/factors.ts';
import type { Factors } from '../../../engine/shell/people/factors.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import type { Site } from '../../visit.ts';

export interface Who {
  readonly person: Registered;
  readonly factors: Factors;
  /** What their roles ask for. */
  readonly needed: Strength;
  /** Whether they must arrange something before they see anything else. */
  readonly enrolling: boolean;
  /** Null when they may; otherwise with what they must sign in again. */
  readonly again: 'passkey' | 'anything' | null;
}

/** The visitor; null when nobody has signed in. */
export async function whoOf(app: App, c: Context<Site>): Promise<Who | null> {
  const { person, enrolling, session } = c.get('visitor');
  const own = person ?? enrolling;
  if (own === null || session === null) return null;
  const needed = neededBy(own.roles, c.get('organisation').roles);
  const factors = await factorsOf(app.store, own.id);
  const wanted = neededToChange(factors, needed);
  const enough = isAtLeast(session.strength, wanted) && isRecent(app, session.since);
  const again = enough ? null : wanted === 'passkey' ? 'passkey' : 'anything';
  return { person: own, factors, needed, enrolling: enrolling !== null, again };
}
