// What a photograph says beside its picture goes; the picture is shown as it was.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileKind, isSealedPicture } from '../../engine/shell/files/file-kind.ts';
import { withoutMetadata } from '../../engine/shell/files/without-metadata.ts';
import { openBrowser } from '../harness/browser.ts';
import { drawn, marked, markedPng, markedWebp, SECRETS, shown } from './pictures.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const told = (bytes: Buffer) => SECRETS.filter((secret) => bytes.includes(secret));

describe('a JPEG', () => {
  it.each([1, 3, 6, 8])(
    'given orientation %i, then it goes the same way up and says nothing else',
    async (orientation) => {
      const jpeg = await drawn(page, 'image/jpeg');
      for (const big of [false, true]) {
        const given = marked(jpeg, orientation, big);
        expect(told(given)).toEqual(SECRETS);
        const cleaned = withoutMetadata('image/jpeg', given);
        expect(told(cleaned)).toEqual([]);
        expect(await shown(page, cleaned, 'image/jpeg')).toEqual(await shown(page, given, 'image/jpeg'));
        expect((await shown(page, cleaned, 'image/jpeg')).size).toEqual(
          orientation > 4 ? [20, 40] : [40, 20],
        );
        expect(cleaned.includes('ICC_PROFILE')).toBe(true);
        expect(cleaned.length).toBeLessThan(jpeg.length + 80);
      }
    },
  );

  it('given one that is cleaned already, then it stays as it is', async () => {
    const once = withoutMetadata('image/jpeg', marked(await drawn(page, 'image/jpeg'), 6));
    expect(withoutMetadata('image/jpeg', once).equals(once)).toBe(true);
  });

  it('given any beginning of one, then it is refused and nothing hangs', async () => {
    const jpeg = marked(await drawn(page, 'image/jpeg'), 6);
    const end = jpeg.lastIndexOf(Buffer.from([0xff, 0xd9]));
    for (let length = 0; length < end; length += 1)
      expect(() => withoutMetadata('image/jpeg', jpeg.subarray(0, length))).toThrow('no whole image/jpeg');
  });
});

describe('a PNG and a WebP', () => {
  it('given texts, times and Exif, then they go, and the picture is shown as it was', async () => {
    const png = await drawn(page, 'image/png');
    const cleaned = withoutMetadata('image/png', markedPng(png));
    expect(told(cleaned)).toEqual([]);
    expect(cleaned.toString('latin1')).not.toMatch(/tEXt|zTXt|eXIf|tIME/);
    expect(await shown(page, cleaned, 'image/png')).toEqual(await shown(page, png, 'image/png'));
    const webp = await drawn(page, 'image/webp');
    const plain = withoutMetadata('image/webp', markedWebp(webp));
    expect(told(plain)).toEqual([]);
    expect(plain.toString('latin1')).not.toMatch(/EXIF|XMP /);
    expect(await shown(page, plain, 'image/webp')).toEqual(await shown(page, webp, 'image/webp'));
  });

  it('given half of one, then it is refused', async () => {
    for (const kind of ['image/png', 'image/webp'] as const) {
      const whole = await drawn(page, kind);
      expect(() => withoutMetadata(kind, whole.subarray(0, whole.length - 20))).toThrow(`no whole ${kind}`);
    }
  });
});

describe('the kind of a file', () => {
  const zip = (inside: string) =>
    Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(26), Buffer.from(inside)]);

  it.each([
    ['brief.docx', zip('[Content_Types].xml word/document.xml'), true],
    ['brief.docx', zip('anything.exe'), false],
    ['brief.docx', zip('word/document.xml word/vbaProject.bin'), false],
    ['brief.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), true],
    ['brief.odt', zip('word/document.xml'), false],
    ['brief.html', Buffer.from('<script>'), false],
    ['foto.svg', Buffer.from('<svg/>'), false],
    ['foto.jpg', Buffer.from('MZ'), false],
    ['foto.jpg', Buffer.from('ffd8ffe0', 'hex'), true],
  ])('given %s, then its bytes decide', (name, bytes, accepted) => {
    expect(fileKind(name, bytes) !== null).toBe(accepted);
  });

  it('given a HEIC photograph under any name, then it is known for what it is', () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');
    expect(isSealedPicture(heic)).toBe(true);
    expect(fileKind('foto.heic', heic)).toBeNull();
    expect(fileKind('foto.jpg', heic)).toBeNull();
  });
});
