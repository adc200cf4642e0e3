// A screen in a real browser: each page that is passed is judged, and whatever the browser complains of is kept.
import type { Browser, Locator, Page, Response } from 'playwright-core';
import { axeViolations, openBrowser, sidewaysScroll } from '../harness/browser.ts';
import { called, type Place, type Reader, type Screen, type Size } from './screen.ts';

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const;
const NARROWEST = 320;
/** Names the innermost element that reaches out of the page. */
const WIDEST = `[...document.querySelectorAll('main *, header *, footer *')]
  .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth)
  .map((each) => each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 60)).at(-1)`;

/** Reads pages in Chromium. */
export async function browserReader(): Promise<Reader> {
  const browser: Browser = await openBrowser();
  return {
    open: async (url, size) => {
      const context = await browser.newContext({
        locale: 'nl-NL',
        viewport: SIZES[size],
        hasTouch: size === 'phone',
      });
      return new BrowserScreen(await context.newPage(), url, size);
    },
    close: () => browser.close(),
  };
}

class BrowserScreen implements Screen {
  readonly #page: Page;
  readonly #url: string;
  readonly #size: Size;
  #status = 0;
  readonly faults: string[] = [];

  constructor(page: Page, url: string, size: Size) {
    [this.#page, this.#url, this.#size] = [page, url, size];
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.#fault(`throws ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') this.#fault(`cannot load ${request.url()}: ${why}`);
    });
    page.on('console', (message) => {
      const isRefusal = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
      const isPage = message.location().url === page.url();
      if (['error', 'warning'].includes(message.type()) && !(isRefusal && isPage))
        this.#fault(`says on the console: ${message.text()}`);
    });
  }

  async goTo(path: string): Promise<number> {
    const answer = await this.#page.goto(this.#url + path, { waitUntil: 'load' });
    await this.#passed(answer);
    return this.#status;
  }

  path(): string {
    return this.#page.url().slice(this.#url.length);
  }

  status(): number {
    return this.#status;
  }

  async follow(link: string, within?: Place): Promise<void> {
    const found = (await this.#place(within)).getByRole('link', { name: called(link) });
    await this.#going(() => found.click());
  }

  async fill(label: string, text: string, within?: Place): Promise<void> {
    await (await this.#box(label, within)).fill(text);
  }

  async choose(question: string, option: string, within: Place = []): Promise<void> {
    const select = (await this.#place(within)).getByLabel(called(question)).and(this.#page.locator('select'));
    if ((await select.count()) > 0) return void (await select.selectOption({ label: option }));
    const group = await this.#place([...within, question]);
    const name = called(option);
    await group.getByRole('radio', { name }).or(group.getByRole('checkbox', { name })).check();
  }

  async press(button: string, within?: Place): Promise<void> {
    const found = (await this.#place(within)).getByRole('button', { name: called(button) });
    const swaps = await found.evaluate(
      (each) =>
        (each as unknown as { form: { hasAttribute(name: string): boolean } | null }).form?.hasAttribute(
          'hx-post',
        ) ?? false,
    );
    if (swaps) await this.#swapping(() => found.click());
    else await this.#going(() => found.click());
  }

  async typed(label: string, within?: Place): Promise<string> {
    return (await this.#box(label, within)).inputValue();
  }

  async text(within: Place = []): Promise<string> {
    const place = within.length > 0 ? await this.#place(within) : this.#page.locator('main');
    return ((await place.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  async said(term: string): Promise<string> {
    const item = this.#page.locator('dt', { hasText: called(term) }).locator('xpath=..');
    return ((await item.locator('dd').first().textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  async update(): Promise<void> {
    await this.#page.waitForTimeout(100);
    await this.#page.waitForLoadState('networkidle');
  }

  async breakOff(): Promise<void> {
    const kept = this.#page.waitForResponse((answer) => answer.url().includes('keep=1'));
    await this.#page.keyboard.press('Tab');
    await kept;
    await this.#going(() => this.#page.reload());
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }

  /** Does what leads to another page, and waits until that has been read. */
  async #going(act: () => Promise<unknown>): Promise<void> {
    const answered = this.#page.waitForResponse(
      (answer) => answer.request().isNavigationRequest() && (answer.status() < 300 || answer.status() >= 400),
    );
    const [answer] = await Promise.all([answered, this.#page.waitForEvent('load'), act()]);
    await this.#passed(answer);
  }

  /** Does what swaps a part of the page, and waits until it is there. */
  async #swapping(act: () => Promise<unknown>): Promise<void> {
    const answered = this.#page.waitForResponse(
      (answer) =>
        answer.request().resourceType() === 'fetch' && (answer.status() < 300 || answer.status() >= 400),
    );
    const left = this.#page.waitForEvent('load').catch(() => null);
    const [answer] = await Promise.all([answered, act()]);
    if (answer.headers()['hx-redirect'] === undefined) await this.update();
    else await left;
    await this.#passed(answer);
  }

  async #passed(answer: Response | null): Promise<void> {
    this.#status = answer?.status() ?? 0;
    const closed = this.#page.locator('main details:not([open])');
    const all = await closed.elementHandles();
    for (const each of all) await each.evaluate((details) => details.setAttribute('open', ''));
    for (const violation of await axeViolations(this.#page)) this.#fault(violation);
    await this.#judgeWidth(SIZES[this.#size].width);
    await this.#page.setViewportSize({ ...SIZES[this.#size], width: NARROWEST });
    await this.#judgeWidth(NARROWEST);
    await this.#page.setViewportSize(SIZES[this.#size]);
    for (const each of all) await each.evaluate((details) => details.removeAttribute('open'));
  }

  async #judgeWidth(width: number): Promise<void> {
    const over = await sidewaysScroll(this.#page);
    if (over === 0) return;
    const widest = await this.#page.evaluate<string>(WIDEST);
    this.#fault(`scrolls ${over} pixels sideways at a width of ${width}, because of ${widest}`);
  }

  #fault(what: string): void {
    this.faults.push(`${this.path()} (${this.#size}) ${what}`);
  }

  async #box(label: string, within?: Place): Promise<Locator> {
    const boxes = this.#page.locator('input, textarea, select');
    return (await this.#place(within)).getByLabel(called(label)).and(boxes);
  }

  /** A part of the page; details that are closed are opened on the way, as a reader does. */
  async #place(within: Place = []): Promise<Locator> {
    let place: Locator = this.#page.locator('body');
    for (const name of within) {
      const part = (tag: string, naming: string) =>
        place.locator(tag).filter({ has: this.#page.locator(naming, { hasText: called(name) }) });
      const details = place.locator('details').filter({
        has: this.#page.locator('> summary, > summary > .visually-hidden', { hasText: called(name) }),
      });
      place = part('fieldset', '> legend').or(part('section', '> .section-head > h2, > h2')).or(details);
      const summary = place.locator('> summary');
      if ((await summary.count()) === 1 && (await place.getAttribute('open')) === null) await summary.click();
    }
    return place;
  }
}
