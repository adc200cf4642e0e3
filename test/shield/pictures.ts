// Small pictures as a real browser makes them, with everything beside the picture that cameras and editors add.
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export const SECRETS = ['GeheimeCamera 9', 'Straatweg 12', 'Fotograaf Jansen', '2026:04:01 12:00:00'];

/** A picture of 40 by 20 pixels, red on the left and blue on the right, as the browser encodes it. */
export async function drawn(page: Page, kind: 'image/jpeg' | 'image/webp' | 'image/png'): Promise<Buffer> {
  const url = await page.evaluate<string>(
    `((kind) => { const canvas = document.createElement('canvas'); canvas.width = 40; canvas.height = 20;
      const pen = canvas.getContext('2d'); pen.fillStyle = '#f00'; pen.fillRect(0, 0, 20, 20);
      pen.fillStyle = '#00f'; pen.fillRect(20, 0, 20, 20); return canvas.toDataURL(kind); })(${JSON.stringify(kind)})`,
  );
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** How the browser shows a picture: its size, and the colours near the middle of the left and the top edge. */
export function shown(
  page: Page,
  bytes: Buffer,
  kind: string,
): Promise<{ size: number[]; left: number[]; top: number[] }> {
  return page.evaluate(
    `(async (url) => { const image = new Image(); image.src = url; await image.decode();
      const [w, h] = [image.naturalWidth, image.naturalHeight];
      const canvas = document.createElement('canvas'); canvas.width = w; canvas.height = h;
      const pen = canvas.getContext('2d'); pen.drawImage(image, 0, 0);
      const at = (x, y) => [...pen.getImageData(x, y, 1, 1).data].slice(0, 3).map((part) => Math.round(part / 255));
      return { size: [w, h], left: at(2, Math.floor(h / 2)), top: at(Math.floor(w / 2), 2) }; })('data:${kind};base64,${bytes.toString('base64')}')`,
  );
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A TIFF block with an orientation and a camera's name. */
export function exif(orientation: number, big = false): Buffer {
  const name = Buffer.from(`${SECRETS[0]}\0`);
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write(big ? 'MM' : 'II', 'latin1');
  const two = (value: number, at: number) =>
    big ? tiff.writeUInt16BE(value, at) : tiff.writeUInt16LE(value, at);
  const four = (value: number, at: number) =>
    big ? tiff.writeUInt32BE(value, at) : tiff.writeUInt32LE(value, at);
  two(42, 2);
  four(8, 4);
  two(2, 8);
  [0x0110, 2].forEach((value, index) => two(value, 10 + index * 2));
  four(name.length, 14);
  four(tiff.length, 18);
  [0x0112, 3].forEach((value, index) => two(value, 22 + index * 2));
  four(1, 26);
  two(orientation, 30);
  return Buffer.concat([tiff, name, Buffer.from(SECRETS[3] ?? '')]);
}

/** The JPEG with Exif, XMP, IPTC, a comment, and a second picture behind its end. */
export function marked(jpeg: Buffer, orientation: number, big = false): Buffer {
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation, big)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${SECRETS[1]}</x>`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRETS[2]}`)),
    segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01not a real profile`)),
    segment(0xfe, Buffer.from(SECRETS[1] ?? '')),
    jpeg.subarray(2),
    Buffer.from(`behind the end: ${SECRETS[2]}`),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
}

/** The PNG with texts, a time, Exif, and bytes behind its end. */
export function markedPng(png: Buffer): Buffer {
  return Buffer.concat([
    png.subarray(0, 33),
    chunk('tEXt', Buffer.from(`Author\0${SECRETS[2]}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(SECRETS[1] ?? '')])),
    chunk('eXIf', exif(1)),
    chunk('tIME', Buffer.from([7, 234, 4, 1, 12, 0, 0])),
    png.subarray(33),
    Buffer.from(SECRETS[2] ?? ''),
  ]);
}

function riffChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** The WebP with Exif and XMP, and a head that promises them. */
export function markedWebp(webp: Buffer): Buffer {
  const extended = Buffer.alloc(10);
  extended.writeUInt8(0x0c, 0);
  extended.writeUIntLE(39, 4, 3);
  extended.writeUIntLE(19, 7, 3);
  const chunks = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', extended),
    webp.subarray(webp.subarray(12, 16).toString('latin1') === 'VP8X' ? 30 : 12),
    riffChunk('EXIF', exif(1)),
    riffChunk('XMP ', Buffer.from(`<x>${SECRETS[1]}</x>`)),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(chunks.length, 4);
  return Buffer.concat([head, chunks]);
}
