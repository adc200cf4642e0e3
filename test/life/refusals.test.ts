// What the site refuses: each time a page for people with the right status, every header, and nothing of the inside.
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileComplaint } from '../harness/complaints.ts';
import { headerFaults } from './headers.ts';
import { openHouse, PASSWORD, type House } from './house.ts';
import { readHtml, elementsIn, textOf } from './html.ts';
import { texts } from './visits.ts';

let house: House;
let dossier: { id: string; number: string };

beforeAll(async () => {
  house = await openHouse();
  dossier = await fileComplaint(house.app, {
    about: 'Karin Smit',
    contact: house.idOf('advisor-1'),
    subject: 'Verkeerde sleutel',
  });
});
afterAll(() => house?.close());

interface Refused {
  readonly status: number;
  readonly heading: string;
  readonly html: string;
  readonly headers: Headers;
}

const NO_ORIGIN = '';

/** Asks for a page, and holds the answer against what every answer must be. */
async function ask(
  path: string,
  init: RequestInit & { origin?: string; cookie?: string } = {},
): Promise<Refused> {
  const { origin = house.url, cookie = '', ...rest } = init;
  const answer = await fetch(house.url + path, {
    redirect: 'manual',
    ...rest,
    headers: {
      'accept-language': 'nl',
      connection: 'close',
      cookie,
      ...(rest.method !== undefined && origin !== NO_ORIGIN ? { origin } : {}),
      ...(rest.headers as Record<string, string> | undefined),
    },
  });
  const html = await answer.text();
  expect(headerFaults(answer.headers), path).toEqual([]);
  expect(answer.headers.get('content-type') ?? '', path).toContain(answer.status === 303 ? '' : 'text/html');
  expect(html, path).not.toMatch(/node_modules|\.tsx?\b|\bat .+:\d+:\d+|Error:|sqlite/i);
  const heading = elementsIn(readHtml(html)).find(({ tag }) => tag === 'h1');
  return { status: answer.status, heading: heading ? textOf(heading) : '', html, headers: answer.headers };
}

function form(fields: Record<string, string>): URLSearchParams {
  return new URLSearchParams(fields);
}

async function signedIn(who: Parameters<House['emailOf']>[0]): Promise<string> {
  const body = form({ email: house.emailOf(who), password: PASSWORD, next: '' });
  const { status, headers } = await ask('/sign-in', { method: 'POST', body });
  expect(status).toBe(303);
  return (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

describe('given a form that does not come from the site itself', () => {
  const bodies: [string, () => URLSearchParams | FormData | string][] = [
    ['as browsers send forms', () => form({ code: '1' })],
    [
      'with files',
      () => {
        const body = new FormData();
        body.append('code', '1');
        return body;
      },
    ],
    ['as plain text', () => 'code=1'],
  ];
  test.each(bodies)('%s, then it is refused from elsewhere and from nowhere', async (_, body) => {
    for (const origin of ['https://elders.example', 'null', NO_ORIGIN]) {
      const { status, heading } = await ask('/status', { method: 'POST', body: body(), origin });
      expect(status, origin).toBe(403);
      expect(heading).toBe(texts.errors.expired);
    }
  });

  test('when somebody is signed in, then it still does nothing', async () => {
    const cookie = await signedIn('advisor-1');
    const path = `/dossier/${dossier.id}/act/note`;
    const body = form({ text: 'Van elders.' });
    expect((await ask(path, { method: 'POST', body, cookie, origin: 'https://elders.example' })).status).toBe(
      403,
    );
    expect((await ask(`/dossier/${dossier.id}`, { cookie })).html).not.toContain('Van elders.');
  });
});

describe('given an address that is not there', () => {
  test.each(['/nergens', '/dossier', '/file/onzin', '/static/../package.json', '/%2e%2e/package.json'])(
    '%s, then there is no such page',
    async (path) => {
      const { status, heading } = await ask(path);
      expect(status).toBe(404);
      expect(heading).toBe(texts.errors.notFound);
    },
  );

  test.each(['DELETE', 'PUT', 'PATCH'])('by %s, then it says what can be asked', async (method) => {
    const { status, headers } = await ask('/status', { method });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD, POST');
  });
});

describe('given somebody behind the wall', () => {
  const forms = ['do/confirm', 'do/withdraw', 'act/note', 'act/take.handler', 'act/approve.wording'];

  test('then a dossier about them answers as one that does not exist, whatever is asked', async () => {
    const cookie = await signedIn('manager-1');
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const [method, path] of [
      ...['', '/do/confirm', '/letter/1', '/file/1'].map((path) => ['GET', path] as const),
      ...forms.map((path) => ['POST', `/${path}`] as const),
    ]) {
      const init =
        method === 'POST' ? { method, body: form({ text: 'x', reason: 'x' }), cookie } : { cookie };
      const here = await ask(`/dossier/${dossier.id}${path}`, init);
      const there = await ask(`/dossier/${nowhere}${path}`, init);
      expect([here.status, here.heading], path).toEqual([404, texts.errors.notFound]);
      expect(here.html.replaceAll(dossier.id, nowhere), path).toBe(there.html);
    }
    for (const query of [dossier.number, 'sleutel', 'Bo Voorbeeld'])
      expect((await ask(`/worklist?q=${encodeURIComponent(query)}`, { cookie })).html).not.toContain(
        `/dossier/${dossier.id}`,
      );
  });

  test('when nobody is signed in, then a dossier leads to the page to sign in', async () => {
    const { status, headers } = await ask(`/dossier/${dossier.id}`);
    expect(status).toBe(303);
    expect(headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(`/dossier/${dossier.id}`)}`);
  });
});

describe('given too much of something', () => {
  test('when codes are guessed, then it is refused for a while, and a right guess would be too', async () => {
    const guess = (code: string) => ask('/status', { method: 'POST', body: form({ code }) });
    for (let tried = 0; tried < 10; tried += 1) expect((await guess(`${tried}`.repeat(16))).status).toBe(422);
    const { status, headers, html } = await guess('1234 5678 9012 3456');
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(html).toContain(texts.status.tooManyTries(15));
  });

  test('when passwords are guessed, then it is refused for a while', async () => {
    const guess = () =>
      ask('/sign-in', {
        method: 'POST',
        body: form({ email: house.emailOf('advisor-2'), password: 'raden' }),
      });
    for (let tried = 0; tried < 6; tried += 1) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
  });

  test.each([
    ['announced', () => ({ body: new Uint8Array(31 * 1024 * 1024) })],
    ['not announced', () => ({ body: streamOf(31), duplex: 'half' as const })],
  ])('when a body of 31 MB comes, %s, then it says so', async (_, sent) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, heading } = await ask('/status', { method: 'POST', headers, ...sent() });
    expect(status).toBe(413);
    expect(heading).toBe(texts.errors.tooLargeRequest);
  });

  function streamOf(megabytes: number): ReadableStream {
    const chunks = Array.from({ length: megabytes }, () => new Uint8Array(1024 * 1024));
    return Readable.toWeb(Readable.from(chunks)) as ReadableStream;
  }
});

describe('given what cannot be read or done', () => {
  test.each([
    ['application/json', '{"code":"1"}'],
    ['multipart/form-data; boundary=x', 'no boundary here'],
    ['application/octet-stream', 'code=1'],
  ])('when %s is posted, then it is no form', async (type, body) => {
    for (const path of ['/status', '/sign-in', `/dossier/${dossier.id}/act/note`]) {
      const { status } = await ask(path, { method: 'POST', headers: { 'content-type': type }, body });
      expect(status, path).toBe(400);
    }
  });

  test('when something breaks inside, then the page says no more than that', async () => {
    await house.app.store.write((tx) => tx.schema.alterTable('sessions').renameTo('gone').execute());
    try {
      const { status, heading } = await ask('/worklist', { cookie: 'session=abc' });
      expect(status).toBe(500);
      expect(heading).toBe(texts.errors.fault);
    } finally {
      await house.app.store.write((tx) => tx.schema.alterTable('gone').renameTo('sessions').execute());
    }
  });
});
