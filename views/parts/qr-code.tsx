// A QR code as a picture in the page: dark modules on a white ground, also in the dark, since cameras expect that.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { encode } from 'uqr';

interface QrCodeProps {
  /** What a camera reads from it. */
  text: string;
  /** What the picture is, for whoever does not see it. */
  label: string;
}

/** The empty modules around the code by which cameras find it. */
const MARGIN = 4;

/** The picture. */
export function QrCode({ text, label }: QrCodeProps): JSX.Element {
  const { data, size } = encode(text, { border: MARGIN, ecc: 'M' });
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} focusable="false">
      <rect class="qr-ground" width={size} height={size} />
      <path class="qr-modules" d={data.flatMap((row, y) => runsIn(row, y)).join('')} />
    </svg>
  );
}

/** Each run of dark modules in a row, drawn as one rectangle. */
function runsIn(row: readonly boolean[], y: number): string[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    const length = (end === -1 ? row.length : end) - x;
    return [`M${x} ${y}h${length}v1h-${length}z`];
  });
}
