// Opens everything: key, database, procedures and people; each fault is one sentence.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { makeApp } from './app.ts';
import type { App } from './app.ts';
import { systemClock } from './clock.ts';
import { EnvironmentFault } from './environment.ts';
import type { Environment } from './environment.ts';
import { Provider } from './people/provider.ts';
import { readScanner } from './scanner.ts';
import { readKeyring } from './seal/key.ts';
import { bindKey } from './store/bind-key.ts';
import { openStore } from './store/open.ts';

/** The procedures that a new installation begins with. */
const FIRST_PROCEDURES = ['complaint.yaml', 'signal.yaml', 'measure.yaml', 'evaluation.yaml', 'talk.yaml'];

/** Opens the app; throws `EnvironmentFault`, `KeyFault` or `StoreFault`. */
export async function openApp(environment: Environment, clock = systemClock): Promise<App> {
  const place =
    environment.databaseUrl === null
      ? { dataDir: environment.dataDir }
      : { databaseUrl: environment.databaseUrl };
  const given = readKeyring(environment.key, place);
  const scanner = readScanner(process.env);
  const store = await openStore(place);
  try {
    const keyring = await bindKey(store, given);
    const log = pino({
      level: process.env.LOG_LEVEL ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
    });
    const app = makeApp({
      ...{ store, keyring, clock, log },
      baseUrl: environment.baseUrl,
      proxies: environment.proxies,
      sendsMail: environment.smtpUrl !== null,
      scanner,
      provider: environment.provider && new Provider(environment.provider, environment.baseUrl),
    });
    await publishFirst(app, environment.configDir);
    return app;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function publishFirst(app: App, folder: string): Promise<void> {
  const any = await app.store.db.selectFrom('versions').select('id').executeTakeFirst();
  if (any) return;
  const organisationSource = readConfig(folder, 'organisation.yaml');
  for (const name of FIRST_PROCEDURES) {
    const published = await app.plans.publish(
      { source: readConfig(folder, name), organisationSource },
      'The first version.',
      'system',
      app.clock(),
    );
    if ('problems' in published) {
      const [first] = published.problems;
      throw new EnvironmentFault(
        `config/${name} cannot be published: line ${first?.line ?? 1}: ${first?.text.en ?? ''} Run "npx gehoor check config/${name}".`,
      );
    }
  }
}

function readConfig(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new EnvironmentFault(
      `${path} is missing. Put the procedure there, or take it from a fresh copy of Gehoor.`,
    );
  return readFileSync(path, 'utf8');
}
