// A one-time link that is shown once, to whoever made it: kept in their own cookie for the one page that shows it.
import type { Context } from 'hono';
import type { App } from '../../../engine/shell/app.ts';
import { dropCookie, keepCookie, readCookie } from '../../visit.ts';

const LASTS = 300;

/** Keeps the link for the page of this person. */
export function keepLink(c: Context, app: App, person: string, link: string): void {
  keepCookie(c, app, 'link', Buffer.from(JSON.stringify([person, link])).toString('base64url'), LASTS);
}

/** The link that was just made for this person, and for this time only; null when there is none. */
export function takeLink(c: Context, app: App, person: string): string | null {
  const cookie = readCookie(c, app, 'link');
  if (!cookie) return null;
  dropCookie(c, app, 'link');
  try {
    const [whose, link] = JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')) as unknown[];
    const own = typeof link === 'string' && link.startsWith(`${app.baseUrl}/invitation/`);
    return whose === person && own ? link : null;
  } catch {
    return null;
  }
}
