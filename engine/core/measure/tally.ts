// What was counted: how many dossiers share their keys and the value of a fact.

/** How many dossiers have these keys and this value of this fact. */
export interface Tally {
  /** One value per split of the metric. */
  readonly keys: readonly string[];
  /** The fact that was counted; empty where dossiers are. */
  readonly name: string;
  readonly value: string;
  readonly n: number;
  /** In the middle of the numbers: half of them are smaller. */
  readonly median: number | null;
  /** The number that nine out of ten do not exceed. */
  readonly high: number | null;
}
