// What one visitor may read for half an hour and nobody else: kept in their own cookie, sealed, and nowhere on the server.
import type { Context } from 'hono';
import { instantOf, secondsOf } from '../../engine/core/time/temporal.ts';
import type { App } from '../../engine/shell/app.ts';
import { seal, SealBroken, unseal } from '../../engine/shell/seal/seal.ts';
import { keepCookie, readCookie } from '../visit.ts';

const LASTS = 30 * 60;
const PLACE = 'cookie:once';

export interface Once {
  readonly dossier: string;
  readonly number: string;
  /** Empty where it went by mail. */
  readonly code: string;
  /** The code to hand to somebody else, for whom it was filed. */
  readonly represented?: string;
  /** Whose code it is, where a person at work made it for a dossier that was there already. */
  readonly to?: 'complainant' | 'representative';
  /** Whose browser it is, where somebody was signed in. */
  readonly person: string | null;
}

/** Keeps it in the visitor's cookie. */
export function keepOnce(c: Context, app: App, once: Once): void {
  const until = instantOf(secondsOf(app.clock()) + LASTS);
  const sealed = seal(app.keyring.wrap, JSON.stringify({ ...once, until }), PLACE);
  keepCookie(c, app, 'once', sealed.toString('base64url'), LASTS);
}

/** Reads it back; null when there is none any more, or when it was kept for somebody else. */
export function readOnce(c: Context, app: App, person: string | null): Once | null {
  const cookie = readCookie(c, app, 'once');
  if (!cookie) return null;
  try {
    const text = unseal(app.keyring.wrap, Buffer.from(cookie, 'base64url'), PLACE).toString('utf8');
    const { until, ...once } = JSON.parse(text) as Once & { until: string };
    return until > app.clock() && once.person === person ? once : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
