// Signs of life of this process, on a clock that only goes forward.

export interface Pulse {
  /** When the loop last finished a round; null where no loop runs. */
  round: number | null;
  /** The mailboxes that this process looks into; null where it looks into none because it does not serve. */
  mailboxes: readonly string[] | null;
  /** No server for mail is set up, so that mail standing still is no alarm. */
  isTrial: boolean;
  /** How many messages had become something that is not there, when that was last counted. */
  lost: number;
}

/** A process in which nothing runs yet. */
export function newPulse(): Pulse {
  return { round: null, mailboxes: null, isTrial: false, lost: 0 };
}

/** Notes that the loop runs. */
export function beat(pulse: Pulse): void {
  pulse.round = performance.now();
}
