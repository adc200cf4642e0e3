// Fills in a complaint page by page, as a visitor does, up to the button that sends it.
import { Client } from './client.ts';
import type { House } from './house.ts';
import type { Prepare } from './over-http.ts';

/** Makes filings ready, each of a visitor of its own. */
export function prepareFiling({ handler }: House): Prepare {
  return async (port, index, count) => {
    const connection = new Client(port, `127.0.1.${index + 1}`);
    const ready = [];
    for (let each = 0; each < count; each += 1) {
      const visitor = connection.another();
      const attempt = await fillIn(visitor, handler);
      ready.push(async () => {
        const { status, location } = await visitor.post('/file/complaint/send', { attempt });
        if (status !== 303) throw new Error(`Filing was answered with ${status} ${location}.`);
      });
    }
    return ready;
  };
}

async function fillIn(visitor: Client, contact: string): Promise<string> {
  const pages: readonly [number, Record<string, string>][] = [
    [1, { relation: 'client', name: 'Bo Voorbeeld', email: 'bo@example.org', phone: '' }],
    [
      3,
      {
        subject: 'Rooster klopt niet',
        category: 'placement',
        description: 'Er kwam drie keer iemand op een andere dag dan afgesproken.',
      },
    ],
    [4, { about: '', 'kept-from': '', contact }],
    [5, { wish: 'Een vast rooster.' }],
    [6, {}],
  ];
  for (const [page, form] of pages) {
    const { status } = await visitor.post(`/file/complaint/${page}`, form);
    if (status !== 303) throw new Error(`Page ${page} was answered with ${status}.`);
  }
  return hidden((await visitor.get('/file/complaint/check')).html, 'attempt');
}

/** The value of a hidden input of a page. */
export function hidden(html: string, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (found === undefined) throw new Error(`The page has no hidden ${name}.`);
  return found;
}
