// The states as a tree: which become active together, and which event an active state answers to.
import type { EventPlan, LifecyclePlan, StatePlan } from '../plan/plan.ts';

export class Tree {
  readonly lifecycle: LifecyclePlan;
  readonly #events = new Map<string, EventPlan[]>();

  constructor(lifecycle: LifecyclePlan) {
    this.lifecycle = lifecycle;
  }

  /** A state and those around it, the innermost first. */
  chain(path: string): StatePlan[] {
    const found: StatePlan[] = [];
    for (let at = this.state(path); at; at = at.parent === null ? undefined : this.state(at.parent))
      found.push(at);
    return found;
  }

  /** Every state that is active after `target` has been entered from `from`, where nothing was remembered. */
  entered(target: string, from: string | null = null): string[] {
    const found = new Set<string>();
    this.#enter(target, found);
    const shared = from === null ? [] : this.chain(from).map(({ path }) => path);
    for (const state of this.chain(target).slice(1)) {
      found.add(state.path);
      if (state.kind !== 'parallel' || shared.includes(state.path)) continue;
      for (const child of state.children) if (!isWithin(target, child)) this.#enter(child, found);
    }
    return [...found].filter((path) => this.state(path)?.kind !== 'history');
  }

  /** The innermost states that can be active after `target` has been entered; a way back can lead to each of them. */
  leavesEntered(target: string, from: string | null = null): string[] {
    const state = this.state(target);
    if (state?.kind === 'history') return this.leavesUnder(state.parent);
    return this.entered(target, from).filter((path) => this.isLeaf(path));
  }

  /** The innermost states within a state, or all of them for null. */
  leavesUnder(path: string | null): string[] {
    return Object.keys(this.lifecycle.states).filter(
      (each) => this.isLeaf(each) && (path === null || isWithin(each, path)),
    );
  }

  /** The events that a leaf answers to, one of each name: an inner state goes before those around it. */
  eventsAt(leaf: string): readonly EventPlan[] {
    const known = this.#events.get(leaf) ?? this.#eventsAt(leaf);
    this.#events.set(leaf, known);
    return known;
  }

  #eventsAt(leaf: string): EventPlan[] {
    if (this.isEnd(leaf)) return [];
    const found = new Map<string, EventPlan>();
    const all = [...this.chain(leaf).flatMap((state) => state.events), ...this.lifecycle.everywhere];
    for (const event of all) if (!found.has(event.name)) found.set(event.name, event);
    return [...found.values()].filter((event) => this.#isLeftToOuter(leaf, event));
  }

  /** The regions beside the one in which a leaf lies, within every parallel state around it. */
  regionsBeside(leaf: string): string[] {
    return this.chain(leaf).flatMap((state) =>
      state.kind === 'parallel' ? state.children.filter((child) => !isWithin(leaf, child)) : [],
    );
  }

  /** Whether the dossier has ended in this state. */
  isEnd(path: string): boolean {
    const state = this.state(path);
    return state?.kind === 'final' && state.parent === null;
  }

  isLeaf(path: string): boolean {
    const state = this.state(path);
    return state !== undefined && state.kind !== 'history' && state.children.length === 0;
  }

  state(path: string): StatePlan | undefined {
    return this.lifecycle.states[path];
  }

  // An event of an outer state is not taken while another region has one of that name itself.
  #isLeftToOuter(leaf: string, event: EventPlan): boolean {
    return this.regionsBeside(leaf).every(
      (region) =>
        (event.state !== null && !isWithin(region, event.state)) || this.#canIgnore(region, event.name),
    );
  }

  #canIgnore(path: string, event: string): boolean {
    const state = this.state(path);
    if (!state || state.events.some(({ name }) => name === event)) return false;
    const children = state.children.filter((child) => this.state(child)?.kind !== 'history');
    if (children.length === 0) return true;
    if (state.kind === 'parallel') return children.every((child) => this.#canIgnore(child, event));
    return children.some((child) => this.#canIgnore(child, event));
  }

  #enter(path: string, found: Set<string>): void {
    const state = this.state(path);
    if (!state || found.has(path)) return;
    found.add(path);
    if (state.kind === 'history') this.#enter(this.#byDefault(state), found);
    else if (state.kind === 'parallel') for (const child of state.children) this.#enter(child, found);
    else if (state.initial !== null) this.#enter(`${path}.${state.initial}`, found);
  }

  #byDefault(history: StatePlan): string {
    return history.parent === null ? this.lifecycle.initial : history.parent;
  }
}

/** Whether a state is another one or lies within it. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}
