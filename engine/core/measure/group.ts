// A group of dossiers as everyone may see it.
import type { Ratio } from './kinds/kind.ts';

/** A number, or null where it is not shown. */
export type Shown = number | null;

export interface Group {
  /** One value per split. */
  readonly keys: readonly string[];
  /** How many dossiers. */
  readonly n: Shown;
  /** How many of them by what was counted, such as `yes` and `no`. */
  readonly parts: Readonly<Record<string, Shown>>;
  /** The part of which only this much may be said: that it is smaller than the limit. */
  readonly fewer: string | null;
  /** Null where it is not shown. */
  readonly ratio: Ratio | null;
  /** In seconds or working days; null where there are too few. */
  readonly median: number | null;
  readonly high: number | null;
  /** Whether the target was reached; null where there is none or it cannot be said without showing small numbers. */
  readonly reached: boolean | null;
}
