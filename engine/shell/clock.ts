// The one place where the clock is read.
import { instantOf } from '../core/time/temporal.ts';
import type { Instant } from '../core/time/temporal.ts';

/** Gives the present moment, to the whole second. */
export type Clock = () => Instant;

/** The clock of this machine. */
export const systemClock: Clock = () => instantOf(Math.floor(Date.now() / 1000));
