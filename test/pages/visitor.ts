// A visitor without a browser: keeps cookies, follows forms, and sends them as a browser without scripts does.
import type { Hono } from 'hono';
import type { Site } from '../../views/visit.ts';

const ORIGIN = 'http://localhost:3000';

export interface Visited {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
  readonly headers: Headers;
}

export class Visitor {
  readonly #site: Hono<Site>;
  readonly cookies = new Map<string, string>();
  readonly #headers: Record<string, string>;

  constructor(site: Hono<Site>, headers: Record<string, string> = {}) {
    this.#site = site;
    this.#headers = { 'accept-language': 'nl', ...headers };
  }

  /** Another visitor with the same cookies as now, such as a second tab. */
  twin(): Visitor {
    const twin = new Visitor(this.#site, this.#headers);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  get(path: string): Promise<Visited> {
    return this.#request(path, { method: 'GET' });
  }

  /** Sends a form; a list gives a name several times. */
  post(
    path: string,
    form: Record<string, string | File | readonly (string | File)[]>,
    headers: Record<string, string> = {},
  ): Promise<Visited> {
    const body = new FormData();
    for (const [name, value] of Object.entries(form))
      for (const each of Array.isArray(value) ? value : [value]) body.append(name, each as string);
    return this.#request(path, { method: 'POST', body, headers });
  }

  /** Sends a form and goes where the answer leads. */
  async submit(path: string, form: Parameters<Visitor['post']>[1]): Promise<Visited> {
    const answer = await this.post(path, form);
    return answer.location === null ? answer : this.get(answer.location);
  }

  async #request(path: string, init: RequestInit): Promise<Visited> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      ...this.#headers,
      ...(cookie === '' ? {} : { cookie }),
      ...(init.method === 'POST' ? { origin: ORIGIN, 'sec-fetch-site': 'same-origin' } : {}),
      ...(init.headers as Record<string, string> | undefined),
    };
    const answer = await this.#site.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get('location'),
      headers: answer.headers,
    };
  }
}

/** The text that a page shows, without its markup. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}

/** The value of a hidden input of a page. */
export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}
