// The address of a letter on paper is seen through the window of the envelope, on either side, however the sheet is folded.
import { expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LetterHead } from '../../views/pdf/blocks/letter-head.ts';
import { pdfOf } from '../../views/pdf/pdf-of.ts';
import { letter } from './example.ts';

const MM = 72 / 25.4;
const PAGE = 841.89;
const LINES = [
  'Mevrouw Łucja Żółć',
  'Stichting Zorg',
  't.a.v. de ondernemingsraad',
  'Dorpsstraat 1',
  '3511 AB Utrecht',
];

/** Where DIN 680 has its window on a sheet of A4, folded at `fold` mm, in an envelope of 110 by 220 mm in which it can shift. */
function windowsFor(side: 'left' | 'right', fold: number) {
  const slack = 110 - fold;
  return [0, 10].flatMap((right) =>
    [0, slack].map((down) => {
      const x = side === 'left' ? 20 - right : 110 - right;
      return { left: x, right: x + 90, top: 50 - down, bottom: 95 - down };
    }),
  );
}

async function placesOf(bytes: Buffer) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  const found = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
    const size = item.height;
    return [
      {
        ...{ text: item.str.trim(), left: x / MM, right: (x + item.width) / MM },
        ...{ top: (PAGE - y - size) / MM, bottom: (PAGE - y + size * 0.25) / MM },
      },
    ];
  });
  await task.destroy();
  return found;
}

test.each(['left', 'right'] as const)('a window on the %s shows name and address whole', async (window) => {
  const [head, ...rest] = letter.blocks;
  const own = { ...(head as LetterHead), window, addressee: LINES };
  const all = await placesOf(await pdfOf({ ...letter, blocks: [own, ...rest] }));
  const places = all.filter(({ text }) => LINES.includes(text));
  expect(places.map(({ text }) => text)).toEqual(LINES);
  for (const fold of [99, 105])
    for (const seen of windowsFor(window, fold))
      for (const line of places) {
        expect(line.left).toBeGreaterThan(seen.left);
        expect(line.right).toBeLessThan(seen.right);
        expect(line.top).toBeGreaterThan(seen.top);
        expect(line.bottom).toBeLessThan(seen.bottom);
      }
});

test.each(['left', 'right'] as const)('a window on the %s shows nothing else', async (window) => {
  const [head, ...rest] = letter.blocks;
  const own = { ...(head as LetterHead), window, addressee: LINES };
  const all = await placesOf(await pdfOf({ ...letter, blocks: [own, ...rest] }));
  const others = all.filter(({ text }) => !LINES.includes(text));
  expect(others.length).toBeGreaterThan(8);
  const shown = [99, 105]
    .flatMap((fold) => windowsFor(window, fold))
    .flatMap((seen) =>
      others.filter(
        (each) =>
          each.right > seen.left &&
          each.left < seen.right &&
          each.bottom > seen.top &&
          each.top < seen.bottom,
      ),
    );
  expect(shown.map(({ text }) => text)).toEqual([]);
});
