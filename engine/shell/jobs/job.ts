// A kind of work that waits in the outbox.
import type { App } from '../app.ts';
import type { SendMail } from '../mail/transport.ts';
import type { Claimed } from '../store/outbox.ts';

export interface Workshop {
  readonly app: App;
  /** Null when there is no mail server: mail then waits, visible to the administrator. */
  readonly sendMail: SendMail | null;
}

/**
 * Does the work; rejecting means that it is tried again later. Doing it twice must do no harm. `settled` says that its row in the
 * outbox already says how it ended.
 */
export type Job = (claimed: Claimed, workshop: Workshop) => Promise<'settled' | void>;
