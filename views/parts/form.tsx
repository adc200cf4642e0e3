// A form that is checked by the server only, and whose Enter key presses its own main button.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

interface FormProps {
  action: string;
  id?: string;
  /** Set where files can be sent. */
  files?: boolean;
  /** The element that the answer takes the place of, with htmx; without it the whole page is loaded. */
  target?: string;
  children: Child;
}

/**
 * A form by post. Browsers press the first button of a form on Enter: the invisible one that stands first here sends the form
 * as its main button does, so that Enter never removes a row.
 */
export function Form({ action, id, files, target, children }: FormProps): JSX.Element {
  return (
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      novalidate
      enctype={files ? 'multipart/form-data' : undefined}
      {...swapping(action, target)}
    >
      <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true"></button>
      {children}
    </form>
  );
}

function swapping(action: string, target: string | undefined) {
  if (target === undefined) return {};
  return { 'hx-post': action, 'hx-target': target, 'hx-swap': 'outerMorph', 'hx-disable': 'find button' };
}
