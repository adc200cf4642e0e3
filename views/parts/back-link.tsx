// The way back to the page before, at the top of a page.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { words } from '../words/words.ts';

/** A link back; `label` says where to when "back" alone is not clear. */
export function BackLink(props: { href: string; lang: string; label?: string }): JSX.Element {
  const { href, lang, label } = props;
  return (
    <a class="back" href={href}>
      {label ?? words(lang).layout.back}
    </a>
  );
}
