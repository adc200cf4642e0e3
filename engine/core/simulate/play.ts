// Plays a scenario in memory: the same decisions as in earnest, with nothing replaced but the clock.
import { blank } from '../dossier/apply.ts';
import type { Entry } from '../dossier/entry.ts';
import { decide } from '../decide/decide.ts';
import type { Decision, Other } from '../decide/incoming.ts';
import { leave } from '../decide/leave.ts';
import { takeInLinked } from '../decide/linked.ts';
import { numbersIn } from '../decide/merge.ts';
import { MERGED } from '../compile/known.ts';
import { ORIGIN } from '../dossier/dossier.ts';
import type { Dossier, Link } from '../dossier/dossier.ts';
import { file, fileScheduled, mayFile } from '../decide/file.ts';
import type { Mail } from '../intake/mail.ts';
import type { Expectation, FiledMail, Scenario } from '../language/procedure.gen.ts';
import { takeInChanged } from '../decide/scheduled.ts';
import type { Path } from '../language/problem.ts';
import type { Person, World } from '../people/person.ts';
import type { Plan, SchedulePlan } from '../plan/plan.ts';
import { nextOccasions } from '../schedule/occasions.ts';
import { scheduleFor } from '../schedule/placement.ts';
import type { PlacementItem } from '../schedule/placement.ts';
import { localInstant } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { castOf } from './cast.ts';
import { expectations } from './expectations/index.ts';
import { failureOf, refusedFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import { figuresIn } from './figures-in.ts';
import { inputOf } from './input.ts';
import { comeBack, takeMail } from './mail-server.ts';
import { passTime } from './pass-time.ts';
import { placementIn } from './placement-in.ts';
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
    count: figuresIn(scenario, begin),
  };
  const others = othersIn(plan, scenario, world);
  let scene = filed(plan, scenario, world);
  const failures = judge(scene, scenario.name, scenario.expect, path, 'file');
  if (scene.refusal) return failures;
  for (const [index, step] of (scenario.steps ?? []).entries()) {
    scene = taken(scene, step, others);
    failures.push(...judge(scene, scenario.name, step.expect, [...path, 'steps', index], 'do'));
    if (scene.refusal && !step.expect?.refused) break;
  }
  return failures;
}

/** Gives the dossier with a number, as it stands at a moment. */
type Others = (number: string, now: Instant) => Other | null;

const NONE: Others = () => null;

function othersIn(plan: Plan, { others = {} }: Scenario, world: World): Others {
  return (number, now) => {
    const story = Object.entries(others).find(([name]) => name.toLowerCase() === number.toLowerCase())?.[1];
    if (!story || momentOf(plan, story.at) > now) return null;
    let scene = filed(plan, { name: number, ...story }, { ...world, now: momentOf(plan, story.at) });
    if (scene.refusal) return null;
    for (const step of story.steps ?? [])
      if (step.at === undefined || momentOf(plan, step.at) <= now) scene = taken(scene, step, NONE);
    const { dossier } = passTime(plan, scene.dossier, scene.world, now);
    return { plan, dossier: { ...dossier, id: `scenario-${number}`, number } };
  };
}

function momentOf(plan: Plan, when: string): Instant {
  const moment = localInstant(when, plan.organisation.timeZone);
  if (moment === null) throw new RangeError(`${when} does not exist.`);
  return moment;
}

/** Files what the story files, or lets the calendar open what the schedule says. */
function filed(plan: Plan, scenario: Scenario, world: World): Scene {
  const schedule = plan.schedules[scenario.scheduled ?? ''];
  if (schedule) return opened(plan, schedule, scenario, world);
  const { by, channel, received, language, data = {}, mail } = scenario.file ?? {};
  const person = world.people.find(({ id }) => id === by) ?? null;
  const bySystem = by === undefined && plan.filing.openTo === 'nobody';
  const allowed = bySystem || (mail ? plan.filing.mail !== null : isAllowed(plan, person));
  const filing = {
    ...FILING,
    actor: bySystem ? 'system' : (by ?? 'complainant'),
    language: language ?? plan.organisation.languages[0] ?? 'nl',
    channel: channel ?? (bySystem ? 'system' : mail ? 'mail' : 'web'),
    data,
    ...(mail ? { mail: mailIn(mail) } : {}),
    ...(received === undefined ? {} : { received: momentOf(plan, received) }),
  };
  return begun(plan, allowed ? file(plan, filing, world) : NOT_ALLOWED, world);
}

function mailIn(written: FiledMail): Mail {
  const { from, name = '', sender = 'unknown', to = [], subject = '', text = '', files = [] } = written;
  return {
    ...{ sender, to, subject, text },
    from: { name, address: from },
    files: files.map((file) => ({ id: file, name: file, kind: '', size: 0 })),
  };
}

const FILING = { id: 'scenario', code: 'SCENARIO' };

function opened(plan: Plan, schedule: SchedulePlan, { at, item: given }: Scenario, world: World): Scene {
  const item = schedule.each && placementIn(given ?? {}, at.slice(0, 10));
  const own = item ? scheduleFor(schedule, item) : schedule;
  const [now = world.now] = nextOccasions(own, plan.calendar, world.now, 1);
  const then = { ...world, now };
  return { ...begun(plan, fileScheduled(plan, schedule, FILING, then, now, item), then), item };
}

function begun(plan: Plan, { dossier, entries, refusal }: Decision, world: World): Scene {
  const mailed = takeMail(plan, dossier, world);
  const all = [...entries, ...mailed.entries];
  return { plan, dossier: mailed.dossier, world, history: all, entries: all, refusal, item: null };
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
function taken(before: Scene, step: Step, others: Others): Scene {
  const { plan } = before;
  const now = step.at === undefined ? before.world.now : momentOf(plan, step.at);
  const passed = passTime(plan, before.dossier, before.world, now);
  const world = { ...before.world, now, people: peopleAfter(before, step) };
  const own = step.by === undefined && /^schedule\./.test(step.do ?? '') ? before.item : null;
  const item = own ? placementIn({ ...own, ...step.data }, own.start) : before.item;
  const scene = (dossier: Scene['dossier'], entries: readonly Entry[], refusal: Scene['refusal']): Scene => ({
    plan,
    item,
    dossier,
    world,
    history: [...before.history, ...entries],
    entries,
    refusal,
  });
  if (step.do === undefined) return scene(passed.dossier, passed.entries, null);
  const { dossier, entries, refusal } =
    own && item
      ? changed(plan, passed.dossier, step.do, item, world)
      : happens(plan, passed.dossier, step, step.do, world, others);
  const mailed = takeMail(plan, dossier, world);
  return scene(mailed.dossier, [...passed.entries, ...entries, ...mailed.entries], refusal);
}

/** Everybody as they are in a step; with `left.PLACE` whoever fills the place works here no more. */
function peopleAfter({ dossier, world }: Scene, { do: event = '', by }: Step): readonly Person[] {
  const gone = by === undefined && event.startsWith('left.') ? event.slice('left.'.length) : '';
  const [person] = dossier.participants[gone] ?? [];
  return world.people.map((each) => (each.id === person ? { ...each, active: false } : each));
}

function changed(plan: Plan, dossier: Dossier, event: string, item: PlacementItem, world: World): Decision {
  const schedule = plan.schedules[event.slice('schedule.'.length)];
  return schedule
    ? takeInChanged(plan, dossier, schedule, item, world)
    : { dossier, entries: [], refusal: NOT_LINKED };
}

function happens(
  plan: Plan,
  dossier: Dossier,
  step: Step,
  event: string,
  world: World,
  others: Others,
): Decision {
  const nothing = (refusal: Decision['refusal']): Decision => ({ dossier, entries: [], refusal });
  if (step.by === undefined && event.startsWith('linked.')) {
    const link = endedLink(dossier, event.slice('linked.'.length), step.data?.outcome);
    return link ? takeInLinked(plan, dossier, link, world) : nothing(NOT_LINKED);
  }
  if (step.by === undefined && event.startsWith('left.')) {
    const [person] = dossier.participants[event.slice('left.'.length)] ?? [];
    const had = world.people.find(({ id }) => id === person)?.roles ?? [];
    if (person === undefined) return nothing(vacant(event.slice('left.'.length)));
    return leave(plan, dossier, { person, had, at: world.now }, world);
  }
  if (event === 'bounced') return comeBack(plan, dossier, String(step.data?.letter ?? ''), world);
  const actor = step.by === undefined ? 'system' : whoIs({ plan, dossier }, step.by)[0];
  if (actor === undefined) return nothing(vacant(step.by ?? ''));
  const incoming = {
    event,
    actor,
    input: inputOf(plan, dossier, event, step.data ?? {}),
    ...(step.happened === undefined ? {} : { happened: momentOf(plan, step.happened) }),
  };
  const named = numbersIn(plan, dossier, incoming).flatMap((number) => others(number, world.now) ?? []);
  return decide(plan, dossier, { ...incoming, others: named }, world);
}

/** The linked dossier of a relation that was opened first and still runs, as it ends. */
function endedLink({ links }: Dossier, relation: string, outcome: unknown): Link | null {
  const open = links.find((link) => link.relation === relation && link.outcome === null);
  if (open && relation !== ORIGIN)
    return { ...open, outcome: typeof outcome === 'string' ? outcome : 'ended' };
  if (relation === ORIGIN)
    return { relation, dossier: `scenario-${links.length}`, procedure: '', outcome: null };
  if (relation !== MERGED) return null;
  return { relation, dossier: `scenario-${links.length}`, procedure: '', outcome: MERGED };
}

const NOT_LINKED: Scene['refusal'] = {
  code: 'not-possible-now',
  text: {
    nl: 'Er loopt geen gekoppeld dossier met deze relatie.',
    en: 'There is no open linked dossier with this relation.',
  },
};

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
