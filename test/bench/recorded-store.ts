// A store that writes down every statement of every change, so that the same rows can be written without Gehoor.
import type { CompiledQuery, KyselyPlugin } from 'kysely';
import type { Job, Store, Tx } from '../../engine/shell/store/store.ts';

/** The statements of one change, in their order. */
export type Recorded = readonly Pick<CompiledQuery, 'sql' | 'parameters'>[];

/** The same store, with a list that grows by each change that is written through it. */
export function recordedStore(store: Store): { store: Store; changes: Recorded[] } {
  const changes: Recorded[] = [];
  const write = <T>(job: Job<T>): Promise<T> =>
    store.write(async (tx) => {
      const statements: Recorded[number][] = [];
      const answer = await job(tx.withPlugin(noting(tx, statements)));
      changes.push(statements);
      return answer;
    });
  return { store: { ...store, write }, changes };
}

function noting(tx: Tx, statements: Recorded[number][]): KyselyPlugin {
  return {
    transformQuery: ({ node, queryId }) => {
      const { sql, parameters } = tx.getExecutor().compileQuery(node, queryId);
      statements.push({ sql, parameters });
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}
