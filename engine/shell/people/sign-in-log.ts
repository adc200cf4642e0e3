// A line in the log for each try to sign in: whose account, by what, and how it ended; never an address, a name or a code.
import type { Strength } from '../../core/people/strength.ts';
import type { App } from '../app.ts';

export type Outcome = 'in' | 'second step asked' | 'refused' | 'waits';

/** Notes a try; `person` is null where there is no such account. */
export function noteSignIn(app: App, person: string | null, by: Strength, outcome: Outcome): void {
  app.log.info({ person, by, outcome }, 'sign-in');
}
