// The bench on which a decision is made: the dossier as it changes, and the changes so far.
import { applyChange } from '../dossier/apply.ts';
import type { Moment } from '../dossier/apply.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Change, Input } from '../dossier/entry.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { Expression } from '../conditions/condition.ts';
import type { Chosen, Phrase } from '../plan/plan.ts';
import type { Text } from '../language/text.ts';
import { chosenBy } from '../scope/chosen.ts';
import { sayInAll } from '../scope/say.ts';
import type { DueItem } from '../due/items.ts';
import type { Other } from './incoming.ts';
import { fullValues } from './values.ts';

export class Draft {
  readonly plan: Plan;
  readonly world: World;
  readonly at: Moment;
  /** The number that the entry gets in the history. */
  readonly seq: number;
  /** What came in, as it is kept in the history. */
  input: Input;
  readonly changes: Change[] = [];
  /** Events that follow at once, in order. */
  readonly raised: string[] = [];
  dossier: Dossier;
  /** The dossier as it stood. */
  readonly before: Dossier;
  /** What the clock that passes is about, with `each`. */
  item: DueItem | null = null;
  /** Other dossiers that what came in names by their number. */
  others: readonly Other[] = [];
  #values: object = {};
  #valuesOf: Dossier | null = null;

  constructor(plan: Plan, dossier: Dossier, world: World, at: Omit<Moment, 'seq'>, input: Input) {
    this.plan = plan;
    this.dossier = dossier;
    this.before = dossier;
    this.seq = dossier.seq + 1;
    this.world = world;
    this.at = { ...at, seq: this.seq };
    this.input = input;
  }

  /** Records a change and applies it, so that whatever follows sees it; with the first the entry counts. */
  change(change: Change): void {
    this.changes.push(change);
    const counted = this.dossier.seq === this.seq ? this.dossier : { ...this.dossier, seq: this.seq };
    this.dossier = applyChange(counted, change, this.at);
  }

  /** Runs an expression over the dossier as it stands now. */
  run(expression: Expression): unknown {
    return expression.run(this.values());
  }

  /** The values behind the names of the procedure, as the dossier stands now. */
  values(): object {
    if (this.#valuesOf !== this.dossier) {
      this.#values = fullValues(this.plan, this.dossier, this.world, this.at.by);
      if (this.item) Object.assign(this.#values, { item: this.item.value });
      this.#valuesOf = this.dossier;
    }
    return this.#values;
  }

  /** Says a phrase in every language of the organisation. */
  say(phrase: Phrase): Text {
    return sayInAll(this.plan, phrase, this.values(), this.world.people);
  }

  /** Gives the first line whose condition holds. */
  choose<T>(chosen: Chosen<T>): T | null {
    return chosenBy(chosen, this.values());
  }

  /** A name that is unique within the dossier and the same whenever the decision is made again. */
  id(kind: string): string {
    return `${kind}-${this.seq}-${this.changes.length}`;
  }
}
