// Who visits: language, person or complainant, each found once per request.
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isAtLeast, neededBy } from '../engine/core/people/strength.ts';
import type { OrganisationPlan } from '../engine/core/plan/plan.ts';
import type { App } from '../engine/shell/app.ts';
import type { Registered } from '../engine/shell/people/people.ts';
import { readSession } from '../engine/shell/people/sessions.ts';
import type { Session } from '../engine/shell/people/sessions.ts';
import { networkAddress } from './network-address.ts';

export interface Visitor {
  readonly lang: string;
  readonly person: Registered | null;
  /** Somebody who has given a password, and whose roles ask for more before they see anything; null for others. */
  readonly enrolling: Registered | null;
  /** The session of whoever is signed in, or on the way. */
  readonly session: Session | null;
  /** The dossier that this visitor opened with a code; null for others. */
  readonly dossier: string | null;
  /** As whom they opened it. */
  readonly as: 'complainant' | 'representative';
  /** The network address, for throttling only. */
  readonly address: string;
  readonly agent: string;
}

export interface Site {
  Variables: { visitor: Visitor; organisation: OrganisationPlan };
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}

/** Cookies by purpose; on HTTPS each gets the prefix `__Host-`, which no other site can set. */
export type CookieName =
  'session' | 'status' | 'draft' | 'lang' | 'once' | 'link' | 'second' | 'passkey' | 'provider' | 'device';

const YEAR = 365 * 24 * 3600;

/** Tells the browser to keep nothing of the pages that were seen. */
export function clearSiteData(c: Context): void {
  c.header('Clear-Site-Data', '"cache", "storage"');
}

/** Finds who visits, and remembers a language that was chosen by `?lang=`. */
export function visit(app: App): MiddlewareHandler<Site> {
  return async (c, next) => {
    const organisation = await app.plans.organisation();
    const chosen = c.req.query('lang');
    if (chosen && organisation.languages.includes(chosen)) keepCookie(c, app, 'lang', chosen, YEAR);
    const sessionIn = (name: CookieName) => {
      const token = readCookie(c, app, name);
      return token ? readSession(app.store, token, app.clock()) : null;
    };
    const [session, status] = await Promise.all([sessionIn('session'), sessionIn('status')]);
    const complainant = status?.holder;
    c.set('organisation', organisation);
    c.set('visitor', {
      lang: languageOf(c, app, organisation, chosen),
      ...(await peopleIn(app, organisation, session)),
      dossier: complainant?.kind === 'complainant' ? complainant.dossier : null,
      as: (complainant?.kind === 'complainant' ? complainant.as : undefined) ?? 'complainant',
      address: networkAddress(
        c.env?.incoming?.socket?.remoteAddress ?? 'local',
        c.req.header('x-forwarded-for'),
        app.proxies,
      ),
      agent: c.req.header('user-agent') ?? '',
    });
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  };
}

async function peopleIn(app: App, { roles }: OrganisationPlan, session: Session | null) {
  const none = { person: null, enrolling: null, session: null };
  if (session?.holder.kind !== 'person') return none;
  const registered = await app.people.find(session.holder.person);
  if (!registered?.active) return none;
  return isAtLeast(session.strength, neededBy(registered.roles, roles))
    ? { person: registered, enrolling: null, session }
    : { person: null, enrolling: registered, session };
}

function languageOf(
  c: Context<Site>,
  app: App,
  { languages }: OrganisationPlan,
  chosen: string | undefined,
): string {
  const accepted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((each) => each.trim().slice(0, 2).toLowerCase());
  const wishes = [chosen, readCookie(c, app, 'lang'), ...accepted];
  return wishes.find((each) => each !== undefined && languages.includes(each)) ?? languages[0] ?? 'nl';
}

/** Reads one of the site's cookies. */
export function readCookie(c: Context, app: App, name: CookieName): string | undefined {
  return isSecure(app) ? getCookie(c, name, 'host') : getCookie(c, name);
}

/** Sets one of the site's cookies; without `seconds` it goes when the browser closes. */
export function keepCookie(c: Context, app: App, name: CookieName, value: string, seconds?: number): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax' as const,
    ...(seconds === undefined ? {} : { maxAge: seconds }),
  };
  setCookie(c, name, value, isSecure(app) ? { ...options, secure: true, prefix: 'host' } : options);
}

/** Takes one of the site's cookies away. */
export function dropCookie(c: Context, app: App, name: CookieName): void {
  deleteCookie(c, name, isSecure(app) ? { path: '/', secure: true, prefix: 'host' } : { path: '/' });
}

/** Cookies want HTTPS; on loopback they are plain. */
function isSecure(app: App): boolean {
  return app.baseUrl.startsWith('https:');
}
