// Compiles the lifecycle: states, events, branches and what the system does at each.
import type { Lifecycle, State } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { LifecyclePlan, StatePlan } from '../plan/plan.ts';
import { compileBranches } from './branches.ts';
import type { Bench } from './bench.ts';
import { compileEffects } from './effects.ts';
import { compileEvents } from './events.ts';
import { buildMachine } from './machine.ts';

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
