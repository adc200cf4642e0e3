// Every path of the shipped procedure's lifecycle is walked through `handle`: each step, each branch, each pair of steps.
import { beforeAll, describe, expect, test } from 'vitest';
import { available } from '../../engine/core/decide/available.ts';
import type { Incoming } from '../../engine/core/decide/incoming.ts';
import { blank } from '../../engine/core/dossier/apply.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { App } from '../../engine/shell/app.ts';
import { worldOf } from '../../engine/shell/app.ts';
import { fileDossier, handle, passTime } from '../../engine/shell/handle.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { Explorer } from './explore.ts';
import type { Way } from './explore.ts';
import { nameOf, pairOf, pairsOf, stepsOf, stepsTaken } from './graph.ts';
import type { Step } from './graph.ts';
import { impossible } from './impossible-pairs.ts';
import { randomFrom } from './random.ts';

const SEED = 20_260_424;
const ROUNDS = 4;

/** A house in which two people have each role, and a small one in which nobody can stand in for another. */
const houses: readonly (() => Promise<TestApp>)[] = [() => openTestApp(), openSmallHouse];

async function openSmallHouse(): Promise<TestApp> {
  const testApp = await openTestApp(undefined, 1);
  for (const role of ['desk', 'quality-officer', 'administrator'])
    await testApp.app.people.change(testApp.ids[`${role}-1`] ?? '', {
      name: role,
      email: null,
      roles: [role],
      active: false,
    });
  return testApp;
}

/** Goes a way through `handle` to its end, and gives the steps that the stored history took. */
async function walk({ app, goTo }: TestApp, plan: Plan, way: Way): Promise<Step[]> {
  goTo(START);
  const { decision } = await fileDossier(app, plan, way.filing);
  const world = await worldOf(app);
  const steps = stepsTaken(plan, blank(decision.dossier.id), decision.entries, world);
  let dossier = decision.dossier;
  for (const { at, move } of way.moves) {
    goTo(at);
    const act = move === 'wait' ? null : await withActor(app, plan, dossier, move.act);
    const done = act === null ? await passTime(app, dossier.id) : await handle(app, dossier.id, act);
    steps.push(...stepsTaken(plan, dossier, done.entries, world));
    dossier = done.dossier;
  }
  if (dossier.closed === null)
    await handle(app, dossier.id, { event: 'withdraw', actor: 'complainant', input: {} });
  return steps;
}

/** Who acts may differ from what was explored: the same act by whoever has the place here. */
async function withActor(app: App, plan: Plan, dossier: Dossier, act: Incoming): Promise<Incoming> {
  const world = await worldOf(app);
  const can = (id: string) =>
    available(plan, dossier, id, world).some(({ event }) => event.name === act.event);
  if (act.actor === 'complainant' || can(act.actor)) return act;
  return { ...act, actor: world.people.find(({ id }) => can(id))?.id ?? act.actor };
}

async function planOf({ app }: TestApp): Promise<Plan> {
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('The procedure was not published.');
  return plan;
}

describe('given the shipped procedure, when it is walked by every move that it allows', () => {
  const walkedSteps = new Set<string>();
  const walkedPairs = new Set<string>();
  let plan: Plan;

  const missing = () =>
    pairsOf(stepsOf(plan)).filter(
      (pair) => impossible(plan, ...pair) === null && !walkedPairs.has(pairOf(...pair)),
    );

  async function walkHouse(open: () => Promise<TestApp>, seed: number): Promise<void> {
    const testApp = await open();
    plan = await planOf(testApp);
    const explorer = new Explorer(plan, await worldOf(testApp.app), randomFrom(seed), missing());
    for (const way of explorer.explore()) {
      const steps = await walk(testApp, plan, way);
      steps.forEach((step, at) => {
        const before = steps[at - 1];
        walkedSteps.add(nameOf(step));
        if (before) walkedPairs.add(pairOf(before, step));
      });
    }
    await testApp.close();
  }

  beforeAll(async () => {
    for (let round = 0; round < ROUNDS && (round === 0 || missing().length > 0); round += 1)
      for (const house of houses) await walkHouse(house, SEED + round);
  }, 900_000);

  test('then every step is taken, by every branch', () => {
    const possible = stepsOf(plan).filter((step) => impossible(plan, null, step) === null);
    expect(possible.map(nameOf).filter((name) => !walkedSteps.has(name))).toEqual([]);
  });

  test('then every two steps that can follow each other have done so', () => {
    expect(missing().map((pair) => pairOf(...pair))).toEqual([]);
  });

  test('then what is called impossible never happened', () => {
    const happened = pairsOf(stepsOf(plan)).flatMap((pair) => {
      const why = impossible(plan, ...pair);
      return why !== null && walkedPairs.has(pairOf(...pair)) ? [`${pairOf(...pair)}: ${why}`] : [];
    });
    expect(happened).toEqual([]);
  });
});
