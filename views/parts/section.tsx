// A titled part of a page that can be linked to and swapped in place.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

interface SectionProps {
  id: string;
  title: string;
  /** Beside the title, such as a tag or a link. */
  aside?: Child;
  /** On a ground of its own. */
  card?: boolean;
  children: Child;
}

/** A section with an `h2`. */
export function Section({ id, title, aside, card, children }: SectionProps): JSX.Element {
  return (
    <section class={card ? 'section card' : 'section'} id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
