// The frame of a picture: for a screen reader one image with a name and a sentence, drawn without any style of its own.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { WIDTH } from './picture.ts';

interface DrawingProps {
  /** Unique on the page. */
  id: string;
  title: string;
  sentence: string;
  height: number;
  children: Child;
}

/** An image as wide as its place, up to a measure. */
export function Drawing({ id, title, sentence, height, children }: DrawingProps): JSX.Element {
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${WIDTH} ${Math.ceil(height)}`}
      role="img"
      aria-labelledby={`${id}-name ${id}-seen`}
      focusable="false"
    >
      <title id={`${id}-name`}>{title}</title>
      <desc id={`${id}-seen`}>{sentence}</desc>
      <pattern id={`${id}-hidden`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="picture-ground" width="6" height="6" />
        <path class="picture-hatch" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />
      </pattern>
      <pattern id={`${id}-striped`} width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="picture-stripe" d="M-1 -1L6 6M-1 4L1 6M4 -1L6 1" />
      </pattern>
      {children}
    </svg>
  );
}

/** The paint of what is there and not shown. */
export function hiddenPaint(id: string): string {
  return `url(#${id}-hidden)`;
}

/** The paint over what went wrong, so that it is not told by its colour alone. */
export function stripedPaint(id: string): string {
  return `url(#${id}-striped)`;
}

/** A number of the drawing with as many decimals as an eye can see. */
export function at(n: number): number {
  return Math.round(n * 10) / 10;
}
