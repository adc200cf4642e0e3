// The heading of a page: where one is in a small line above, and one sentence below.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

/** The page's only `h1`. */
export function Heading(props: { children: Child; caption?: Child; lead?: Child }): JSX.Element {
  const { children, caption, lead } = props;
  return (
    <header class="heading">
      {caption ? <p class="caption">{caption}</p> : null}
      <h1>{children}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
    </header>
  );
}
