// The reference as a page: for whom it is, that every link on it leads somewhere, and what it looks like.
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reference } from '../../engine/shell/reference.ts';
import { ReferencePage } from '../../views/pages/reference.tsx';
import { Heading } from '../../views/parts/heading.tsx';
import { Layout } from '../../views/parts/layout.tsx';
import { staticRoutes } from '../../views/static.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { axeViolations, openBrowser, serveApp, sidewaysScroll } from '../harness/browser.ts';
import { signedInAs, visitorOf } from '../pages/signed-in.ts';

const shots = process.env.SCREENSHOTS;

describe('who can read it', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  it('is for people who may publish, who find it from the procedures', async () => {
    const officer = await signedInAs(test.app, test.ids['quality-officer-1']);
    expect((await officer.get('/procedures')).text).toContain('href="/reference"');
    const { status, text } = await officer.get('/reference');
    expect(status).toBe(200);
    expect(text).toContain('id="deadline.within"');
  });

  it('is not there for other staff, and others sign in first', async () => {
    const advisor = await signedInAs(test.app, test.ids['advisor-1']);
    expect((await advisor.get('/reference')).status).toBe(404);
    const stranger = await (await visitorOf(test.app)).get('/reference');
    expect([stranger.status, stranger.location]).toEqual([303, '/sign-in?next=%2Freference']);
  });
});

describe('what it looks like', () => {
  let browser: Browser;
  let site: { url: string; close(): Promise<void> };
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveApp(pageAlone())]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each([
    { lang: 'en', colorScheme: 'light', width: 1280 },
    { lang: 'nl', colorScheme: 'dark', width: 1280 },
    { lang: 'nl', colorScheme: 'light', width: 320 },
    { lang: 'en', colorScheme: 'dark', width: 320 },
  ] as const)(
    'passes axe and fits: $lang, $colorScheme, $width pixels wide',
    async ({ lang, colorScheme, width }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${site.url}/?lang=${lang}`);
      if (shots) await page.screenshot({ path: `${shots}/reference-${lang}-${colorScheme}-${width}.png` });
      if (shots)
        for (const id of ['deadline', 'formula-functions', 'recipe-committee-of-three']) {
          await page.goto(`${site.url}/?lang=${lang}#${id}`);
          await page.screenshot({ path: `${shots}/reference-${lang}-${colorScheme}-${width}-${id}.png` });
        }
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      const lost = await page.evaluate(
        `[...document.querySelectorAll('main a[href^="#"]')].map((a) => a.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id))`,
      );
      expect(lost).toEqual([]);
      const twice = await page.evaluate(
        `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index)`,
      );
      expect(twice).toEqual([]);
      await context.close();
    },
  );
});

function pageAlone(): Hono {
  const app = new Hono();
  app.route('/', staticRoutes({}));
  app.get('/', (c) => {
    const lang = c.req.query('lang') ?? 'en';
    return c.html(
      <Layout
        lang={lang}
        title="Reference"
        organisation={{ name: 'Riverside', colour: null, phone: null, email: null }}
        languages={['nl', 'en']}
        path="/"
        nav={[]}
        wide
        wrong={false}
      >
        <Heading lead="Everything that a procedure can say.">The procedure language</Heading>
        <ReferencePage reference={reference()} lang={lang} />
      </Layout>,
    );
  });
  return app;
}
