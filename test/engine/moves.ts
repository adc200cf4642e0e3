// What could be done next in a dossier, and what would come of it.
import { standingOf } from '../../engine/core/access/standing.ts';
import { advance, wakeAt } from '../../engine/core/decide/advance.ts';
import { available, isPossible } from '../../engine/core/decide/available.ts';
import { decide } from '../../engine/core/decide/decide.ts';
import type { Decision, Incoming } from '../../engine/core/decide/incoming.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import type { World } from '../../engine/core/people/person.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { Instant } from '../../engine/core/time/temporal.ts';
import { fillForm } from './fill.ts';
import type { Random } from './random.ts';

/** Something that can be done: an act at once, or waiting until time takes a step by itself. */
export type Move = { readonly act: Incoming } | 'wait';

export interface Scene {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly world: World;
  readonly random: Random;
}

const VARIANTS = 3;
const MOST_WAKES = 40;

/** What can be done here of these events (or of all): each by the complainant or one of those who may; and waiting. */
export function movesOf(scene: Scene, events: ReadonlySet<string> | null = null): Move[] {
  const { plan, dossier, world, random } = scene;
  const staff = world.people
    .filter(({ id }) => {
      const { as, pool } = standingOf(plan, dossier, id, world);
      return as.length + pool.length > 0;
    })
    .map(({ id }) => id);
  const able = staff.length > 0 ? [random.one(staff), ...staff.slice(0, 1)] : [];
  const acts = ['complainant', ...new Set(able)].flatMap((who) => actsOf(scene, who, events));
  const waits = events === null || [...events].some((event) => event.startsWith('deadline.'));
  return [...acts.map((act) => ({ act })), ...(waits ? (['wait'] as const) : [])];
}

function actsOf(scene: Scene, who: string, only: ReadonlySet<string> | null): Incoming[] {
  const { plan, dossier, world, random } = scene;
  const events = available(plan, dossier, who, world).flatMap(({ event, off }) => {
    if (off !== null || only?.has(event.name) === false) return [];
    const variants = event.form === null ? 1 : VARIANTS;
    return Array.from({ length: variants }, () => ({
      event: event.name,
      actor: who,
      input: event.form === null ? {} : fillForm({ plan, world, random }, event.form),
    }));
  });
  const open = dossier.agreements.find(({ done, dropped }) => done === null && dropped === null);
  const can = (act: string) => isPossible(plan, dossier, who, act, world);
  return [
    ...events,
    ...(only?.has('message') !== false && can('message')
      ? [{ event: 'message', actor: who, input: { text: 'Een bericht.' } }]
      : []),
    ...(only === null && open && can('done')
      ? [{ event: 'done', actor: who, input: { agreement: open.id, text: 'Het is gedaan.' } }]
      : []),
  ];
}

/** The moment at which time alone next takes a step of the lifecycle. */
function nextStep({ plan, dossier, world }: Scene): Instant | null {
  let current = dossier;
  let now = world.now;
  for (let count = 0; count < MOST_WAKES; count += 1) {
    const at = wakeAt(plan, current, now);
    if (at === null) return null;
    now = at;
    const after = advance(plan, current, { ...world, now });
    if (after.entries.some(({ changes }) => changes.some(({ kind }) => kind === 'lifecycle'))) return now;
    current = after.dossier;
  }
  return null;
}

export interface Foreseen {
  readonly decision: Decision;
  /** When it would happen. */
  readonly at: Instant;
}

/** What a move would come to, without storing it; null when it would come to nothing. */
export function foresee(scene: Scene, move: Move): Foreseen | null {
  const { plan, dossier, world } = scene;
  if (move === 'wait') {
    const at = nextStep(scene);
    if (at === null) return null;
    return { at, decision: { ...advance(plan, dossier, { ...world, now: at }), refusal: null } };
  }
  const decision = decide(plan, dossier, move.act, world);
  return decision.refusal ? null : { at: world.now, decision };
}
