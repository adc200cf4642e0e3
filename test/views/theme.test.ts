// The organisation's colour stays readable, whichever it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, rgbOf, themeCss } from '../../views/static/theme.ts';

const grounds = [
  { scheme: 'light', page: '#faf8f5', ink: '#1c2024' },
  { scheme: 'dark', page: '#15181b', ink: '#edebe7' },
];

describe('given any colour', () => {
  it('then buttons, links and tinted grounds have enough contrast in both schemes', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), (parts) => {
        const colour = `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
        shadesOf(themeCss({ colour })).forEach((shades, index) => {
          const { page, ink } = grounds[index]!;
          const of = (one: string, other: string) =>
            contrast(rgbOf(shades[one] ?? one), rgbOf(shades[other] ?? other));
          expect(of('on-brand', 'brand')).toBeGreaterThanOrEqual(4.5);
          expect(of('on-brand', 'brand-hover')).toBeGreaterThanOrEqual(4.5);
          expect(of('brand', page)).toBeGreaterThanOrEqual(3);
          expect(of('brand-text', page)).toBeGreaterThanOrEqual(4.5);
          expect(of('brand-text', 'brand-soft')).toBeGreaterThanOrEqual(4.5);
          expect(of(ink, 'brand-soft')).toBeGreaterThanOrEqual(7);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

it('given a colour that is none, then it says what to write', () => {
  expect(() => themeCss({ colour: 'teal' })).toThrow(/“teal” is not a colour: write a # and six/);
});

function shadesOf(css: string): Record<string, string>[] {
  return css
    .trim()
    .split('\n')
    .map((line) => {
      const found = [...line.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)];
      return Object.fromEntries(found.map(([, name, shade]) => [name, shade]));
    });
}
