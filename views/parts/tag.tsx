// A state in one or two words.
import type { JSX } from 'hono/jsx/jsx-runtime';

export type TagTone = 'neutral' | 'active' | 'waiting' | 'attention' | 'done';

/** A tag; its colour only repeats what its words say. */
export function Tag({ tone = 'neutral', text }: { tone?: TagTone; text: string }): JSX.Element {
  return <span class={`tag tag-${tone}`}>{text}</span>;
}
