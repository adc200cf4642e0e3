// Horizontal bars with a name before and a number behind each, as one picture that is also said in words.
import { cell, ground, ink, lineHeight } from '../look.ts';
import { leaveOpen, linesIn, makeRoom, put, tag, widthOf } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { WriteBlock } from './block.ts';

export interface Bars {
  readonly kind: 'bars';
  /** What is to be seen, for those who do not see it; the numbers themselves belong in a table beside it. */
  readonly alt: string;
  readonly bars: readonly Bar[];
  /** What a full bar stands for; none: the largest value. */
  readonly max?: number;
  /** A mark on every bar, in the same unit. */
  readonly target?: number;
}

interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is said. */
  readonly text: string;
}

const HEIGHT = 10;
const GAP = 10;
const MOST = 30;

export const bars: WriteBlock<Bars> = (sheet, parent, block) => {
  const max = block.max ?? Math.max(0, ...block.bars.map(({ value }) => value));
  const frame = frameFor(sheet, block.bars);
  for (let from = 0; from < block.bars.length; from += MOST) {
    const part = block.bars.slice(from, from + MOST);
    const heights = part.map(({ label }) => heightOf(linesIn(sheet, label, cell, frame.label)));
    const height = heights.reduce((total, each) => total + each, 0);
    leaveOpen(sheet, 4);
    makeRoom(sheet, height);
    const { x, y, width } = sheet;
    const figure = tag(sheet, parent, 'Figure', { alt: block.alt, bbox: [x, y, x + width, y + height] });
    figure.add(() => {
      part.forEach((bar, index) => {
        drawBar(sheet, bar, frame, { max, target: block.target, height: heights[index] ?? 0 });
        sheet.y += heights[index] ?? 0;
      });
    });
    sheet.y += GAP;
  }
};

interface Frame {
  /** How wide the names are, and the numbers. */
  readonly label: number;
  readonly text: number;
}

function frameFor(sheet: Sheet, all: readonly Bar[]): Frame {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => widthOf(sheet, text, cell)));
  return {
    label: Math.min(widest(all.map(({ label }) => label)), sheet.width * 0.4),
    text: Math.min(widest(all.map(({ text }) => text)), sheet.width * 0.25),
  };
}

function heightOf(lines: readonly string[]): number {
  return lines.length * lineHeight(cell) + 5;
}

function drawBar(
  sheet: Sheet,
  { label, value, text }: Bar,
  frame: Frame,
  { max, target, height }: { max: number; target: number | undefined; height: number },
): void {
  const { file, x, y, width } = sheet;
  const left = x + frame.label + GAP;
  const full = width - frame.label - frame.text - 2 * GAP;
  const along = (amount: number) => (max > 0 ? Math.min(Math.max(amount / max, 0), 1) * full : 0);
  const top = y + (height - 5 - HEIGHT) / 2;
  file.rect(left, top, full, HEIGHT).fill(ground);
  if (along(value) > 0) file.rect(left, top, along(value), HEIGHT).fill(sheet.brand);
  if (target !== undefined) {
    const at = left + along(target);
    file
      .moveTo(at, top - 2)
      .lineTo(at, top + HEIGHT + 2)
      .lineWidth(1.2)
      .stroke(ink);
  }
  put(sheet, linesIn(sheet, label, cell, frame.label), cell, x, y);
  put(sheet, linesIn(sheet, text, cell, frame.text), cell, left + full + GAP, top - 1.5);
}
