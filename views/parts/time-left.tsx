// How much time is left until something must be done: in words first, in colour second.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayExact, sayTimeLeft, type Saying } from '../words/moment.ts';

/** The time from `now` until `due` (both ISO): calm, soon within a day, or late. */
export function TimeLeft({ due, ...saying }: Saying & { due: string; now: string }): JSX.Element {
  const { text, tone } = sayTimeLeft(due, saying.now, saying.lang);
  return (
    <time class={`time-left time-${tone}`} datetime={due} title={sayExact(due, saying)}>
      {text}
    </time>
  );
}
