// What a linked dossier says to this one: that it ended, and how.
import type { Dossier, Link } from '../dossier/dossier.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { advance } from './advance.ts';
import type { Decision } from './incoming.ts';
import { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { settle } from './settle.ts';
import { followRaised } from './step.ts';

/** Takes in how a linked dossier ended, and raises `linked.RELATION`; saying it twice changes nothing. */
export function takeInLinked(plan: Plan, dossier: Dossier, link: Link, world: World): Decision {
  const { dossier: current, entries } = advance(plan, dossier, world);
  if (current.links.some((each) => each.dossier === link.dossier && each.outcome === link.outcome))
    return { dossier: current, entries, refusal: null };
  const draft = new Draft(
    plan,
    current,
    world,
    { happened: world.now, recorded: world.now, by: 'system' },
    {},
  );
  draft.change({ kind: 'linked', link });
  if (link.outcome !== null) draft.raised.push(`linked.${link.relation}`);
  followRaised(draft);
  settle(draft);
  const done = finish(draft, `linked.${link.relation}`);
  return { dossier: done.dossier, entries: [...entries, done.entry], refusal: null };
}
