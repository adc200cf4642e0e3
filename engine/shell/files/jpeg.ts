// A JPEG with nothing but its picture: colour profile and orientation stay, all else that applications wrote goes.

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';

/** The picture alone; null when the bytes are no whole JPEG. */
export function jpegWithoutMetadata(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    if (at + 4 > bytes.length) return null;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? endOfScan(bytes, next) : next;
    if (next < at + 4 || end > bytes.length) return null;
    kept.push(keptOf(marker, bytes.subarray(at, end)));
    at = end;
  }
  return null;
}

/** What stays of a segment: applications' own and comments go, but what the picture needs to look right. */
function keptOf(marker: number, segment: Buffer): Buffer {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication && marker !== COMMENT) return segment;
  const says = (text: string) => segment.subarray(4, 4 + text.length).toString('latin1') === text;
  if (marker === 0xe1 && says(EXIF)) return orientationOnly(segment.subarray(4 + EXIF.length));
  if (marker === 0xe2 && says('ICC_PROFILE\0')) return segment;
  if (marker === 0xee && says('Adobe')) return segment;
  return Buffer.alloc(0);
}

/** The bytes of a scan go on until a marker that is neither a restart nor an escaped byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length + 1;
}

/** Exif in the shortest form: a head, one entry for the orientation, and no more after it. */
const ONE_ENTRY = 'ffe1 0022 457869660000 49492a0008000000 0100 1201 0300 01000000 00000000 00000000';

/** A segment that says which way up the picture is and nothing else; empty for one that is the right way up. */
function orientationOnly(tiff: Buffer): Buffer {
  const orientation = orientationIn(tiff);
  if (orientation < 2 || orientation > 8) return Buffer.alloc(0);
  const own = Buffer.from(ONE_ENTRY.replaceAll(' ', ''), 'hex');
  own.writeUInt16LE(orientation, 28);
  return own;
}

const ORIENTATION = 0x0112;

function orientationIn(tiff: Buffer): number {
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < two(first); entry += 1)
      if (two(first + 2 + entry * 12) === ORIENTATION) return two(first + 2 + entry * 12 + 8);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}
