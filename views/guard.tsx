// Keeps pages to whom they are for: others are sent to sign in, or see a page that does not exist.
import type { Context, MiddlewareHandler } from 'hono';
import type { Permission } from '../engine/core/plan/plan.ts';
import { may } from './frame.tsx';
import type { Registered } from '../engine/shell/people/people.ts';
import { ErrorPage } from './pages/error.tsx';
import type { Site } from './visit.ts';

/** Where somebody arranges what their roles ask for before they see anything. */
export const ENROL = '/account/sign-in';

/** Lets on whoever has signed in and, where `what` is given, whose roles allow it. */
export function onlyFor(what?: Permission): MiddlewareHandler<Site> {
  return async (c, next) => {
    const { person, enrolling } = c.get('visitor');
    if (enrolling !== null) return c.redirect(ENROL, 303);
    if (person === null) return c.redirect(signInFor(c), 303);
    if (what !== undefined && !may(c, what)) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    await next();
  };
}

/** Where to sign in, and to come back here afterwards. */
export function signInFor(c: Context): string {
  const url = new URL(c.req.url);
  if (c.req.method !== 'GET') return '/sign-in';
  return `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`;
}

/** The person who signed in, behind `onlyFor`. */
export function signedIn(c: Context<Site>): Registered {
  const { person } = c.get('visitor');
  if (person === null) throw new Error(`${c.req.routePath} is not kept to who has signed in.`);
  return person;
}
