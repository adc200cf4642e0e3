// Buttons and links that look like them; one that cannot be pressed now says why.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

export type ButtonKind = 'primary' | 'secondary' | 'warning' | 'plain';

interface ButtonProps {
  kind?: ButtonKind;
  name?: string;
  value?: string;
  id?: string;
  /** Where the form goes when this button sends it, if not where the form says. */
  formaction?: string;
  /** Why it cannot be pressed now; it then does nothing and the reason stands below it. Needs an `id`. */
  off?: string;
  children: Child;
}

/** A button that sends its form, primary unless said otherwise. */
export function Button({ kind = 'primary', off, id, children, ...rest }: ButtonProps): JSX.Element {
  if (off !== undefined) {
    return (
      <div class="button-off">
        <button
          class={`button button-${kind}`}
          type="button"
          id={id}
          aria-disabled="true"
          aria-describedby={`${id}-off`}
        >
          {children}
        </button>
        <p class="off-reason" id={`${id}-off`}>
          {off}
        </p>
      </div>
    );
  }
  return (
    <button class={`button button-${kind}`} type="submit" id={id} {...rest}>
      {children}
    </button>
  );
}

/** A link to another page that looks like a button. */
export function ButtonLink(props: { href: string; kind?: ButtonKind; children: Child }): JSX.Element {
  const { href, kind = 'primary', children } = props;
  return (
    <a class={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
}

/** Buttons beside each other, below each other on a phone. */
export function ButtonGroup({ children }: { children: Child }): JSX.Element {
  return <div class="button-group">{children}</div>;
}
