// A sentence in which names as they stand in a file are set apart.
import type { JSX } from 'hono/jsx/jsx-runtime';

/** The text, with what stands between backticks as code. */
export function Marked({ text }: { text: string }): JSX.Element {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
