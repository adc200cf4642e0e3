// Plays any acts by anybody at any time in a dossier of the procedure for complaints, by chance that can be repeated.
import fc from 'fast-check';
import { acts } from '../../engine/core/decide/acts/index.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { instantOf, secondsOf } from '../../engine/core/time/temporal.ts';
import { worldOf } from '../../engine/shell/app.ts';
import { fileDossier, handle, openDossier, passTime } from '../../engine/shell/handle.ts';
import { START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { fillForm } from './fill.ts';
import { movesOf } from './moves.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';

/** Something that anybody tries after so many hours, filled in by chance. */
interface Attempt {
  readonly hours: number;
  readonly what: number;
  readonly who: number;
  readonly seed: number;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  hours: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 2500 }) },
  ),
  what: fc.nat(),
  who: fc.nat(),
  seed: fc.nat(),
});

/** What is tried in one dossier, one after another. */
export const historyOfAttempts = fc.record({
  seed: fc.nat(),
  attempts: fc.array(attempt, { minLength: 4, maxLength: 25 }),
});

/** Every event of the procedure and every act that all procedures know, often with what they ask for. */
function incoming(
  plan: Plan,
  { what, seed }: Attempt,
  testApp: TestApp,
  world: Awaited<ReturnType<typeof worldOf>>,
  open: string,
) {
  const random = randomFrom(seed);
  const events = Object.values(plan.lifecycle.events).filter(({ by }) => by.length > 0);
  const approvals = Object.keys(plan.approvals);
  const known = Object.keys(acts).flatMap((act) =>
    ['approve', 'refuse'].includes(act) ? approvals.map((name) => `${act}.${name}`) : [act],
  );
  const all = [...events.map(({ name }) => name), ...known];
  const event = all[what % all.length] ?? '';
  const form = events.find(({ name }) => name === event)?.form ?? null;
  const people = Object.values(testApp.ids);
  const filled = form === null || random.chance(0.1) ? {} : fillForm({ plan, world, random }, form);
  return { event, input: { ...filled, ...extras(random, people, open) } };
}

function extras(random: Random, people: readonly string[], open: string) {
  return {
    text: random.chance(0.9) ? 'Een bericht.' : ' ',
    reason: random.chance(0.8) ? 'Daarom.' : '',
    agreement: random.chance(0.9) ? open : 'action-99-9',
    chosen: { handler: [random.one(people)], decider: [random.one(people)] },
  };
}

/** Plays a history of complaint and gives the dossier's id, or null when the filing itself was refused. */
export async function play(
  testApp: TestApp,
  told: (accepted: boolean) => void,
  { seed, attempts }: { seed: number; attempts: readonly Attempt[] },
) {
  const { app, goTo, ids } = testApp;
  goTo(START);
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('not published');
  const data =
    fillForm({ plan, world: await worldOf(app), random: randomFrom(seed) }, plan.filing.form).data ?? {};
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data };
  const { decision } = await fileDossier(app, plan, filing);
  if (decision.refusal) return null;
  const { id } = decision.dossier;
  const actors = ['complainant', ...Object.values(ids)];
  let now = START;
  for (const each of attempts) {
    now = instantOf(secondsOf(now) + each.hours * 3600);
    goTo(now);
    const { dossier } = await openDossier(app, id);
    const open = dossier.agreements.find(({ done }) => done === null)?.id ?? '';
    const world = await worldOf(app);
    const random = randomFrom(each.seed);
    const moves = movesOf({ plan, dossier, world, random });
    const move = moves.length > 0 && random.chance(0.6) ? random.one(moves) : null;
    const actor = actors[each.who % actors.length] ?? '';
    const decision =
      each.hours > 60 || move === 'wait'
        ? await passTime(app, id)
        : await handle(app, id, move?.act ?? { ...incoming(plan, each, testApp, world, open), actor });
    told(decision.refusal === null);
  }
  return id;
}
