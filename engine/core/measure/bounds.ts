// What may be known of numbers: bounds for some, and sums that hold among them.

/** A number lies between these two, both included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** One number is the sum of others. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}
