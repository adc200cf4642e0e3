// A moment as people say it; the exact one stands in the markup and shows on hover.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayDay, sayExact, sayMoment, type Saying } from '../words/moment.ts';

/** The moment `at` (ISO); `day` leaves out the time of day. */
export function Moment({ at, day, ...saying }: Saying & { at: string; day?: boolean }): JSX.Element {
  return (
    <time datetime={at} title={sayExact(at, saying)}>
      {day ? sayDay(at, saying) : sayMoment(at, saying)}
    </time>
  );
}
