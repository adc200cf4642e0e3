// A screen without scripts: plain HTTP, cookies, and of each form exactly what a browser would send.
import { sendingOf, valueOf } from './form-data.ts';
import { headerFaults } from './headers.ts';
import { around, elementsIn, readHtml, textOf, type Element } from './html.ts';
import { called, type Place, type Reader, type Screen } from './screen.ts';

/** Reads pages by plain HTTP. */
export const plainReader: Reader = {
  open: (url) => Promise.resolve(new PlainScreen(url)),
  close: () => Promise.resolve(),
};

class PlainScreen implements Screen {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  #page: Element = readHtml('');
  #path = '/';
  #status = 0;
  readonly faults: string[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  async goTo(path: string): Promise<number> {
    await this.#request('GET', path);
    return this.#status;
  }

  path(): string {
    return this.#path;
  }

  status(): number {
    return this.#status;
  }

  async follow(link: string, within?: Place): Promise<void> {
    const found = this.#in(within).filter((each) => each.tag === 'a' && called(link).test(textOf(each)));
    await this.goTo(only(found, `link “${link}”`, this.#here()).attributes.get('href') ?? '');
  }

  fill(label: string, text: string, within?: Place): Promise<void> {
    const control = this.#control(label, within);
    if (control.tag === 'textarea') control.children.splice(0, Infinity, text);
    else control.attributes.set('value', text);
    return Promise.resolve();
  }

  choose(question: string, option: string, within: Place = []): Promise<void> {
    const select = this.#labelled(question, within).find(({ tag }) => tag === 'select');
    const around = select ? elementsIn(select) : this.#in([...within, question]);
    const isOption = (each: Element) => called(option).test(textOf(each));
    const tag = select ? 'option' : 'label';
    const found = only(
      around.filter((each) => each.tag === tag && isOption(each)),
      `answer “${option}” to “${question}”`,
      this.#here(),
    );
    const chosen = select ? found : this.#byId(found.attributes.get('for') ?? '');
    const mark = select ? 'selected' : 'checked';
    const name = chosen.attributes.get('name');
    const isOther = (each: Element) =>
      select !== undefined ||
      (each.attributes.get('name') === name && chosen.attributes.get('type') === 'radio');
    for (const each of around) if (isOther(each)) each.attributes.delete(mark);
    chosen.attributes.set(mark, '');
    return Promise.resolve();
  }

  async press(button: string, within?: Place): Promise<void> {
    const found = this.#in(within).filter(
      (each) =>
        each.tag === 'button' &&
        each.attributes.get('type') === 'submit' &&
        called(button).test(each.attributes.get('aria-label') ?? textOf(each)),
    );
    const pressed = only(found, `button “${button}”`, this.#here());
    const form = around(pressed, 'form');
    if (!form) throw new Error(`The button “${button}” of ${this.#path} stands in no form.`);
    const { method, action, body } = sendingOf(form, pressed, this.#path);
    await this.#request(method, action, method === 'POST' ? body : undefined);
  }

  typed(label: string, within?: Place): Promise<string> {
    return Promise.resolve(valueOf(this.#control(label, within)));
  }

  text(within: Place = []): Promise<string> {
    const [main = this.#page] = elementsIn(this.#page).filter(({ tag }) => tag === 'main');
    return Promise.resolve(textOf(within.length > 0 ? this.#place(within) : main));
  }

  said(term: string): Promise<string> {
    const terms = elementsIn(this.#page).filter(
      (each) => each.tag === 'dt' && called(term).test(textOf(each)),
    );
    const { parent } = only(terms, `term “${term}”`, this.#here());
    const [value] = parent ? elementsIn(parent).filter(({ tag }) => tag === 'dd') : [];
    return Promise.resolve(value ? textOf(value) : '');
  }

  update(): Promise<void> {
    return this.press('Formulier bijwerken');
  }

  async breakOff(): Promise<void> {
    await this.press('Stoppen of wissen');
    await this.follow('Verder');
    await this.follow('Terug');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #request(method: string, address: string, body?: FormData | URLSearchParams): Promise<void> {
    const at = new URL(address, this.#url + this.#path);
    if (at.origin !== this.#url) throw new Error(`${this.#path} leads out of the site, to ${at.href}.`);
    const answer = await fetch(at, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'accept-language': 'nl',
        'sec-fetch-site': 'same-origin',
        ...(method === 'POST' ? { origin: this.#url } : {}),
      },
      ...(body ? { body } : {}),
    });
    this.#keep(answer.headers);
    this.faults.push(...headerFaults(answer.headers).map((fault) => `${method} ${at.pathname}: ${fault}`));
    const html = await answer.text();
    const next = answer.headers.get('location');
    if (next !== null) {
      if (answer.status !== 303) this.faults.push(`${method} ${at.pathname}: leads on by ${answer.status}`);
      return this.#request('GET', new URL(next, at).href);
    }
    this.#path = at.pathname + at.search;
    this.#status = answer.status;
    this.#page = readHtml(html);
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line) || value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  #in(within: Place = []): Element[] {
    return elementsIn(this.#place(within));
  }

  #place(within: Place): Element {
    return within.reduce((outer, name) => {
      const found = elementsIn(outer).filter((each) => called(name).test(nameOf(each)));
      return only(found, `part “${name}”`, this.#here());
    }, this.#page);
  }

  #control(label: string, within?: Place): Element {
    return only(this.#labelled(label, within), `box “${label}”`, this.#here());
  }

  #labelled(label: string, within?: Place): Element[] {
    return this.#in(within)
      .filter((each) => each.tag === 'label' && called(label).test(textOf(each)))
      .map((each) => this.#byId(each.attributes.get('for') ?? ''));
  }

  /** The page in a few words, for whoever reads why a test failed. */
  #here(): string {
    const [heading] = elementsIn(this.#page).filter(({ tag }) => tag === 'h1');
    return `${this.#path} (${this.#status}, “${heading ? textOf(heading) : ''}”)`;
  }

  #byId(id: string): Element {
    const found = elementsIn(this.#page).filter(({ attributes }) => attributes.get('id') === id);
    return only(found, `element with the id “${id}”`, this.#here());
  }
}

/** What a part of a page is called: a fieldset, details or a section; nothing for what is no such part. */
function nameOf(element: Element): string {
  const naming = { fieldset: 'legend', details: 'summary', section: 'h2' }[element.tag];
  const [name] = elementsIn(element).filter(({ tag }) => tag === naming);
  if (!name || naming === undefined) return '';
  const parts = elementsIn(name).filter(({ attributes }) => attributes.get('class') === 'visually-hidden');
  return textOf(element.tag === 'details' && parts[0] ? parts[0] : name);
}

function only(found: readonly Element[], what: string, here: string): Element {
  const [one] = found;
  if (!one || found.length > 1) throw new Error(`${here} has ${found.length} times the ${what}, not once.`);
  return one;
}
