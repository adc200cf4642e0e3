// Answers htmx with a part of a page and everybody else with the whole of it.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';

/** Whether the request comes from htmx and wants only the part that it swaps. */
export function wantsFragment(c: Context): boolean {
  return c.req.header('HX-Request') === 'true' && c.req.header('HX-Request-Type') === 'partial';
}

/** Sends `fragment` to htmx and `page` to everybody else, with the same status (422 where something is wrong). */
export function answer(
  c: Context,
  parts: { page: () => JSX.Element; fragment: () => JSX.Element },
  status: 200 | 403 | 409 | 422 = 200,
): Response | Promise<Response> {
  c.header('Vary', 'HX-Request, HX-Request-Type', { append: true });
  return c.html(wantsFragment(c) ? parts.fragment() : parts.page(), status);
}

/** Sends the visitor on after a post: 303, or for htmx 204 with `HX-Redirect`. */
export function goTo(c: Context, url: string): Response {
  c.header('Vary', 'HX-Request, HX-Request-Type', { append: true });
  if (c.req.header('HX-Request') !== 'true') return c.redirect(url, 303);
  c.header('HX-Redirect', url);
  return c.body(null, 204);
}
