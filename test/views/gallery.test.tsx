// What every page of the product looks like, judged in a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openBrowser, serveApp, sidewaysScroll } from '../harness/browser.ts';
import { galleryApp } from './gallery.tsx';

const shots = process.env.SCREENSHOTS;
let browser: Browser;
let site: { url: string; close(): Promise<void> };

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveApp(galleryApp())]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(['/fields', '/wrong', '/complainant', '/work'])('the parts on %s', (path) => {
  describe.each(['nl', 'en'])('in %s', (lang) => {
    it.each([
      { colorScheme: 'light', width: 1280 },
      { colorScheme: 'dark', width: 1280 },
      { colorScheme: 'light', width: 320 },
      { colorScheme: 'dark', width: 320 },
    ] as const)('pass axe and fit, $colorScheme, $width pixels wide', async ({ colorScheme, width }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const complaints: string[] = [];
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (fault) => complaints.push(fault.message));

      await page.goto(`${site.url}${path}?lang=${lang}`);
      const found = await axeViolations(page);

      if (shots) {
        await page.screenshot({
          path: `${shots}${path}-${lang}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
      }

      expect(found).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    });
  });
});
