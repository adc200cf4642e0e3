// Tells by its first bytes what a file is: a name can say anything.

interface Kind {
  readonly kind: string;
  readonly endings: readonly string[];
  readonly is: (bytes: Buffer) => boolean;
}

const kinds: readonly Kind[] = [
  { kind: 'application/pdf', endings: ['pdf'], is: (bytes) => bytes.subarray(0, 1024).includes('%PDF-') },
  { kind: 'image/jpeg', endings: ['jpg', 'jpeg'], is: (bytes) => bytes.subarray(0, 3).equals(hex('ffd8ff')) },
  {
    kind: 'image/png',
    endings: ['png'],
    is: (bytes) => bytes.subarray(0, 8).equals(hex('89504e470d0a1a0a')),
  },
  {
    kind: 'image/webp',
    endings: ['webp'],
    is: (bytes) => textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP',
  },
  {
    kind: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    is: (bytes) => isZip(bytes) && bytes.includes('word/document.xml') && !bytes.includes('vbaProject.bin'),
  },
  {
    kind: 'application/vnd.oasis.opendocument.text',
    endings: ['odt'],
    is: (bytes) => isZip(bytes) && textAt(bytes, 30, ODT.length) === ODT,
  },
  { kind: 'message/rfc822', endings: ['eml'], is: isText },
  { kind: 'text/plain', endings: ['txt'], is: isText },
];

/** The kind of a file that is accepted, as a media type; null for every other. */
export function fileKind(name: string, bytes: Buffer): string | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return kinds.find((each) => each.endings.includes(ending) && each.is(bytes))?.kind ?? null;
}

/** Whether it is a photograph of the kind (HEIC, AVIF) of which what it says beside the picture cannot be taken out. */
export function isSealedPicture(bytes: Buffer): boolean {
  const brands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis'];
  return textAt(bytes, 4, 4) === 'ftyp' && brands.includes(textAt(bytes, 8, 4));
}

/** What a browser offers to choose from. */
export const acceptedEndings: readonly string[] = kinds.flatMap((each) => each.endings);

/** The name and the content of the first file in an OpenDocument text, which are never compressed. */
const ODT = 'mimetypeapplication/vnd.oasis.opendocument.text';

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(hex('504b0304'));
}

function isText(bytes: Buffer): boolean {
  return !bytes.includes(0);
}

function textAt(bytes: Buffer, from: number, length: number): string {
  return bytes.subarray(from, from + length).toString('latin1');
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}
