// Gives memory back to the machine once nobody asks anything: room that a busy moment took is not kept for good.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds. */
const LOOKED_EVERY = 1000;
const QUIET_FOR = 15_000;

/** Gives back what can be spared fifteen seconds after the last thing that was done; `done` tells of one, `stop` ends it. */
export function giveBackWhenQuiet(): { readonly done: () => void; readonly stop: () => void } {
  const collect = collector();
  let last: number | null = performance.now();
  const timer = setInterval(() => {
    if (last === null || performance.now() - last < QUIET_FOR) return;
    last = null;
    void collect({ type: 'major', execution: 'async', flavor: 'last-resort' });
  }, LOOKED_EVERY);
  timer.unref();
  return { done: () => (last = performance.now()), stop: () => clearInterval(timer) };
}

type Collect = (options: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => Promise<void>;

/** V8 shows its collector only to code that is made after it was asked to. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
