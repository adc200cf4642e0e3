// A PNG with nothing but its picture: texts, times and what a camera wrote go.

const SIGNATURE = '89504e470d0a1a0a';
/** The chunks that decide how the picture looks, those of moving pictures among them. */
const KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs bKGD hIST acTL fcTL fdAT'.split(' '),
);

/** The picture alone; null when the bytes are no whole PNG. */
export function pngWithoutMetadata(bytes: Buffer): Buffer | null {
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) return null;
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (end > bytes.length) return null;
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
