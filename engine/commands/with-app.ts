// Opens the app for a command and closes it again, whatever happens.
import { openApp } from '../shell/open-app.ts';
import type { App } from '../shell/app.ts';
import type { Clock } from '../shell/clock.ts';
import { systemClock } from '../shell/clock.ts';
import { EnvironmentFault, readEnvironment } from '../shell/environment.ts';
import type { Environment } from '../shell/environment.ts';
import { KeyFault } from '../shell/seal/key.ts';
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
