// What a linked dossier says to this one: that it is tied to it, that it ended, and whom it is kept from.
import { ORIGIN } from '../dossier/dossier.ts';
import type { Dossier, Link } from '../dossier/dossier.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { advance } from './advance.ts';
import type { Decision } from './incoming.ts';
import { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { settle } from './settle.ts';
import { followRaised } from './step.ts';

/** Takes in how a linked dossier ended, or that this one is its measure too; raises `linked.RELATION`, and saying it twice changes nothing. */
export function takeInLinked(
  plan: Plan,
  dossier: Dossier,
  said: Link,
  world: World,
  apart: readonly string[] = [],
): Decision {
  const { dossier: current, entries } = advance(plan, dossier, world);
  const known = current.links.find((each) => each.dossier === said.dossier);
  const link = said.relation === ORIGIN ? { ...said, relation: known?.relation ?? ORIGIN } : said;
  if (known?.outcome === link.outcome) return { dossier: current, entries, refusal: null };
  const draft = new Draft(
    plan,
    current,
    world,
    { happened: world.now, recorded: world.now, by: 'system' },
    {},
  );
  draft.change({ kind: 'linked', link });
  if (apart.length > 0) draft.change({ kind: 'apart', people: apart });
  if (link.outcome !== null || link.relation === ORIGIN) draft.raised.push(`linked.${link.relation}`);
  followRaised(draft);
  settle(draft);
  const done = finish(draft, `linked.${link.relation}`);
  return { dossier: done.dossier, entries: [...entries, done.entry], refusal: null };
}

/** Takes over from whom a dossier from which this one came is kept since; saying it twice changes nothing. */
export function takeInApart(plan: Plan, dossier: Dossier, people: readonly string[], world: World): Decision {
  if (people.every((each) => dossier.apart?.includes(each))) return { dossier, entries: [], refusal: null };
  const draft = new Draft(
    plan,
    dossier,
    world,
    { happened: world.now, recorded: world.now, by: 'system' },
    {},
  );
  draft.change({ kind: 'apart', people });
  settle(draft);
  const done = finish(draft, 'apart');
  return { dossier: done.dossier, entries: [done.entry], refusal: null };
}
