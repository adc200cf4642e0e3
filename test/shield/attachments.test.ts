// Attachments on their way in and out: kept within bounds, cleaned, scanned, and saved without ever being run.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { clamd } from '../../engine/shell/scanner.ts';
import { readDossierFile } from '../../engine/shell/store/dossiers.ts';
import { loadDossier } from '../../engine/shell/store/dossiers.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { openBrowser } from '../harness/browser.ts';
import { fileComplaint } from '../harness/complaints.ts';
import { textOf, Visitor } from '../pages/visitor.ts';
import { EICAR, startScanning } from './clamd.ts';
import { drawn, marked, SECRETS } from './pictures.ts';

let test: TestApp;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [test, browser] = await Promise.all([openTestApp(), openBrowser()]);
  page = await browser.newPage();
});
beforeEach(() => test.app.store.write((tx) => tx.deleteFrom('throttle').execute()));
afterAll(async () => {
  await browser?.close();
  await test?.close();
});

async function visitor(more: Partial<TestApp['app']> = {}): Promise<Visitor> {
  return new Visitor(site({ ...test.app, ...more }, await test.app.plans.organisation()));
}

const attach = (who: Visitor, ...attachments: File[]) => who.post('/file/complaint/6', { attachments });

/** The parts of what a form would send, by hand. */
async function raw(who: Visitor, parts: string, type = 'multipart/form-data; boundary=xyz') {
  const hono = site(test.app, await test.app.plans.organisation());
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return hono.request('http://localhost:3000/file/complaint/6', {
    method: 'POST',
    body: parts,
    headers: {
      'content-type': type,
      origin: 'http://localhost:3000',
      'sec-fetch-site': 'same-origin',
      cookie,
    },
  });
}

describe('coming in', () => {
  it('given a photograph, then what is kept is the picture alone', async () => {
    const who = await visitor();
    const photo = marked(await drawn(page, 'image/jpeg'), 6);
    expect((await attach(who, new File([new Uint8Array(photo)], 'foto.jpg'))).status).toBe(303);
    const attempt = /name="attempt" value="([^"]+)"/;
    const pages: Record<string, Record<string, string>> = {
      1: { relation: 'client', name: 'Jo', email: 'jo@x.example' },
      3: { subject: 'Iets', category: 'pay', description: 'Dit.' },
      4: { about: '', 'kept-from': '', contact: '' },
      5: { wish: '' },
    };
    for (const [number, answers] of Object.entries(pages))
      await who.post(`/file/complaint/${number}`, answers);
    const check = await who.get('/file/complaint/check');
    await who.post('/file/complaint/send', { attempt: attempt.exec(check.html)?.[1] ?? '' });
    const row = await test.app.store.db.selectFrom('files').selectAll().executeTakeFirstOrThrow();
    const stored = await loadDossier(test.app.store.db, test.app.keyring, row.dossier);
    const file = stored && (await readDossierFile(test.app.store.db, stored, row.id));
    expect(SECRETS.filter((secret) => file?.body.includes(secret))).toEqual([]);
    expect(file?.size).toBe(file?.body.length);
  });

  it('given a photograph of the kind that cannot be cleaned, then it is said what to send instead', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1', 'latin1');
    const answer = await attach(await visitor(), new File([new Uint8Array(heic)], 'IMG_1.HEIC'));
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain(
      'Uit IMG_1.HEIC kunnen wij niet weghalen waar en wanneer de foto is gemaakt',
    );
  });

  it('given a broken photograph, then it is refused', async () => {
    const answer = await attach(
      await visitor(),
      new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'foto.jpg'),
    );
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain('foto.jpg kunnen wij niet openen');
  });

  it('given more files than a question takes, or more than fits, then it is said which', async () => {
    const who = await visitor();
    const small = Array.from({ length: 11 }, (_, index) => new File(['x'], `${index}.txt`));
    expect(textOf((await attach(who, ...small)).html)).toContain('hoogstens 10');
    const large = new File([new Uint8Array(10_000_001).fill(65)], 'groot.txt');
    expect(textOf((await attach(await visitor(), large)).html)).toContain('groot.txt is te groot');
  });
});

describe('what is too much', () => {
  it('given a body that goes on and on, then it is refused while it comes in', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const hono = site(test.app, await test.app.plans.organisation());
    const answer = await hono.request('http://localhost:3000/file/complaint/6', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: {
        'content-type': 'multipart/form-data; boundary=xyz',
        origin: 'http://localhost:3000',
        'sec-fetch-site': 'same-origin',
      },
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(70 * 1024 * 1024);
  });

  it('given thousands of parts or fields in few bytes, then they are refused before anybody makes files of them', async () => {
    const who = await visitor();
    const part = (index: number) => `--xyz\r\ncontent-disposition: form-data; name="a${index}"\r\n\r\nb\r\n`;
    const many = (count: number) =>
      `${Array.from({ length: count }, (_, index) => part(index)).join('')}--xyz--\r\n`;
    expect((await raw(who, many(3200))).status).toBe(413);
    expect((await raw(who, many(100))).status).toBe(303);
    const form = 'application/x-www-form-urlencoded';
    expect((await raw(who, 'a=b&'.repeat(20_100), form)).status).toBe(413);
    expect((await raw(who, `a=${'b'.repeat(3_000_000)}`, form)).status).toBe(413);
    expect((await raw(who, 'a=b&'.repeat(50), form)).status).toBe(303);
  });
});

describe('the scanner', () => {
  const text = (content: string) => new File([content], 'brief.txt');

  it('given one that finds something, then the file is refused by name and not kept', async () => {
    const server = await startScanning();
    const who = await visitor({ scanner: clamd({ host: '127.0.0.1', port: server.port }, true) });
    const answer = await attach(who, text(EICAR));
    expect(answer.status).toBe(422);
    expect(textOf(answer.html)).toContain('brief.txt is niet veilig en is niet bewaard');
    expect((await attach(who, text('gewoon'))).status).toBe(303);
    await server.stop();
  });

  it('given one that is down, then the file is refused where it is required, and taken in where it is not', async () => {
    const down = (required: boolean) => clamd({ host: '127.0.0.1', port: 1 }, required);
    const refused = await attach(await visitor({ scanner: down(true) }), text('gewoon'));
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('kunnen brief.txt nu niet op virussen controleren');
    expect((await attach(await visitor({ scanner: down(false) }), text('gewoon'))).status).toBe(303);
  });
});

describe('going out', () => {
  it('given any kind and any name, then it is saved, never run, for staff and for the complainant alike', async () => {
    const file = {
      id: 'f1',
      name: `é "x"'(1).html;.pdf`,
      kind: 'application/pdf',
      body: Buffer.from('%PDF-<script>'),
    };
    const contact = test.ids['advisor-1'] ?? '';
    const { id } = await fileComplaint(
      test.app,
      { contact, attachments: [{ id: 'f1', name: file.name, kind: file.kind, size: file.body.length }] },
      [file],
    );
    const hono = site(test.app, await test.app.plans.organisation());
    const session = await beginSession(
      test.app.store,
      { kind: 'person', person: contact },
      'test',
      test.app.clock(),
    );
    const status = await beginSession(
      test.app.store,
      { kind: 'complainant', dossier: id },
      'test',
      test.app.clock(),
    );
    for (const [path, cookie] of [
      [`/dossier/${id}/file/f1`, `session=${session}`],
      ['/status/dossier/file/f1', `status=${status}`],
    ]) {
      const answer = await hono.request(`http://localhost:3000${path}`, {
        headers: { cookie: cookie ?? '' },
      });
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': "attachment; filename*=UTF-8''%C3%A9%20%22x%22%27%281%29.html%3B.pdf",
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(await answer.text()).toBe('%PDF-<script>');
    }
  });
});
