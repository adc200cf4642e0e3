// Everything that pages and commands work with, opened once.
import type { Logger } from 'pino';
import type { World } from '../core/people/person.ts';
import type { Clock } from './clock.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { People } from './people/people.ts';
import type { Provider } from './people/provider.ts';
import { Plans } from './plans.ts';
import type { Scanner } from './scanner.ts';
import type { Keyring } from './seal/key.ts';
import type { Store } from './store/store.ts';
import { newPulse } from './watch/pulse.ts';
import type { Pulse } from './watch/pulse.ts';

export interface App {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly log: Logger;
  readonly plans: Plans;
  readonly people: People;
  /** The address at which people reach it, such as `https://klachten.example.org`. */
  readonly baseUrl: string;
  /** How many proxies stand between visitors and this server: what the nearest ones say of an address is believed. */
  readonly proxies: number;
  /** Whether there is a mail server; without one mail waits in the outbox. */
  readonly sendsMail: boolean;
  /** Where people have accounts elsewhere; null where single sign-on is not set up. */
  readonly provider: Provider | null;
  /** Looks at files before they are kept; null where there is none. */
  readonly scanner: Scanner | null;
  /** Signs of life, for whoever watches over this process. */
  readonly pulse: Pulse;
  /** Changes of one dossier take turns within this process. */
  readonly turns: KeyedQueue;
  /** Called when something waits to be done, so that nobody waits for the next round of the loop. */
  wake: () => void;
}

/** Puts the parts together. */
export function makeApp(
  parts: Pick<App, 'store' | 'keyring' | 'clock' | 'log' | 'baseUrl'> &
    Partial<Pick<App, 'scanner' | 'proxies'>> & {
      readonly sendsMail?: boolean;
      readonly provider?: Provider | null;
    },
): App {
  return {
    scanner: null,
    proxies: 0,
    sendsMail: false,
    provider: null,
    ...parts,
    plans: new Plans(parts.store),
    people: new People(parts.store),
    pulse: newPulse(),
    turns: new KeyedQueue(),
    wake: () => undefined,
  };
}

/** The world around a dossier at this moment. */
export async function worldOf(app: App): Promise<World> {
  return { now: app.clock(), people: await app.people.all(), link: `${app.baseUrl}/status` };
}
