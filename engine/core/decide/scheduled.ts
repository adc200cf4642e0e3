// What a schedule gives to a dossier: its answers at the beginning, and anew when what it was opened for changes.
import type { Dossier } from '../dossier/dossier.ts';
import type { Value } from '../dossier/value.ts';
import type { World } from '../people/person.ts';
import type { Plan, SchedulePlan } from '../plan/plan.ts';
import type { PlacementItem } from '../schedule/placement.ts';
import { advance } from './advance.ts';
import { setAnswer } from './answers.ts';
import { Draft } from './draft.ts';
import { valueOf } from './value-of.ts';
import { finish } from './finish.ts';
import type { Decision } from './incoming.ts';
import { eventsNow } from './permission.ts';
import { settle } from './settle.ts';
import { followRaised } from './step.ts';

/** The answers that a schedule gives, for the placement where it is opened for each. */
export function scheduledData(
  draft: Draft,
  { data }: SchedulePlan,
  item: PlacementItem | null,
): Record<string, Value> {
  draft.item = item && { id: null, value: item, moments: {}, person: null, place: null };
  const given = Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, valueOf(draft, value)]),
  );
  draft.item = null;
  return given;
}

/** Takes over what changed in what a schedule opened a dossier for, and raises `schedule.NAME`, where its state takes that. */
export function takeInChanged(
  plan: Plan,
  dossier: Dossier,
  schedule: SchedulePlan,
  item: PlacementItem,
  world: World,
): Decision {
  const { dossier: current, entries } = advance(plan, dossier, world);
  const event = `schedule.${schedule.name}`;
  const at = { happened: world.now, recorded: world.now, by: 'system' };
  const draft = new Draft(plan, current, world, at, {});
  const given = Object.entries(scheduledData(draft, schedule, item));
  for (const [field, value] of given) setAnswer(draft, field, value);
  const takes = eventsNow(plan, current).some(({ name }) => name === event);
  if (!takes || draft.changes.length === 0) return { dossier: current, entries, refusal: null };
  draft.raised.push(event);
  followRaised(draft);
  settle(draft);
  const done = finish(draft, event);
  return { dossier: done.dossier, entries: [...entries, done.entry], refusal: null };
}
