// Letting somebody into the site: their cookies, and where they go on.
import type { Context } from 'hono';
import type { App } from '../../../engine/shell/app.ts';
import type { Entered, From } from '../../../engine/shell/people/enter.ts';
import { endSession } from '../../../engine/shell/people/sessions.ts';
import { STEP_LASTS } from '../../../engine/shell/people/steps.ts';
import { goTo } from '../../parts/fragment.ts';
import { dropCookie, keepCookie, readCookie } from '../../visit.ts';
import type { Site } from '../../visit.ts';
import { nextAddress } from './next-address.ts';

const YEAR = 365 * 24 * 3600;

/** From where the visitor signs in. */
export function fromOf(app: App, c: Context<Site>): From {
  const { address, agent } = c.get('visitor');
  return { address, agent, device: readCookie(c, app, 'device') };
}

/** Lets somebody in and sends them on to `next`, or to their second step. */
export async function goIn(
  app: App,
  c: Context<Site>,
  entered: Entered,
  next: string | undefined,
): Promise<Response> {
  if ('step' in entered) {
    keepCookie(c, app, 'second', entered.step, STEP_LASTS);
    return goTo(c, `/sign-in/second?next=${encodeURIComponent(nextAddress(next))}`);
  }
  const before = readCookie(c, app, 'session');
  if (before) await endSession(app.store, before);
  keepCookie(c, app, 'session', entered.token);
  keepCookie(c, app, 'device', entered.device, YEAR);
  dropCookie(c, app, 'second');
  return goTo(c, nextAddress(next));
}
