// A document on paper is read back as a screen reader would read it.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../views/pdf/blocks/index.ts';
import { pdfOf } from '../../views/pdf/pdf-of.ts';
import { letter } from './example.ts';
import { allOf, readBack } from './read-back.ts';

const RIGHT_EDGE = 595.28 - 66;

function small(...blocks: Block[]) {
  return pdfOf({ ...letter, blocks });
}

describe('given a letter with a report behind it', () => {
  let bytes: Buffer;
  let read: Awaited<ReturnType<typeof readBack>>;
  beforeAll(async () => {
    bytes = await pdfOf(letter);
    read = await readBack(bytes);
  });

  test('then the file is tagged PDF/UA with its title and language', () => {
    expect(read).toMatchObject({ isTagged: true, title: letter.title, language: 'nl' });
    expect(bytes.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
    expect(bytes.includes('DisplayDocTitle true')).toBe(true);
  });

  test('then signs that XML knows are escaped in the particulars', () => {
    expect(bytes.includes('K-2026-7XQ4 &amp; wat wij ermee doen')).toBe(true);
    expect(bytes.includes('Voorbeeld &lt;Advies&gt; B.V.')).toBe(true);
  });

  test('then its parts stand in the order in which they are read, each in its role', () => {
    const roles = read.pages[0]?.parts.map(({ role }) => role);
    expect(roles).toEqual(['P', 'P', 'P', 'L', 'H1', 'P', 'P', 'P', 'BlockQuote', 'H2', 'L', 'L', 'L']);
  });

  test('then every heading has its level', () => {
    const heads = read.parts
      .filter(({ role }) => /^H\d$/.test(role))
      .map(({ role, text }) => `${role} ${text}`);
    expect(heads).toEqual([
      'H1 Wij hebben uw klacht ontvangen',
      'H2 Wat wij hebben afgesproken',
      'H2 Klachten per soort',
      'H3 Ten slotte',
    ]);
  });

  test('then names from elsewhere and Dutch marks are read as they are written', () => {
    expect(read.parts[2]?.text).toContain('Mevrouw Łucja Żółć-İğdır');
    expect(read.parts[5]?.text).toBe('Beste mevrouw Żółć-İğdır, één coördinator zoekt het uit.');
    expect(allOf(read.parts, 'LBody').map(({ text }) => text)).toContain('Şükrü Çağlar');
  });

  test('then a list has its marks and a pair its name before its value', () => {
    const [details, bullets, numbered] = read.parts.filter(({ role }) => role === 'L');
    const marks = (part = details) =>
      part?.children.map(({ children }) => children.map(({ role, text }) => `${role} ${text}`).join(': '));
    expect(marks()).toEqual(['Lbl Datum: LBody 24 april 2026', 'Lbl Nummer: LBody K-2026-7XQ4']);
    expect(marks(bullets)?.[0]).toBe('Lbl •: LBody Wij bellen u voor vrijdag.');
    expect(marks(numbered)?.[1]).toBe('Lbl 2.: LBody Dan oplossen.');
  });

  test('then a picture is said in words', () => {
    expect(allOf(read.parts, 'Figure').map(({ alt }) => alt)).toEqual([
      'Het meest gaat over afspraken: 12 van de 19.',
    ]);
  });

  test('then a table has a caption, heads of columns once and a head for each row', () => {
    expect(allOf(read.parts, 'Caption').map(({ text }) => text)).toEqual(['Alle klachten van het kwartaal']);
    const heads = allOf(read.parts, 'TH');
    expect(heads.filter(({ scope }) => scope === 'Column').map(({ text }) => text)).toEqual([
      'Nummer',
      'Wat er speelde',
      'Dagen',
    ]);
    const rows = heads.filter(({ scope, text }) => scope === 'Row' && text !== '').map(({ text }) => text);
    expect(rows).toEqual(Array.from({ length: 60 }, (_, index) => `K-2026-${1000 + index}`));
  });

  test('then for the eye the heads of a table stand on every page that it reaches', () => {
    const reached = read.pages.slice(3, -2);
    expect(reached.length).toBeGreaterThan(3);
    expect(reached.map(({ outside }) => outside.includes('Wat er speelde'))).not.toContain(false);
  });

  test('then pages are numbered outside the text, in the language of the document', () => {
    const count = read.pages.length;
    expect(
      read.pages.map(({ outside }) => outside.includes(`Pagina 1 van ${count}`)).filter(Boolean),
    ).toHaveLength(1);
    expect(read.pages.at(-1)?.outside).toContain(`Pagina ${count} van ${count}`);
    expect(read.parts.some(({ text }) => text.includes('Pagina'))).toBe(false);
  });

  test('then nothing runs off the page, and no page is empty', () => {
    expect(Math.max(...read.pages.map(({ right }) => right))).toBeLessThan(RIGHT_EDGE + 1);
    expect(read.pages.filter(({ parts }) => parts.length === 0)).toEqual([]);
  });

  test('then a cell longer than a page is there whole', () => {
    const long = allOf(read.parts, 'TR')
      .filter(({ text }) => text.includes('ontvangen') && text.length > 1000)
      .map(({ text }) => text)
      .join(' ');
    expect(long.match(/verholpen/g)).toHaveLength(60);
  });

  test('when it is made again, then the file is the same byte for byte', async () => {
    expect((await pdfOf(letter)).equals(bytes)).toBe(true);
    expect((await pdfOf({ ...letter, at: '2026-04-24T15:00:01Z' })).equals(bytes)).toBe(false);
  });
});

test('given a sign that no font has and a sign that controls, then a mark stands for the one and nothing for the other', async () => {
  const { parts } = await readBack(await small({ kind: 'paragraph', text: 'Een 𓀀 en een \u202eomgekeerde' }));
  expect(parts[1]?.text).toBe('Een \ufffd en een omgekeerde');
});

test('given a page that is nearly full, then a heading goes to the next with what it is the heading of', async () => {
  const fill = { kind: 'paragraph', text: Array.from({ length: 43 }, () => 'Vol.').join('\n') } as const;
  const head = { kind: 'heading', level: 2, text: 'Kop' } as const;
  const { parts } = await readBack(await small(fill, head, { kind: 'paragraph', text: 'Tekst.' }));
  const pageOf = (text: string) => parts.find((part) => part.text === text)?.page;
  expect(pageOf('Kop')).toBe(2);
  expect(pageOf('Tekst.')).toBe(2);
});

test('given a table of many narrow columns, then each word keeps within its column', async () => {
  const columns = Array.from({ length: 12 }, (_, index) => ({ head: `Kolomkop nummer ${index}` }));
  const rows = [columns.map(() => 'Hottentottententententoonstellingsmakersopleiding')];
  const { pages } = await readBack(await small({ kind: 'table', caption: 'Smal', columns, rows }));
  expect(Math.max(...pages.map(({ right }) => right))).toBeLessThan(RIGHT_EDGE + 1);
});

test('given a table without rows, a list without items and bars without values, then the document is made', async () => {
  const { parts } = await readBack(
    await small(
      { kind: 'table', caption: 'Leeg', columns: [{ head: 'Kop' }], rows: [] },
      { kind: 'list', items: [] },
      { kind: 'pairs', pairs: [] },
      { kind: 'bars', alt: 'Niets', bars: [] },
      { kind: 'paragraph', text: 'Slot.' },
    ),
  );
  expect(parts.at(-1)?.text).toBe('Slot.');
});
