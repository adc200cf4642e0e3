// A whole app on an empty database, with people in every role and a clock that the test moves.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { makeApp } from '../../engine/shell/app.ts';
import type { App } from '../../engine/shell/app.ts';
import { packageRoot } from '../../engine/shell/package-root.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { openStore } from '../../engine/shell/store/open.ts';
import type { Place } from '../../engine/shell/store/store.ts';

export interface TestApp {
  readonly app: App;
  /** Ids by name: `advisor-1`, `confidant-2` and so on. */
  readonly ids: Readonly<Record<string, string>>;
  /** Moves the clock to a moment. */
  readonly goTo: (at: string) => void;
  readonly close: () => Promise<void>;
}

export const START = '2026-04-24T08:00:00Z';

/** The sources of the shipped procedure. */
export function shippedSources(procedure = 'complaint') {
  const read = (name: string) => readFileSync(join(packageRoot, 'config', name), 'utf8');
  return { source: read(`${procedure}.yaml`), organisationSource: read('organisation.yaml') };
}

/** Opens an app with the shipped procedure published; on a new SQLite file unless a place is given. */
export async function openTestApp(place?: Place, perRole = 2): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-'));
  const store = await openStore(place ?? { dataDir });
  let now = START;
  const app = makeApp({
    store,
    keyring: keyringOf(Buffer.alloc(32, 7)),
    clock: () => now,
    log: pino({ level: 'silent' }),
    baseUrl: 'http://localhost:3000',
  });
  const published = await app.plans.publish(shippedSources(), 'First.', 'test', now);
  if ('problems' in published)
    throw new Error(published.problems.map((each) => `${each.line}: ${each.text.en}`).join('\n'));
  const ids: Record<string, string> = {};
  for (const role of Object.keys((await app.plans.organisation()).roles))
    for (let index = 1; index <= perRole; index += 1) {
      const name = `${role}-${index}`;
      ids[name] = await app.people.add(
        { name: `Test ${name}`, email: `${name}@example.org`, roles: [role] },
        now,
      );
    }
  return {
    app,
    ids,
    goTo: (at) => (now = at),
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
