// The fixed files: right types, addresses that change with the content, kept for ever under them.
import { describe, expect, it } from 'vitest';
import { assetUrl, staticRoutes, themeUrl } from '../../views/static.ts';

const app = staticRoutes({ colour: '#aa3366' });

describe('given the address that a page links to', () => {
  it.each([
    [assetUrl('gehoor.css'), 'text/css'],
    [assetUrl('gehoor.js'), 'text/javascript'],
    [assetUrl('htmx.js'), 'text/javascript'],
    [themeUrl('#aa3366'), 'text/css'],
  ])('then %s is served and kept', async (url, type) => {
    const answer = await app.request(url);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await answer.text()).length).toBeGreaterThan(100);
  });
});

it('given another colour, then the address of the colours is another', () => {
  expect(themeUrl('#aa3366')).not.toBe(themeUrl('#336699'));
});

it('given an address of an older colour, then today’s colours are served and not kept', async () => {
  const answer = await app.request(themeUrl('#336699'));

  expect(await answer.text()).toBe(await (await app.request(themeUrl('#aa3366'))).text());
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

it('given the pages’ CSP, then no stylesheet loads anything from elsewhere', async () => {
  const css = await (await app.request(assetUrl('gehoor.css'))).text();

  expect(css).not.toMatch(/url\(|@import/);
});

it.each(['/static/', '/static', '/static/..%2f', '/static/%2e%2e/package.json', '/static/gehoor.css/'])(
  'given %s, then no folder is listed and nothing else is served',
  async (path) => {
    const answer = await app.request(path);

    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('gehoor');
  },
);
