// Devices on which somebody signed in before: a stranger's tries elsewhere never make their owner wait.
import { timingSafeEqual } from 'node:crypto';
import type { App } from '../app.ts';
import { macOf } from '../seal/seal.ts';
import { newToken } from '../tokens.ts';

/** What a device keeps in a cookie after somebody has signed in on it. */
export function rememberDevice(app: App, person: string): string {
  const name = newToken();
  return `${name}.${seal(app, name, person)}`;
}

/** The name of a device on which this person signed in before; null for any other. */
export function knownDevice(app: App, cookie: string | undefined, person: string | undefined): string | null {
  const [name, given] = cookie?.split('.') ?? [];
  if (!name || given?.length !== 64 || person === undefined) return null;
  const own = Buffer.from(seal(app, name, person));
  const typed = Buffer.from(given);
  return typed.length === own.length && timingSafeEqual(typed, own) ? name : null;
}

function seal(app: App, name: string, person: string): string {
  return macOf(app.keyring, `device:${name}:${person}`);
}
