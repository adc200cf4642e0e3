// A WebP with nothing but its picture: what a camera or an editor wrote goes.

const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** The bits of the head that promise the chunks that go. */
const PROMISED = 0x08 | 0x04;

/** The picture alone; null when the bytes are no whole WebP. */
export function webpWithoutMetadata(bytes: Buffer): Buffer | null {
  if (bytes.length < 20 || bytes.subarray(0, 4).toString('latin1') !== 'RIFF') return null;
  const size = 8 + bytes.readUInt32LE(4);
  if (size > bytes.length) return null;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= size;) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    const name = bytes.subarray(at, at + 4).toString('latin1');
    if (at + 8 + length > size) return null;
    if (KEPT.has(name)) kept.push(promisingLess(name, Buffer.from(bytes.subarray(at, end))));
    at = end;
  }
  if (kept.length === 0) return null;
  const chunks = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(chunks.length, 4);
  return Buffer.concat([head, chunks]);
}

function promisingLess(name: string, chunk: Buffer): Buffer {
  if (name === 'VP8X' && chunk.length > 8) chunk.writeUInt8((chunk[8] ?? 0) & ~PROMISED, 8);
  return chunk;
}
