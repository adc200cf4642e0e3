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
  /** How deep its title stands; 2 where it is left out. */
  level?: 2 | 3;
  children: Child;
}

/** A section with a title. */
export function Section({ id, title, aside, card, level = 2, children }: SectionProps): JSX.Element {
  return (
    <section class={card ? 'section card' : 'section'} id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        {level === 2 ? <h2 id={`${id}-title`}>{title}</h2> : <h3 id={`${id}-title`}>{title}</h3>}
        {aside}
      </div>
      {children}
    </section>
  );
}
