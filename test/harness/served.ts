// A site on a free port of this machine, whose app knows itself by that address.
import type { Hono } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { site } from '../../views/site.tsx';
import { serveApp } from './browser.ts';

/** Serves the site of an app that is made for the address at which it is served. */
export async function serveSite(
  make: (baseUrl: string) => Promise<App>,
): Promise<{ url: string; app: App; close: () => Promise<void> }> {
  let handler: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const served = await serveApp({ fetch: (request: Request) => handler(request) } as unknown as Hono);
  const app = await make(served.url);
  const hono = site(app, await app.plans.organisation());
  handler = (request) => hono.fetch(request);
  return { url: served.url, app, close: served.close };
}
