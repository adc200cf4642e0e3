// Reads an Excel file back, cell by cell, as a spreadsheet would: what kind of value, shown by which format.
import { inflateRawSync } from 'node:zlib';

export interface ReadCell {
  readonly value: string | number | Date;
  /** How it is shown; undefined where that is left to the spreadsheet. */
  readonly format?: string;
}

/** Every file of a zip archive by its name. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(begin, begin + size);
    const text = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body;
    files.set(zip.toString('utf8', at + 46, at + 46 + name), text.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The rows of the first sheet; an empty cell is undefined. */
export function readXlsx(bytes: Uint8Array): (ReadCell | undefined)[][] {
  const files = unzip(bytes);
  const strings = elements(files.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inside }) =>
    elements(inside, 't')
      .map((text) => unescaped(text.inside))
      .join(''),
  );
  const formats = formatsIn(files.get('xl/styles.xml') ?? '');
  return elements(files.get('xl/worksheets/sheet1.xml') ?? '', 'row').map(({ inside }) => {
    const row: (ReadCell | undefined)[] = [];
    for (const cell of elements(inside, 'c'))
      row[columnOf(cell.attributes.r ?? '')] = cellOf(cell, strings, formats);
    return row;
  });
}

function cellOf({ attributes, inside }: Element, strings: readonly string[], formats: readonly string[]) {
  if (inside.includes('<f')) throw new Error(`There is a formula: ${inside}`);
  const raw = elements(inside, attributes.t === 'inlineStr' ? 't' : 'v')[0]?.inside;
  if (raw === undefined) return undefined;
  if (attributes.t === 's') return { value: strings[Number(raw)] ?? '' };
  if (attributes.t === 'inlineStr' || attributes.t === 'str') return { value: unescaped(raw) };
  const format = formats[Number(attributes.s ?? 0)];
  const shown = format === undefined || format === 'General' ? {} : { format };
  const isDate = format !== undefined && /y/.test(format);
  return { value: isDate ? new Date((Number(raw) - 25_569) * 86_400_000) : Number(raw), ...shown };
}

function formatsIn(styles: string): string[] {
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [
      attributes.numFmtId,
      unescaped(attributes.formatCode ?? ''),
    ]),
  );
  const cells = elements(styles, 'cellXfs')[0]?.inside ?? '';
  return elements(cells, 'xf').map(({ attributes }) => own.get(attributes.numFmtId) ?? 'General');
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string;
}

function elements(xml: string, name: string): Element[] {
  const found = xml.matchAll(new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'));
  return [...found].map(([, head = '', inside = '']) => ({
    attributes: Object.fromEntries(
      [...head.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
    inside,
  }));
}

function columnOf(reference: string): number {
  return (
    [.../^[A-Z]+/.exec(reference)![0]].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function unescaped(text: string): string {
  const known: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replaceAll(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (known[name] ?? whole);
  });
}
