// What every kind of figure has to look at: one sentence that says what is to be seen, and a picture of it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Told } from '../saying.ts';

export interface FigurePicture {
  sentence(told: Told): string;
  /** Null where there is nothing to draw. */
  picture(told: Told): JSX.Element | null;
}

/** Unique on a page, also where procedures have metrics of one name. */
export function pictureId({ plan, figure }: Told): string {
  return `picture-${plan.procedure}-${figure.metric}`;
}

/** The width of every picture in its own units; text of 13 units is then as large on a phone as beside it. */
export const WIDTH = 360;
