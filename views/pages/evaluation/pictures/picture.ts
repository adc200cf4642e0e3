// What every kind of figure has to look at: one sentence that says what is to be seen, and a picture of it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { seenWords } from '../../../words/seen.ts';
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

/** How many there are, where nothing more can be said. */
export function seenOf(total: Group | null, { figure, lang }: Told): string {
  const texts = seenWords(lang);
  return total?.n === null ? texts.countFew(figure.limit) : texts.count(total?.n ?? 0);
}

/** The width of every picture in its own units; text of 13 units is then as large on a phone as beside it. */
export const WIDTH = 360;
