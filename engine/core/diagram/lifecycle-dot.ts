// Draws a lifecycle as a Graphviz graph: states as nodes, events as arrows, outer states as frames.
import { inLanguage } from '../language/text.ts';
import type { LifecyclePlan, Plan, StatePlan } from '../plan/plan.ts';
import { arrowsOf, ANYWHERE } from './arrows.ts';
import type { Arrow } from './arrows.ts';
import { wrapped } from './wrapped.ts';

const HEAD = [
  'rankdir=TB; compound=true; newrank=true; nodesep=0.45; ranksep=0.6; fontname="Helvetica"; fontsize=12;',
  'node [shape=box, style=rounded, fontname="Helvetica", fontsize=13, margin="0.22,0.12"];',
  'edge [fontname="Helvetica", fontsize=11, arrowsize=0.8];',
];

/** The graph as DOT; `current` are the paths of the states in which a dossier is, which get the class `current`. */
export function lifecycleDot(plan: Plan, language: string, current: readonly string[] = []): string {
  const { lifecycle } = plan;
  const arrows = arrowsOf(plan, language);
  const roots = Object.values(lifecycle.states).filter((state) => state.parent === null);
  return [
    'digraph lifecycle {',
    ...HEAD,
    'start [shape=circle, style=filled, label="", width=0.22, class="begin"];',
    ...(arrows.some(({ from }) => from === ANYWHERE) ? [anywhere(language)] : []),
    ...roots.flatMap((state) => drawState(lifecycle, state, language, current)),
    drawArrow(lifecycle, { from: 'start', to: lifecycle.initial, labels: [], system: false }),
    ...arrows.map((arrow) => drawArrow(lifecycle, arrow)),
    '}',
  ].join('\n');
}

function anywhere(language: string): string {
  const label = language === 'nl' ? 'Vanuit elke stand' : 'From every state';
  return `${quoted(ANYWHERE)} [label=${quoted(label)}, style="rounded,dashed", class="anywhere"];`;
}

function drawState(
  lifecycle: LifecyclePlan,
  state: StatePlan,
  language: string,
  current: readonly string[],
): string[] {
  const label = quoted(wrapped(inLanguage(state.title, language), 22));
  const inner = state.children.flatMap((path) => lifecycle.states[path] ?? []);
  if (inner.length === 0) {
    const classes = [state.kind, ...(current.includes(state.path) ? ['current'] : [])].join(' ');
    const rim = state.kind === 'final' ? ', peripheries=2' : '';
    return [`${quoted(state.path)} [label=${label}, class=${quoted(classes)}${rim}];`];
  }
  return [
    `subgraph ${quoted(cluster(state))} {`,
    `label=${label}; class=${quoted(state.kind)}; style=rounded; margin=14;`,
    ...inner.flatMap((each) => drawState(lifecycle, each, language, current)),
    '}',
  ];
}

/** An arrow from or to a frame is drawn to a state within it and cut off at the frame. */
function drawArrow(lifecycle: LifecyclePlan, { from, to, labels, system }: Arrow): string {
  const ends = [
    ...framed(lifecycle, from, 'ltail'),
    ...framed(lifecycle, to, 'lhead'),
    ...(labels.length > 0 ? [`label=${leftAligned(labels)}`] : []),
    ...(system ? ['class="system"', 'style=dashed'] : []),
  ];
  return `${quoted(leaf(lifecycle, from))} -> ${quoted(leaf(lifecycle, to))} [${ends.join(', ')}];`;
}

function framed(lifecycle: LifecyclePlan, path: string, end: 'ltail' | 'lhead'): string[] {
  const state = lifecycle.states[path];
  return state && state.children.length > 0 ? [`${end}=${quoted(cluster(state))}`] : [];
}

function leaf(lifecycle: LifecyclePlan, path: string): string {
  const state = lifecycle.states[path];
  const inner = state?.initial ? `${path}.${state.initial}` : state?.children[0];
  return inner === undefined ? path : leaf(lifecycle, inner);
}

function cluster(state: StatePlan): string {
  return `cluster_${state.path}`;
}

/** Labels below each other, each line beginning a little right of the arrow. */
function leftAligned(labels: readonly string[]): string {
  const sign = labels.length > 1 ? '• ' : '';
  const lines = labels.flatMap((label) =>
    wrapped(label, 26)
      .split('\n')
      .map((line, index) => ` ${index === 0 ? sign : sign && '  '}${line} `),
  );
  return quoted(`${lines.join('\n')}\n`).replaceAll('\\n', '\\l');
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
