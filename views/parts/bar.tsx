// A horizontal bar beside the number that it shows.
import type { JSX } from 'hono/jsx/jsx-runtime';

interface BarProps {
  /** From 0 to `max`, in the same unit. */
  value: number;
  max: number;
  /** The value as text; screen readers read this, the bar itself is for the eye. */
  text: string;
  /** A mark on the bar, in the same unit. */
  target?: number;
  tone?: 'brand' | 'done' | 'attention';
}

/** A bar of `value` out of `max`. */
export function Bar({ value, max, text, target, tone = 'brand' }: BarProps): JSX.Element {
  return (
    <div class="bar">
      <svg class="bar-picture" width="100%" height="14" aria-hidden="true" focusable="false">
        <rect class="bar-ground" width="100%" height="14" rx="4" />
        <rect class={`bar-fill bar-${tone}`} width={share(value, max)} height="14" rx="4" />
        {target === undefined ? null : (
          <line class="bar-target" x1={share(target, max)} x2={share(target, max)} y1="0" y2="14" />
        )}
      </svg>
      <span class="bar-text">{text}</span>
    </div>
  );
}

function share(value: number, max: number): string {
  if (!(max > 0)) return '0%';
  return `${Math.round(Math.min(Math.max(value / max, 0), 1) * 1000) / 10}%`;
}
