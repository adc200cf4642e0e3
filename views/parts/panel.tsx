// The receipt: number and code in large type, to be written down, copied or printed.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

interface PanelProps {
  title: string;
  /** What to keep, each with its own label. */
  keep: readonly { label: string; value: string }[];
  children?: Child;
}

/** A panel that says that something succeeded, with what to keep; its title is the page's heading. */
export function Panel({ title, keep, children }: PanelProps): JSX.Element {
  return (
    <div class="panel">
      <h1 class="panel-title">{title}</h1>
      <dl class="panel-keep">
        {keep.map(({ label, value }) => (
          <div class="panel-item">
            <dt>{label}</dt>
            <dd class="panel-value">{value}</dd>
          </div>
        ))}
      </dl>
      {children ? <div class="panel-text">{children}</div> : null}
    </div>
  );
}
