// Serves the stylesheet, the scripts and the organisation's colours, under addresses that change with their content.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { themeCss } from './static/theme.ts';

interface Asset {
  body: string;
  type: string;
  url: string;
}

const css = 'text/css; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';
const sheets = ['base', 'fields', 'parts', 'status', 'work', 'reference', 'pictures', 'phone', 'media'];
const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
const htmx = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js');

const assets = {
  'gehoor.css': asset('gehoor.css', css, ...sheets.map((sheet) => join(root, `views/static/${sheet}.css`))),
  'gehoor.js': asset('gehoor.js', javascript, join(root, 'views/static/gehoor.js')),
  'passkey.js': asset('passkey.js', javascript, join(root, 'views/static/passkey.js')),
  'htmx.js': asset('htmx.js', javascript, htmx),
};

/** The address of one of the fixed files; it changes when the file does. */
export function assetUrl(name: keyof typeof assets): string {
  return assets[name].url;
}

/** The address of the organisation's colours (`#rrggbb`, or none for the product's own). */
export function themeUrl(colour?: string | null): string {
  return `/theme.css?v=${hash(themeCss({ colour }))}`;
}

/** The routes of the fixed files and of `/theme.css` in the organisation's colour. */
export function staticRoutes(organisation: { colour?: string | null }): Hono {
  const routes = new Hono();
  for (const { url, body, type } of Object.values(assets)) {
    routes.get(url, (c) => c.body(body, 200, { ...forever, 'Content-Type': type }));
  }
  const theme = themeCss(organisation);
  const version = hash(theme);
  routes.get('/theme.css', (c) => {
    const caching = c.req.query('v') === version ? forever : { 'Cache-Control': 'no-cache' };
    return c.body(theme, 200, { ...caching, 'Content-Type': css });
  });
  return routes;
}

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };

function asset(name: string, type: string, ...paths: string[]): Asset {
  const body = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  const dot = name.lastIndexOf('.');
  return { body, type, url: `/static/${name.slice(0, dot)}.${hash(body)}${name.slice(dot)}` };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('No package.json stands above the pages: install the package whole.');
  return packageRoot(parent);
}
