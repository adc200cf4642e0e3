// How many the directory has, for whoever keeps it.
import type { App } from '../app.ts';
import { activePlacements } from './placements.ts';

export interface Counted {
  readonly on: number;
  readonly ended: number;
}

/** How many clients and employees are on the list and how many were, and how many placements run now. */
export async function countDirectory(
  app: App,
): Promise<{ client: Counted; employee: Counted; placements: number }> {
  const rows = await app.store.db.selectFrom('directory').select(['kind', 'ended_at']).execute();
  const counted = (kind: string): Counted => {
    const own = rows.filter((row) => row.kind === kind);
    const ended = own.filter((row) => row.ended_at !== null).length;
    return { on: own.length - ended, ended };
  };
  const placements = (await activePlacements(app, app.clock())).length;
  return { client: counted('client'), employee: counted('employee'), placements };
}
