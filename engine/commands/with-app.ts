// Opens the app for a command and closes it again, whatever happens.
import { pino } from 'pino';
import { makeApp } from '../shell/app.ts';
import { openApp } from '../shell/open-app.ts';
import type { App } from '../shell/app.ts';
import type { Clock } from '../shell/clock.ts';
import { systemClock } from '../shell/clock.ts';
import { EnvironmentFault, readEnvironment } from '../shell/environment.ts';
import type { Environment } from '../shell/environment.ts';
import { KeyFault, readKeyring } from '../shell/seal/key.ts';
import { openStore } from '../shell/store/open.ts';
import { StoreFault } from '../shell/store/store-fault.ts';
import { ServerFault } from '../shell/server.ts';
import { CommandFault } from './command.ts';

/** Runs work on the app that the environment describes; what the environment gets wrong is told in one sentence. */
export async function withApp<T>(
  work: (app: App, environment: Environment) => Promise<T>,
  clock: Clock = systemClock,
): Promise<T> {
  return inOneSentence(async () => {
    const environment = readEnvironment(process.env);
    const app = await openApp(environment, clock);
    try {
      return await work(app, environment);
    } finally {
      await app.store.close();
    }
  });
}

/** Runs work that only reads, on the same app; a server may be running on it meanwhile. */
export function withReadingApp<T>(work: (app: App, environment: Environment) => Promise<T>): Promise<T> {
  return inOneSentence(async () => {
    const environment = readEnvironment(process.env);
    const { databaseUrl, dataDir, key } = environment;
    const place = databaseUrl === null ? { dataDir } : { databaseUrl };
    const keyring = readKeyring(key, place);
    const store = await openStore({ ...place, readOnly: true });
    try {
      const log = pino({ level: 'silent' });
      return await work(
        makeApp({ store, keyring, clock: systemClock, log, baseUrl: environment.baseUrl }),
        environment,
      );
    } finally {
      await store.close();
    }
  });
}

/** Turns the faults of environment, key, database and server into the command's own. */
export async function inOneSentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known =
      error instanceof EnvironmentFault ||
      error instanceof KeyFault ||
      error instanceof StoreFault ||
      error instanceof ServerFault;
    if (known) throw new CommandFault({ nl: error.message, en: error.message });
    throw error;
  }
}
