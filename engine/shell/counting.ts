// Counts figures for decisions that freeze them: a decision is made again with what it was found to need.
import type { FiguresAsked, FrozenFigures, FrozenProcedure } from '../core/measure/frozen.ts';
import type { App } from './app.ts';
import { Uncounted } from './change-dossier.ts';
import type { Count } from './change-dossier.ts';
import { figuresFor } from './figures.ts';

/** Tries with the figures counted so far, until none is missing. Nothing is counted while `attempt` runs. */
export async function withCounting<T>(app: App, attempt: (count: Count) => Promise<T>): Promise<T> {
  const counted = new Map<string, FrozenFigures>();
  const count = (asked: FiguresAsked): FrozenFigures => {
    const known = counted.get(JSON.stringify(asked));
    if (!known) throw new Uncounted(asked);
    return known;
  };
  for (;;) {
    try {
      return await attempt(count);
    } catch (error) {
      if (!(error instanceof Uncounted)) throw error;
      counted.set(JSON.stringify(error.asked), await countedNow(app, error.asked));
    }
  }
}

async function countedNow(app: App, { procedures, period }: FiguresAsked): Promise<FrozenFigures> {
  const of: FrozenProcedure[] = [];
  for (const procedure of procedures) {
    const counted = await figuresFor(app, procedure, period);
    if (!counted) continue;
    const { version, counted: at } = counted.report;
    of.push({ procedure, version, counted: at, figures: counted.figures });
  }
  return { period, of };
}
