// A visitor without scripts: keeps cookies, follows redirects when asked, and sends forms as a browser does.
import type { App } from '../../engine/shell/app.ts';
import { invite } from '../../engine/shell/people/sign-in.ts';
import { site } from '../../views/site.tsx';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
}

export interface PageVisitor {
  get(path: string): Promise<Answer>;
  /** Sends a form; a list of values sends its name several times. */
  post(
    path: string,
    form?: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Sends a form with one file. */
  postFile(path: string, name: string, file: File): Promise<Answer>;
}

export const PASSWORD = 'een paard eet langzaam hooi';

/** Opens a visitor of the app's site, speaking English, with cookies of their own. */
export async function visitorOf(app: App): Promise<PageVisitor> {
  const hono = site(app, await app.plans.organisation());
  const cookies = new Map<string, string>([['lang', 'en']]);
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie, origin: app.baseUrl, 'sec-fetch-site': 'same-origin' };
    const response = await hono.request(app.baseUrl + path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line) || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const { status, headers: given } = response;
    return { status, text: await response.text(), location: given.get('location'), headers: given };
  };
  return {
    get: (path) => send(path, {}),
    post: (path, form = {}, headers = {}) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(form))
        for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
      return send(path, { method: 'POST', body, headers });
    },
    postFile: (path, name, file) => {
      const body = new FormData();
      body.append(name, file);
      return send(path, { method: 'POST', body });
    },
  };
}

/** Opens a visitor who has chosen a password and is signed in. */
export async function signedInAs(app: App, person: string | undefined): Promise<PageVisitor> {
  const visitor = await visitorOf(app);
  const link = await invite(app, person ?? '');
  const answer = await visitor.post(new URL(link).pathname, { fresh: PASSWORD, repeat: PASSWORD });
  if (answer.status !== 303) throw new Error(`Signing in was answered with ${answer.status}.`);
  return visitor;
}
