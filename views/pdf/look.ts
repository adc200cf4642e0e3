// The measures of a page and of what stands on it, in points of 1/72 inch.

export const page = { width: 595.28, height: 841.89 };
export const margin = { top: 76, right: 66, bottom: 76, left: 71 };
export const measure = page.width - margin.left - margin.right;

export const ink = '#1c2024';
export const muted = '#555d66';
export const rule = '#c9c5bd';
export const ground = '#f1eee9';

export interface Look {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  /** The height of a line as a multiple of the size. */
  readonly leading: number;
  readonly colour: string;
}

export const body: Look = { font: 'regular', size: 10, leading: 1.5, colour: ink };
export const strong: Look = { ...body, font: 'bold' };
export const lead: Look = { ...body, size: 12, leading: 1.5 };
export const small: Look = { ...body, size: 8.5, leading: 1.45, colour: muted };
export const cell: Look = { ...body, size: 9, leading: 1.4 };
export const heads: readonly Look[] = [18, 13.5, 11.5, 10].map((size) => ({
  font: 'bold',
  size,
  leading: 1.3,
  colour: ink,
}));

/** The height of one line. */
export function lineHeight({ size, leading }: Look): number {
  return size * leading;
}
