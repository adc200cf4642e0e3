// The whole site: what holds for every request, and the pages.
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { NoSuchDossier } from '../engine/shell/handle.ts';
import type { App } from '../engine/shell/app.ts';
import type { OrganisationPlan } from '../engine/core/plan/plan.ts';
import { limitBody } from './limit-body.tsx';
import { pages } from './pages/index.ts';
import { ErrorPage } from './pages/error.tsx';
import { staticRoutes } from './static.ts';
import { health } from './health.ts';
import { visit } from './visit.ts';
import type { Site } from './visit.ts';

const METHODS = ['GET', 'HEAD', 'POST'];

/** Makes the site for an app; `organisation` gives name, colours and languages. */
export function site(app: App, organisation: OrganisationPlan): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use(confineDownloads);
  hono.use(headers(app));
  hono.route('/', staticRoutes({ colour: organisation.colour }));
  hono.get('/healthz', health(app));
  hono.use(noteRefusals(app));
  hono.use(visit(app));
  hono.use(csrf({ origin: new URL(app.baseUrl).origin, secFetchSite: ['same-origin'] }));
  hono.use(limitBody);
  hono.use(onlyForms);
  for (const page of pages) hono.route('/', page(app));
  hono.notFound((c) => {
    if (METHODS.includes(c.req.method)) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    return c.html(<ErrorPage c={c} kind="notFound" />, 405, { Allow: METHODS.join(', ') });
  });
  hono.onError((error, c) => {
    c.header('Cache-Control', 'no-store');
    if (error instanceof NoSuchDossier) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    if ('getResponse' in error && 'status' in error && Number(error.status) < 500) {
      const status = Number(error.status) as 400 | 403;
      return c.html(<ErrorPage c={c} kind={status === 403 ? 'expired' : 'notFound'} />, status);
    }
    app.log.error({ err: error, method: c.req.method, path: c.req.routePath }, 'request failed');
    return c.html(<ErrorPage c={c} kind="fault" />, 500);
  });
  return hono;
}

/** A line in the log where somebody who is in asks for what is not theirs or not there: who and by which route, never what. */
function noteRefusals(app: App): MiddlewareHandler<Site> {
  return async (c, next) => {
    await next();
    const visitor = c.get('visitor') as Site['Variables']['visitor'] | undefined;
    const who = visitor?.person?.id ?? visitor?.enrolling?.id ?? (visitor?.dossier ? 'complainant' : null);
    if ((c.res.status !== 403 && c.res.status !== 404) || who === null) return;
    app.log.info({ who, method: c.req.method, route: c.req.routePath, status: c.res.status }, 'refused');
  };
}

/** What is sent as a file to save runs nothing, should a browser show it after all. */
const confineDownloads: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.headers.get('Content-Disposition')?.startsWith('attachment'))
    c.res.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
};

/** What is posted is a form that can be read; anything else is refused before a page looks at it. */
const onlyForms: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'POST') return next();
  try {
    await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) return c.html(<ErrorPage c={c} kind="expired" />, 400);
    throw error;
  }
  await next();
};

function headers(app: App) {
  const https = app.baseUrl.startsWith('https:');
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}
