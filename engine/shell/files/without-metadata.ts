// Takes out of a photograph what it says beside the picture: place, time, device, whoever edited it, and a small older picture.
import { jpegWithoutMetadata } from './jpeg.ts';
import { pngWithoutMetadata } from './png.ts';
import { webpWithoutMetadata } from './webp.ts';

/** The bytes are not what their kind says, so nothing can be taken out of them. */
export class BrokenPicture extends Error {
  override name = 'BrokenPicture';
}

const pictures: Readonly<Record<string, (bytes: Buffer) => Buffer | null>> = {
  'image/jpeg': jpegWithoutMetadata,
  'image/png': pngWithoutMetadata,
  'image/webp': webpWithoutMetadata,
};

/** The file with its picture as it was; other kinds stay as they are. Throws `BrokenPicture`. */
export function withoutMetadata(kind: string, bytes: Buffer): Buffer {
  const clean = pictures[kind];
  if (!clean) return bytes;
  const cleaned = clean(bytes);
  if (cleaned === null) throw new BrokenPicture(`These bytes are no whole ${kind}.`);
  return cleaned;
}
