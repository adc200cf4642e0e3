// Says that there is nothing here, and what will be.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

/** A calm sentence in the place of an empty list. */
export function Empty({ title, children }: { title: string; children?: Child }): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children ? <div class="muted">{children}</div> : null}
    </div>
  );
}
