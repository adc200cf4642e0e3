// Pages for people who work here: whoever is not signed in is asked to, and comes back to where they were going.
import type { Context, MiddlewareHandler } from 'hono';
import type { Registered } from '../engine/shell/people/people.ts';
import { ENROL } from './guard.tsx';
import type { Site } from './visit.ts';

/** Sends visitors without a session to the page where they sign in. */
export const onlyPeople: MiddlewareHandler<Site> = async (c, next) => {
  const { person, enrolling } = c.get('visitor');
  if (person !== null) return next();
  if (enrolling !== null) return c.redirect(ENROL, 303);
  const { pathname, search } = new URL(c.req.url);
  const wanted = c.req.method === 'GET' ? pathname + search : pathname.replace(/\/(do|act)\/.*$/, '');
  return c.redirect(`/sign-in?next=${encodeURIComponent(wanted)}`, 303);
};

/** Who is signed in; only behind `onlyPeople`. */
export function personOf(c: Context<Site>): Registered {
  const { person } = c.get('visitor');
  if (person === null) throw new Error('This page is for people who have signed in.');
  return person;
}
