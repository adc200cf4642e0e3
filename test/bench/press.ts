// Opens the page of a button, as a handler does, up to pressing it.
import { Client } from './client.ts';
import { hidden } from './file-by-web.ts';
import type { House } from './house.ts';
import type { Prepare } from './over-http.ts';

/** Makes presses ready, each in a dossier of its own. */
export function preparePress({ session }: House, ids: readonly string[]): Prepare {
  return async (port, index, count) => {
    const handler = new Client(port);
    handler.cookies.set('session', session);
    const ready = [];
    for (const id of ids.slice(index * count, (index + 1) * count)) {
      const path = `/dossier/${id}/do/measure`;
      const { html, status } = await handler.get(path);
      if (status !== 200) throw new Error(`The button's page was answered with ${status}.`);
      const marks = { seq: hidden(html, 'seq'), was: hidden(html, 'was') };
      ready.push(async () => {
        const answer = await handler.post(path, { ...marks, measure: 'De planning ligt een week stil.' });
        if (answer.status !== 303) throw new Error(`Pressing was answered with ${answer.status}.`);
      });
    }
    return ready;
  };
}
