// Plays a scenario in memory: the same decisions as in earnest, with nothing replaced but the clock.
import { blank } from '../dossier/apply.ts';
import type { Entry } from '../dossier/entry.ts';
import { decide } from '../decide/decide.ts';
import type { Decision } from '../decide/incoming.ts';
import { file, mayFile } from '../decide/file.ts';
import type { Expectation, Scenario } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { Person, World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { localInstant } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { castOf } from './cast.ts';
import { expectations } from './expectations/index.ts';
import { failureOf, refusedFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import { inputOf } from './input.ts';
import { passTime } from './pass-time.ts';
import { whoIs } from './scene.ts';
import type { Scene } from './scene.ts';

type Step = NonNullable<Scenario['steps']>[number];

/** Plays one scenario; `path` leads to it in the procedure's file. Gives everything that does not come out as written. */
export function playScenario(plan: Plan, scenario: Scenario, path: Path): Failure[] {
  const begin = momentOf(plan, scenario.at);
  const away = Object.entries(scenario.away ?? {}).map(([id, until]) => [id, momentOf(plan, until)]);
  const world: World = {
    now: begin,
    people: castOf(plan.organisation, Object.fromEntries(away) as Record<string, Instant>, begin),
    link: 'https://example.org/dossier',
  };
  let scene = filed(plan, scenario, world);
  const failures = judge(scene, scenario.name, scenario.expect, path, 'file');
  if (scene.refusal) return failures;
  for (const [index, step] of (scenario.steps ?? []).entries()) {
    scene = taken(scene, step);
    failures.push(...judge(scene, scenario.name, step.expect, [...path, 'steps', index], 'do'));
    if (scene.refusal && !step.expect?.refused) break;
  }
  return failures;
}

function momentOf(plan: Plan, when: string): Instant {
  const moment = localInstant(when, plan.organisation.timeZone);
  if (moment === null) throw new RangeError(`${when} does not exist.`);
  return moment;
}

function filed(plan: Plan, scenario: Scenario, world: World): Scene {
  const { by, channel, received, language, data } = scenario.file;
  const person = world.people.find(({ id }) => id === by) ?? null;
  const bySystem = by === undefined && plan.filing.openTo === 'nobody';
  const allowed = bySystem || isAllowed(plan, person);
  const filing = {
    id: 'scenario',
    code: 'SCENARIO',
    actor: bySystem ? 'system' : (by ?? 'complainant'),
    language: language ?? plan.organisation.languages[0] ?? 'nl',
    channel: channel ?? (bySystem ? 'system' : 'web'),
    data,
    ...(received === undefined ? {} : { received: momentOf(plan, received) }),
  };
  const decision: Decision = allowed ? file(plan, filing, world) : NOT_ALLOWED;
  const { dossier, entries, refusal } = decision;
  return { plan, dossier, world, history: entries, entries, refusal };
}

function isAllowed(plan: Plan, person: Person | null): boolean {
  const { self, forOthers } = mayFile(plan, person);
  return self || forOthers;
}

const NOT_ALLOWED: Decision = {
  dossier: blank('scenario'),
  entries: [],
  refusal: {
    code: 'not-yours',
    text: { nl: 'Deze persoon kan dit niet indienen.', en: 'This person cannot file this.' },
  },
};

/** Lets the time until a step pass, and then takes it. */
function taken(before: Scene, step: Step): Scene {
  const { plan } = before;
  const now = step.at === undefined ? before.world.now : momentOf(plan, step.at);
  const passed = passTime(plan, before.dossier, before.world, now);
  const world = { ...before.world, now };
  const scene = (dossier: Scene['dossier'], entries: readonly Entry[], refusal: Scene['refusal']): Scene => ({
    plan,
    dossier,
    world,
    history: [...before.history, ...entries],
    entries,
    refusal,
  });
  if (step.do === undefined) return scene(passed.dossier, passed.entries, null);
  const actor = step.by === undefined ? 'system' : whoIs({ plan, dossier: passed.dossier }, step.by)[0];
  if (actor === undefined) return scene(passed.dossier, passed.entries, vacant(step.by ?? ''));
  const incoming = {
    event: step.do,
    actor,
    input: inputOf(plan, passed.dossier, step.do, step.data ?? {}),
    ...(step.happened === undefined ? {} : { happened: momentOf(plan, step.happened) }),
  };
  const { dossier, entries, refusal } = decide(plan, passed.dossier, incoming, world);
  return scene(dossier, [...passed.entries, ...entries], refusal);
}

function vacant(name: string): Scene['refusal'] {
  return {
    code: 'nobody-available',
    text: { nl: `Niemand is nu \`${name}\`.`, en: `Nobody is \`${name}\` now.` },
  };
}

function judge(
  scene: Scene,
  scenario: string,
  expected: Expectation | undefined,
  path: Path,
  actKey: string,
): Failure[] {
  if (scene.refusal && !expected?.refused)
    return [refusedFailure(scenario, [...path, actKey], scene.refusal)];
  return Object.entries(expected ?? {}).flatMap(([key, wanted]) => {
    const check = expectations[key as keyof Expectation] as (
      wanted: unknown,
      scene: Scene,
    ) => ReturnType<(typeof expectations)['state']>;
    return check(wanted, scene).map((mismatch) => failureOf(scenario, [...path, 'expect'], key, mismatch));
  });
}
