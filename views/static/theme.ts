// Makes the organisation's colours from the one it gives, readable on light and on dark pages.

type Rgb = readonly [red: number, green: number, blue: number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const own = '#12606f';

// The pages' own grounds; gehoor.css says the same.
const light = {
  page: rgbOf('#faf8f5'),
  ink: rgbOf('#1c2024'),
  toward: black,
  readable: 4.6,
  tint: { most: 0.38, at: 0.935 },
};
const dark = {
  page: rgbOf('#15181b'),
  ink: rgbOf('#0f1214'),
  toward: white,
  readable: 6.5,
  tint: { most: 0.35, at: 0.17 },
};

/**
 * The CSS of an organisation's colour (`#rrggbb`; none: the product's own): a fill at least 3:1 against the page, text on it
 * and text in it at least 4.5:1, for both colour schemes. Throws where `colour` is no such colour.
 */
export function themeCss({ colour }: { colour?: string | null }): string {
  const brand = rgbOf(colour ?? own);
  return [
    `:root {${shades(brand, light)}}`,
    `@media screen and (prefers-color-scheme: dark) {:root {${shades(brand, dark)}}}`,
    '',
  ].join('\n');
}

/** The organisation's colour (`#rrggbb`; none: the product's own) as it can be read on white paper, as `#rrggbb`. */
export function onPaper(colour?: string | null): string {
  return hexOf(shift(rgbOf(colour ?? own), black, (shade) => contrast(shade, white) >= 4.6));
}

function shades(brand: Rgb, scheme: typeof light): string {
  const fill = shift(brand, scheme.toward, (shade) => contrast(shade, scheme.page) >= 3);
  const hover = mix(fill, scheme.toward, 0.14);
  const onFill = contrast(white, fill) >= 4.5 && contrast(white, hover) >= 4.5 ? white : dark.ink;
  const brandFill = shift(fill, onFill === white ? black : white, (shade) => contrast(shade, onFill) >= 4.5);
  const soft = tint(brand, scheme.tint);
  const readable = (shade: Rgb) =>
    Math.min(contrast(shade, soft), contrast(shade, scheme.page)) >= scheme.readable;
  const text = shift(brand, scheme.toward, readable);
  const variables = {
    brand: brandFill,
    'brand-hover': mix(brandFill, onFill === white ? black : white, 0.14),
    'on-brand': onFill,
    'brand-text': text,
    'brand-soft': soft,
  };
  return Object.entries(variables)
    .map(([name, shade]) => `--${name}:${hexOf(shade)};`)
    .join('');
}

/** The WCAG contrast between two colours, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The red, green and blue (0 to 255) of `#rrggbb`; throws where it is written otherwise. */
export function rgbOf(colour: string): Rgb {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(
      `“${colour}” is not a colour: write a # and six digits or letters a to f, such as #0b5c5c.`,
    );
  }
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function hexOf(shade: Rgb): string {
  return `#${shade.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function shift(from: Rgb, toward: Rgb, enough: (shade: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(from, toward, share);
    if (enough(shade)) return shade;
  }
  return toward;
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(one[index] + (other[index] - one[index]) * share);
  return [part(0), part(1), part(2)];
}

/** The brand's hue at a fixed lightness, no more saturated than the ground of a text may be. */
function tint(brand: Rgb, { most, at }: { most: number; at: number }): Rgb {
  const high = Math.max(...brand);
  const low = Math.min(...brand);
  const middle = (high + low) / 2;
  const saturation = high === low ? 0 : (high - low) / (255 - Math.abs(high + low - 255));
  const reach = Math.min(saturation, most) * (1 - Math.abs(2 * at - 1)) * 255;
  const part = (value: number) =>
    Math.round(at * 255 + (high === low ? 0 : ((value - middle) / (high - low)) * reach));
  return [part(brand[0]), part(brand[1]), part(brand[2])];
}

function luminance(shade: Rgb): number {
  const linear = (part: number) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(shade[0]) + 0.7152 * linear(shade[1]) + 0.0722 * linear(shade[2]);
}
