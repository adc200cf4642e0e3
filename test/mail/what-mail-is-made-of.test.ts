// What mail is made of: two parts that say the same, headers that let answers find their way, and a signature.
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDkim } from '../../engine/shell/mail/dkim.ts';
import { htmlOf } from '../../engine/shell/mail/html.ts';
import type { SendMail } from '../../engine/shell/mail/transport.ts';
import { headerOf, startScriptedServer } from './scripted-server.ts';
import type { ScriptedServer } from './scripted-server.ts';

const TOKEN = 'ab'.repeat(20);
const mail: Parameters<SendMail>[0] = {
  id: TOKEN,
  to: { name: 'Zoë Voorbeeld', address: 'zoe@example.org' },
  who: 'complainant',
  subject: 'Uw klacht — bevestiging',
  body: 'Beste Zoë,\n\nDit spraken wij af:\n- bellen <morgen>\n- "een vast rooster"\n\nBekijk het hier: https://gehoor.example/status.\n\nHuis',
  language: 'nl',
  thread: 'dossier-1',
  attachments: [],
};

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());

async function sent(
  sender: Parameters<ScriptedServer['sendMail']>[0] = {},
  own: Partial<typeof mail> = {},
): Promise<string> {
  await (
    await server.sendMail(sender)
  )({ ...mail, ...own });
  return server.received.at(-1) ?? '';
}

const read = (raw: string) => PostalMime.parse(Buffer.from(raw, 'latin1'));

describe('given a mail that goes out', () => {
  it('then text and HTML say the same, in the language of the addressee', async () => {
    const { text, html, subject } = await read(await sent());
    expect(subject).toBe(mail.subject);
    expect(text?.replaceAll('\r\n', '\n').trim()).toBe(mail.body);
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<li>bellen &lt;morgen&gt;</li>');
    expect(html).toContain('<a href="https://gehoor.example/status">https://gehoor.example/status</a>.');
    const words = (given: string) =>
      given
        .replace(/[-\s]+/g, ' ')
        .replace(/ \./g, '.')
        .trim();
    const shown = (html ?? '').replace(/^.*<\/head>/s, '').replace(/<[^>]+>/g, ' ');
    const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"' };
    expect(words(shown.replace(/&\w+;/g, (sign) => signs[sign] ?? sign))).toBe(words(mail.body));
  });

  it('then its HTML fetches nothing and runs nothing, whatever stands in the letter', () => {
    const html = htmlOf('<img src=x onerror=alert(1)> <script>x</script>\n\n" onload="x', {
      language: '"><b',
      title: '</title><i>',
    });
    expect(
      html.replace(/<!doctype html>|<\/?(html|head|meta|title|body|div|p|ul|li|br|a)\b[^>]*>/g, ''),
    ).not.toMatch(/<\w/);
    expect(html).not.toMatch(/url\(|@import/);
    expect(html.match(/<[^>]+>/g)?.join('')).not.toMatch(/\s(src|on\w+|background)=/);
  });

  it('then its headers say that no person wrote it, and hang it to the other mail about the same dossier', async () => {
    const [first, second, other] = [
      await sent(),
      await sent({}, { id: 'cd'.repeat(20) }),
      await sent({}, { thread: 'dossier-2' }),
    ];
    expect(headerOf(first, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(first, 'Content-Language')).toBe('nl');
    expect(headerOf(first, 'Message-ID')).toBe(`<${TOKEN}@example.org>`);
    expect(headerOf(first, 'References')).toBe(headerOf(second, 'References'));
    expect(headerOf(first, 'In-Reply-To')).toBe(headerOf(first, 'References'));
    expect(headerOf(other, 'References')).not.toBe(headerOf(first, 'References'));
    expect(first).not.toContain('dossier-1');
    expect(first.split('\r\n\r\n')[0]).not.toMatch(/^(List-|Precedence|X-)/im);
  });

  it('then answers go to the sender, or to an address with the token in it', async () => {
    expect(headerOf(await sent(), 'Reply-To')).toBe('');
    expect(headerOf(await sent({ replyTo: 'klachten+{token}@example.org' }), 'Reply-To')).toBe(
      `klachten+${TOKEN}@example.org`,
    );
  });
});

describe('given a key to sign with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-dkim-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder, 'dkim.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const set = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'gehoor', DKIM_KEY_FILE: file };

  it('then the signature holds by the public key, over the headers and the body as they came', async () => {
    const raw = await sent({ dkim: readDkim(set) });
    expect(isSigned(raw)).toBe(true);
    expect(headerOf(raw, 'DKIM-Signature')).toMatch(/d=example\.org;.*s=gehoor;/);
  });

  it('then the signature does not hold once a word was changed', async () => {
    const raw = await sent({ dkim: readDkim(set) });
    expect(isSigned(raw.replace('bellen', 'bidden'))).toBe(false);
    expect(isSigned(raw.replace(/^Subject:.*$/m, 'Subject: Iets anders'))).toBe(false);
  });

  it('then a start with half of the settings, or with what is no RSA key, is refused in one sentence', () => {
    const wrong = join(folder, 'wrong.pem');
    writeFileSync(wrong, 'geen sleutel');
    expect(readDkim({})).toBeNull();
    expect(() => readDkim({ ...set, DKIM_SELECTOR: '' })).toThrow('DKIM_SELECTOR is missing');
    expect(() => readDkim({ ...set, DKIM_DOMAIN: 'no domain' })).toThrow('DKIM_DOMAIN is "no domain"');
    expect(() => readDkim({ ...set, DKIM_SELECTOR: 'a b' })).toThrow('DKIM_SELECTOR is "a b"');
    expect(() => readDkim({ ...set, DKIM_KEY_FILE: wrong })).toThrow('no RSA key');
    expect(() => readDkim({ ...set, DKIM_KEY_FILE: join(folder, 'nowhere') })).toThrow('no RSA key');
  });

  /** Checks a signature as RFC 6376 says, for relaxed headers and a relaxed body. */
  function isSigned(raw: string): boolean {
    const end = raw.indexOf('\r\n\r\n');
    const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
    const named = (name: string) =>
      fields.findLast((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';
    const own = named('DKIM-Signature');
    const tags = Object.fromEntries(
      own
        .slice(own.indexOf(':') + 1)
        .split(';')
        .map((tag) => {
          const [key = '', ...rest] = tag.split('=');
          return [key.trim(), rest.join('=').replace(/\s+/g, '')];
        }),
    );
    expect(tags.c).toBe('relaxed/relaxed');
    const body = `${raw
      .slice(end + 4)
      .replace(/[ \t]+(?=\r\n)/g, '')
      .replace(/[ \t]+/g, ' ')
      .replace(/(\r\n)+$/, '')}\r\n`;
    if (createHash('sha256').update(body, 'latin1').digest('base64') !== tags.bh) return false;
    const relaxed = (field: string) => {
      const at = field.indexOf(':');
      return `${field.slice(0, at).trim().toLowerCase()}:${field
        .slice(at + 1)
        .replace(/\r\n/g, '')
        .replace(/[ \t]+/g, ' ')
        .trim()}`;
    };
    const signed = (tags.h ?? '')
      .split(':')
      .map((name) => `${relaxed(named(name))}\r\n`)
      .join('');
    const bare = relaxed(own).replace(/(\bb=)[^;]*$/, '$1');
    return verify(
      'sha256',
      Buffer.from(signed + bare, 'latin1'),
      publicKey,
      Buffer.from(tags.b ?? '', 'base64'),
    );
  }
});
