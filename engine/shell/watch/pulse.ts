// Signs of life of this process, on a clock that only goes forward.

export interface Pulse {
  /** When the loop last finished a round; null where no loop runs. */
  round: number | null;
  /** The mailboxes that this process looks into. */
  mailboxes: readonly string[];
}

/** A process in which nothing runs yet. */
export function newPulse(): Pulse {
  return { round: null, mailboxes: [] };
}

/** Notes that the loop runs. */
export function beat(pulse: Pulse): void {
  pulse.round = performance.now();
}
