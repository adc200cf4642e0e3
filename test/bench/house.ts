// A new installation as the server makes it, with two people in each role and one of them signed in.
import type { App } from '../../engine/shell/app.ts';
import { readEnvironment } from '../../engine/shell/environment.ts';
import { openApp } from '../../engine/shell/open-app.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';

/** The master key of every house that is measured. */
export const KEY = Buffer.alloc(32, 7).toString('base64');

const PER_ROLE = 2;

export interface House {
  readonly app: App;
  /** The advisor who is signed in. */
  readonly handler: string;
  /** The session's cookie. */
  readonly session: string;
}

/** Makes a house in an empty data directory. */
export async function openHouse(dataDir: string): Promise<House> {
  process.env.LOG_LEVEL = 'silent';
  const app = await openApp(readEnvironment({ DATA_DIR: dataDir, GEHOOR_KEY: KEY }));
  const people: Record<string, string> = {};
  for (const role of Object.keys((await app.plans.organisation()).roles))
    for (let count = 1; count <= PER_ROLE; count += 1) {
      const name = `${role}-${count}`;
      people[name] = await app.people.add({ name, email: `${name}@example.org`, roles: [role] }, app.clock());
    }
  const handler = people['advisor-1'] ?? '';
  const session = await beginSession(app.store, { kind: 'person', person: handler }, 'bench', app.clock());
  return { app, handler, session };
}
