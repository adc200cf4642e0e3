// Somebody who visits the site over HTTP without scripts, signed in as one person.
import type { Hono } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import type { Site } from '../../views/visit.ts';

export interface Visitor {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, form?: Readonly<Record<string, string | File>>) => Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Signs a person in, or nobody, and keeps what the site gives them in cookies. */
export async function visitorOf(app: App, site: Hono<Site>, person: string | null): Promise<Visitor> {
  const cookies = new Map<string, string>([['lang', 'nl']]);
  if (person !== null)
    cookies.set('session', await beginSession(app.store, { kind: 'person', person }, 'test', app.clock()));
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await site.request(`${app.baseUrl}${path}`, {
      ...init,
      headers: { Cookie: cookie, Origin: app.baseUrl },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return {
    get: (path) => send(path, {}),
    post: (path, form = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) body.append(name, value);
      return send(path, { method: 'POST', body });
    },
  };
}
