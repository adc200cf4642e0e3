// The picture that a telephone's camera reads: every module where the code has it, and nothing that the policy refuses.
import { expect, test } from 'vitest';
import { encode } from 'uqr';
import { QrCode } from '../../views/parts/qr-code.tsx';

const ADDRESS =
  'otpauth://totp/Quoratio:sanne%40quoratio.example?issuer=Quoratio&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&period=30';

/** The dark modules of the drawing, row by row. */
function drawn(svg: string): string[] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '));
  for (const [, x, y, length, back] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length);
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(length));
  }
  return rows.map((row) => row.join(''));
}

test('given an address, then the picture has exactly the modules of its code, with room around them', () => {
  const svg = String(<QrCode text={ADDRESS} label="The key" />);
  const rows = drawn(svg);
  const { data } = encode(ADDRESS, { border: 4, ecc: 'M' });
  expect(rows).toEqual(data.map((row) => row.map((dark) => (dark ? '#' : ' ')).join('')));
  expect(rows.slice(0, 4).every((row) => row.trim() === '')).toBe(true);
  const corner = /^ {4}#{7} .* #{7} {4}$/;
  expect([rows[4], rows[10]].every((row) => corner.test(row ?? ''))).toBe(true);
  expect(rows.at(-5)).toMatch(/^ {4}#{7} /);
});

test('given the page’s policy, then the picture has a name and no style of its own', () => {
  const svg = String(<QrCode text={ADDRESS} label="The key" />);
  expect(svg).toContain('role="img" aria-label="The key"');
  expect(svg).not.toMatch(/style|<script|href/);
});
