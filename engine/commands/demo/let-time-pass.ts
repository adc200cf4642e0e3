// Lets the time of the demo pass: everything happens at its own moment, and people have their talks.
import { compareInstants, instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { App } from '../../shell/app.ts';
import { workOnce } from '../../shell/work.ts';
import { holdTalks } from './looking-ahead.ts';

/** Invented people get no mail: it is taken, and goes nowhere. */
const toNobody = () => Promise.resolve();

/** Goes from one moment at which something is due to the next, until another one. */
export async function letTimePass(app: App, until: Instant, goTo: (at: Instant) => void): Promise<void> {
  for (let count = 0; count < 1000; count += 1) {
    const { wake } = await app.store.db
      .selectFrom('dossiers')
      .select((row) => row.fn.min('wake').as('wake'))
      .executeTakeFirstOrThrow();
    if (wake === null || compareInstants(wake, until) > 0) break;
    goTo(instantOf(secondsOf(wake) + 1));
    await workUntilQuiet(app);
    await holdTalks(app);
  }
  goTo(until);
  await workUntilQuiet(app);
  await holdTalks(app);
}

async function workUntilQuiet(app: App): Promise<void> {
  for (let rounds = 0; rounds < 200; rounds += 1)
    if ((await workOnce({ app, sendMail: toNobody })) === 0) return;
}
