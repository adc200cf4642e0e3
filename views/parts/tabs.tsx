// Links between views of the same thing.
import type { JSX } from 'hono/jsx/jsx-runtime';

export interface Tab {
  href: string;
  label: string;
  current: boolean;
}

/** The views side by side; `label` says what is chosen from. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, label: text, current }) => (
        <a class="nav-link" href={href} aria-current={current ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
