// Finds ways through a lifecycle that together take every pair of steps, by pure decisions; `handle` then goes them.
import { blank } from '../../engine/core/dossier/apply.ts';
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import { candidates } from '../../engine/core/access/standing.ts';
import { file } from '../../engine/core/decide/file.ts';
import type { Filing } from '../../engine/core/decide/file.ts';
import type { World } from '../../engine/core/people/person.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { instantOf, secondsOf } from '../../engine/core/time/temporal.ts';
import type { Instant } from '../../engine/core/time/temporal.ts';
import { fillForm } from './fill.ts';
import { leafOf, nameOf, pairOf, stepsTaken } from './graph.ts';
import type { Step } from './graph.ts';
import { foresee, movesOf } from './moves.ts';
import type { Move } from './moves.ts';
import type { Random } from './random.ts';

/** A way through the lifecycle: how the dossier was filed, and every move after that with its moment. */
export interface Way {
  readonly filing: Omit<Filing, 'id' | 'code'>;
  readonly moves: readonly Timed[];
}

export interface Timed {
  readonly at: Instant;
  readonly move: Move;
}

interface Spot {
  readonly way: Way;
  readonly dossier: Dossier;
  readonly now: Instant;
  readonly last: Step | null;
  /** Whether nothing that stands like it was seen before: then everything is tried from here. */
  readonly isNew: boolean;
}

/** Seconds that pass before each act. */
const PAUSE = 60;
const FILINGS = 1200;
/** So many dossiers are looked at without finding anything new. */
const PATIENCE = 800;

/** Explores until every wanted pair was seen, or nothing new turns up; gives the ways that saw something first. */
export class Explorer {
  readonly #plan: Plan;
  readonly #world: World;
  readonly #random: Random;
  /** Pairs still wanted, by the name of their first step. */
  readonly #wanted = new Map<string, Map<string, Step>>();
  readonly #seen = new Set<string>();
  readonly #ways: Way[] = [];

  constructor(plan: Plan, world: World, random: Random, wanted: readonly [Step, Step][]) {
    this.#plan = plan;
    this.#world = world;
    this.#random = random;
    for (const [first, second] of wanted) {
      const name = nameOf(first);
      this.#wanted.set(
        name,
        (this.#wanted.get(name) ?? new Map<string, Step>()).set(pairOf(first, second), second),
      );
    }
  }

  /** The ways that were found before nothing new turned up for long, without those that others begin with. */
  explore(): Way[] {
    const spots = Array.from({ length: FILINGS }, () => this.#begin()).filter((spot) => spot !== null);
    let found = 0;
    let idle = 0;
    while (spots.length > 0 && this.#wanted.size > 0 && idle < PATIENCE) {
      const [spot] = spots.splice(this.#best(spots), 1);
      if (spot) spots.push(...this.#expand(spot));
      idle = this.#ways.length > found ? 0 : idle + 1;
      found = this.#ways.length;
    }
    return this.#ways.filter((way) => !this.#ways.some((other) => other !== way && goesOn(other, way)));
  }

  /** First where something wanted may follow at once; else, one time in two, where something wanted begins; else any. */
  #best(spots: readonly Spot[]): number {
    const near = spots.findIndex(({ last }) => last !== null && this.#wanted.has(nameOf(last)));
    if (near >= 0) return near;
    const any = Math.floor(this.#random.next() * spots.length);
    const aims = new Set([...this.#wanted.keys()].map((name) => name.split(':')[0]));
    const aimed = spots.findIndex(({ dossier }, at) => at >= any && aims.has(leafOf(dossier.states)));
    return aimed >= 0 && this.#random.chance(0.5) ? aimed : any;
  }

  #begin(): Spot | null {
    const world = this.#world;
    const { data = {} } = fillForm({ plan: this.#plan, world, random: this.#random }, this.#plan.filing.form);
    // Who files for somebody else is not walked: the stories of the procedure do.
    const filing = {
      actor: 'complainant',
      language: 'nl',
      channel: 'web',
      data: { ...data, 'for-another': 'no' },
    };
    const { refusal, dossier, entries } = file(this.#plan, { ...filing, id: 'tried', code: '' }, world);
    if (refusal) return null;
    const last = stepsTaken(this.#plan, blank('tried'), entries, world).at(-1) ?? null;
    const isNew = this.#isFirst(standsAs(this.#plan, dossier, world));
    return isNew ? { way: { filing, moves: [] }, dossier, now: world.now, last, isNew } : null;
  }

  #expand(spot: Spot): Spot[] {
    const world = { ...this.#world, now: instantOf(secondsOf(spot.now) + PAUSE) };
    const scene = { plan: this.#plan, dossier: spot.dossier, world, random: this.#random };
    const wanted = [...(this.#wanted.get(spot.last ? nameOf(spot.last) : '')?.values() ?? [])];
    const events = spot.isNew ? null : new Set(wanted.map(({ event }) => event));
    return movesOf(scene, events).flatMap((move) => {
      const seen = foresee(scene, move);
      if (!seen) return [];
      const { decision, at } = seen;
      const taken = stepsTaken(this.#plan, spot.dossier, decision.entries, world);
      const way = { ...spot.way, moves: [...spot.way.moves, { at, move }] };
      if (this.#note(spot.last, taken)) this.#ways.push(way);
      return this.#worthGoingOn({ way, dossier: decision.dossier, now: at, last: taken.at(-1) ?? spot.last });
    });
  }

  #worthGoingOn(spot: Omit<Spot, 'isNew'>): Spot[] {
    if (spot.dossier.closed !== null) return [];
    const stands = standsAs(this.#plan, spot.dossier, this.#world);
    const isNew = this.#isFirst(stands);
    const name = spot.last ? nameOf(spot.last) : '';
    return isNew || (this.#wanted.has(name) && this.#isFirst(`${stands} ${name}`))
      ? [{ ...spot, isNew }]
      : [];
  }

  /** Strikes out the pairs that were taken; says whether one of them was still wanted. */
  #note(before: Step | null, taken: readonly Step[]): boolean {
    let fresh = false;
    let last = before;
    for (const step of taken) {
      const name = last ? nameOf(last) : '';
      const wanted = this.#wanted.get(name);
      if (last && wanted?.delete(pairOf(last, step))) fresh = true;
      if (wanted?.size === 0) this.#wanted.delete(name);
      last = step;
    }
    return fresh;
  }

  #isFirst(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

/** How a dossier stands, as far as it decides what can be done next. */
function standsAs(plan: Plan, dossier: Dossier, world: World): string {
  const places = Object.values(plan.participants).filter(({ roles }) => roles.length > 0);
  const later = places.filter(({ at }) => at === 'event');
  return JSON.stringify([
    leafOf(dossier.states),
    places.map(({ name }) => (dossier.participants[name] ?? []).length > 0),
    later.map(({ name }) => candidates(plan, dossier, name, world).length > 0),
    MARKS.map((event) => event in dossier.events),
    dossier.agreements.some(({ done }) => done === null),
    (dossier.data.confidant ?? null) === null,
    dossier.data.relation === 'employee',
  ]);
}

/** Events after which a dossier stands differently. */
const MARKS = ['confirm', 'reopen', 'deadline.confirmation', 'deadline.handling', 'deadline.rehandling'];

function goesOn(way: Way, other: Way): boolean {
  return (
    way.filing === other.filing &&
    way.moves.length > other.moves.length &&
    other.moves.every(({ move }, index) => way.moves[index]?.move === move)
  );
}
