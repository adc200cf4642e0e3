// Compiles the lifecycle: states, events, branches and what the system does at each.
import type { Event, Lifecycle, State, Step } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { BranchPlan, EffectPlan, EventPlan, LifecyclePlan, StatePlan } from '../plan/plan.ts';
import type { Shape } from '../conditions/shape.ts';
import { text } from '../conditions/shape.ts';
import type { Compilation } from './compilation.ts';
import { compileEffects } from './effects.ts';
import { compileRequirements } from './fields.ts';
import { ACTS } from './known.ts';
import type { Known } from './known.ts';
import { buildMachine } from './machine.ts';

interface Bench {
  readonly bench: Compilation;
  readonly known: Known;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** Compiles the lifecycle into states by path and a statechart machine. */
export function compileLifecycle(to: Bench, source: Lifecycle): LifecyclePlan {
  const states: Record<string, StatePlan> = {};
  compileStates(to, ['lifecycle', 'states'], source.states, null, states);
  checkInitial(to, ['lifecycle'], source.initial, source.states);
  const everywhere = compileEvents(to, ['lifecycle', 'on'], source.on, null);
  const all = [...everywhere, ...Object.values(states).flatMap((state) => state.events)];
  const plan = {
    initial: source.initial,
    states,
    everywhere,
    events: Object.fromEntries(all.map((event) => [event.id, event])),
  };
  return { ...plan, machine: buildMachine(plan, to.bench.problems.length === 0) };
}

function compileStates(
  to: Bench,
  path: Path,
  level: Readonly<Record<string, State>>,
  parent: string | null,
  states: Record<string, StatePlan>,
): void {
  for (const [name, state] of Object.entries(level)) {
    const at = [...path, name];
    const own = parent === null ? name : `${parent}.${name}`;
    const inner = Object.keys(state.states ?? {});
    checkShape(to, at, state, inner);
    states[own] = {
      path: own,
      parent,
      title: state.title === undefined ? name : to.bench.text([...at, 'title'], state.title),
      next: state.next === undefined ? null : to.bench.phrase([...at, 'next'], state.next),
      todo: state.todo === undefined ? null : to.bench.phrase([...at, 'todo'], state.todo),
      kind: state.history
        ? 'history'
        : state.final
          ? 'final'
          : inner.length === 0
            ? 'atomic'
            : state.parallel
              ? 'parallel'
              : 'compound',
      history: state.history ?? null,
      initial: state.initial ?? null,
      children: inner.map((child) => `${own}.${child}`),
      outcome: state.final && parent === null ? (state.outcome ?? name) : (state.outcome ?? null),
      enter: compileEffects(to, [...at, 'enter'], state.enter),
      leave: compileEffects(to, [...at, 'leave'], state.leave),
      done:
        state.done === undefined
          ? []
          : compileBranches(to, [...at, 'done'], state.done, compileEffects(to, [...at, 'done'], state.done)),
      events: compileEvents(to, [...at, 'on'], state.on, own),
    };
    if (state.states) compileStates(to, [...at, 'states'], state.states, own, states);
    if (state.initial !== undefined && !state.parallel)
      checkInitial(to, at, state.initial, state.states ?? {});
  }
}

function checkInitial(to: Bench, path: Path, initial: string, states: Readonly<Record<string, State>>): void {
  to.bench.known([...path, 'initial'], initial, Object.keys(states), { nl: 'De toestand', en: 'state' });
}

function checkShape(to: Bench, path: Path, state: State, inner: readonly string[]): void {
  const wrong = (key: string, nl: string, en: string) =>
    to.bench.report('state-shape', [...path, key], { nl, en }, { atKey: true });
  if (inner.length > 0 && !state.parallel && state.initial === undefined)
    to.bench.report('state-shape', path, {
      nl: `Deze toestand heeft binnentoestanden maar geen begin. Schrijf \`initial: ${inner[0] ?? ''}\`, of \`parallel: true\`.`,
      en: `This state has inner states but no beginning. Write \`initial: ${inner[0] ?? ''}\`, or \`parallel: true\`.`,
    });
  if (state.final && (state.on || inner.length > 0))
    wrong(
      'final',
      'Na een eindtoestand volgt niets: haal `on` en `states` weg, of `final`.',
      'Nothing follows a final state: take away `on` and `states`, or `final`.',
    );
  if (state.history && (state.on || inner.length > 0 || state.final || state.enter || state.leave))
    wrong(
      'history',
      'Een weg terug heeft zelf geen gebeurtenissen of binnentoestanden: laat alleen `history` staan.',
      'A way back has no events or inner states of its own: leave only `history`.',
    );
  if (state.parallel && (inner.length < 2 || state.initial !== undefined))
    wrong(
      'parallel',
      'Naast elkaar vraagt ten minste twee binnentoestanden en geen `initial`.',
      'Side by side needs at least two inner states and no `initial`.',
    );
  if (state.done && inner.length === 0)
    wrong(
      'done',
      '`done` hoort bij een toestand met binnentoestanden die kunnen eindigen.',
      '`done` belongs to a state with inner states that can end.',
    );
}

function compileEvents(
  to: Bench,
  path: Path,
  on: Readonly<Record<string, Event>> | undefined,
  state: string | null,
): EventPlan[] {
  return Object.entries(on ?? {}).map(([name, event]) =>
    compileEvent(to, [...path, name], name, event, state),
  );
}

function compileEvent(to: Bench, path: Path, name: string, event: Event, state: string | null): EventPlan {
  const { bench, known } = to;
  const by = event.by === undefined ? [] : typeof event.by === 'string' ? [event.by] : event.by;
  by.forEach((each) =>
    bench.known([...path, 'by'], each, [...known.participants, 'complainant'], {
      nl: 'De deelnemer',
      en: 'participant',
    }),
  );
  if (event.form !== undefined)
    bench.known([...path, 'form'], event.form, known.forms, { nl: 'Het formulier', en: 'form' });
  checkSystemEvent(to, path, name, event, by);
  checkAfterClosing(to, path, event, state);
  return {
    id: `${state ?? '*'}:${name}`,
    name,
    state,
    label: event.label === undefined ? name : bench.text([...path, 'label'], event.label),
    hint: event.hint === undefined ? null : bench.text([...path, 'hint'], event.hint),
    weight: event.weight ?? 'ordinary',
    show: bench.maybe([...path, 'show'], event.show),
    by,
    form: event.form ?? null,
    require: compileRequirements(bench, [...path, 'require'], event.require),
    late: event.late ?? false,
    toldBy: event['told-by'] === undefined ? [] : [event['told-by']].flat(),
    afterClosing: event['after-closing'] ?? 'stop',
    effects: [
      ...compileMerge(to, path, event, by),
      ...compileLink(to, path, event, by),
      ...compileEffects(to, path, event),
    ],
    branches: compileBranches(to, path, event, []),
  };
}

/** Somebody must be there to be told when the other dossier cannot be found. */
function compileMerge(
  { bench }: Bench,
  path: Path,
  { merge }: Event,
  by: readonly string[],
): EventPlan['effects'] {
  if (merge === undefined) return [];
  if (by.length === 0)
    nobodyThere(bench, [...path, 'merge'], {
      nl: 'Samenvoegen doet een mens: schrijf bij deze gebeurtenis `by`.',
      en: 'Merging is done by somebody: write `by` at this event.',
    });
  return [
    {
      effect: 'merge',
      into: bench.formula([...path, 'merge', 'into'], merge.into, text),
      accept: compileRequirements(bench, [...path, 'merge', 'accept'], merge.accept),
    },
  ];
}

function compileLink(
  { bench }: Bench,
  path: Path,
  { link }: Event,
  by: readonly string[],
): EventPlan['effects'] {
  if (link === undefined) return [];
  if (by.length === 0)
    nobodyThere(bench, [...path, 'link'], {
      nl: 'Koppelen doet een mens: schrijf bij deze gebeurtenis `by`.',
      en: 'Linking is done by somebody: write `by` at this event.',
    });
  const { procedure, as } = link;
  return [{ effect: 'link', to: bench.formula([...path, 'link', 'to'], link.to, text), procedure, as }];
}

function nobodyThere(bench: Bench['bench'], path: Path, what: { nl: string; en: string }): void {
  bench.report('other-without-person', path, what, { atKey: true });
}

function checkSystemEvent(to: Bench, path: Path, name: string, event: Event, by: readonly string[]): void {
  const { bench, known } = to;
  const [kind = '', of] = name.split('.');
  if (ACTS.includes(name) && (name !== 'message' || by.length > 0))
    bench.report(
      'reserved-name',
      path,
      {
        nl: `\`${name}\` kan al in elke procedure. Kies voor deze gebeurtenis een andere naam.`,
        en: `\`${name}\` is already possible in every procedure. Choose another name for this event.`,
      },
      { atKey: true },
    );
  if (of !== undefined) {
    const names =
      {
        deadline: known.deadlines,
        approval: known.approvals,
        refusal: known.approvals,
        linked: known.relations,
        left: known.participants,
        schedule: known.schedules,
      }[kind] ?? [];
    bench.known(path, of, names, { nl: `Bij \`${name}\`:`, en: `${kind} for \`${name}\`` });
    if (by.length > 0 || event.form !== undefined)
      bench.report(
        'system-event',
        path,
        {
          nl: `\`${name}\` komt van het systeem: haal \`by\` en \`form\` weg.`,
          en: `\`${name}\` comes from the system: take away \`by\` and \`form\`.`,
        },
        { atKey: true },
      );
  } else if (by.length > 0 && event.label === undefined) {
    bench.report(
      'no-label',
      path,
      {
        nl: `Er staat niets op de knop van \`${name}\`. Schrijf een \`label\`.`,
        en: `Nothing stands on the button of \`${name}\`. Write a \`label\`.`,
      },
      { atKey: true },
    );
  }
}

/** After the end nothing leads anywhere, and no state holds any more. */
function checkAfterClosing({ bench }: Bench, path: Path, event: Event, state: string | null): void {
  if (event['after-closing'] !== 'go-on') return;
  const targets = [event.target, ...(event.first ?? []).map((branch) => branch.target)];
  if (state === null && targets.every((each) => each === undefined)) return;
  bench.report(
    'after-closing',
    [...path, 'after-closing'],
    {
      nl: 'Wat na de afsluiting nog kan, staat onder `on` van de `lifecycle` en heeft geen `target`. Zet het daar, of haal `after-closing` weg.',
      en: 'What can still happen after the end stands under `on` of the `lifecycle` and has no `target`. Put it there, or take `after-closing` away.',
    },
    { atKey: true },
  );
}

/** The branches of a step; `own` are the effects that come before those of whichever branch is taken. */
function compileBranches(to: Bench, path: Path, step: Step, own: readonly EffectPlan[]): BranchPlan[] {
  const fallback = target(to, [...path, 'target'], step.target);
  if (!step.first) return [{ when: null, target: fallback, effects: own }];
  const branches = step.first.map((branch, index) => ({
    when: to.bench.maybe([...path, 'first', index, 'when'], branch.when),
    target: target(to, [...path, 'first', index, 'target'], branch.target) ?? fallback,
    effects: [...own, ...compileEffects(to, [...path, 'first', index], branch)],
  }));
  to.bench.endsWithDefault([...path, 'first'], branches);
  return branches;
}

function target(to: Bench, path: Path, name: string | undefined): string | null {
  if (name === undefined) return null;
  return to.bench.known(path, name, to.known.states, { nl: 'De toestand', en: 'state' }) ? name : null;
}
