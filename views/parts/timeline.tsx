// What happened, as a list of moments.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Saying } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { Moment } from './moment.tsx';

export interface TimelineItem {
  /** For what links to it. */
  id?: string;
  at: string;
  title: string;
  by?: string;
  detail?: Child;
  tone?: 'done' | 'attention';
}

/** The moments in the order given. */
export function Timeline({ items, ...saying }: Saying & { items: readonly TimelineItem[] }): JSX.Element {
  const { by: sayBy } = words(saying.lang).common;
  return (
    <ol class="timeline">
      {items.map(({ id, at, title, by, detail, tone }) => (
        <li id={id} class={tone ? `moment moment-${tone}` : 'moment'}>
          <p class="moment-title">{title}</p>
          <p class="moment-when">
            <Moment at={at} {...saying} />
            {by ? `, ${sayBy(by)}` : null}
          </p>
          {detail ? <div class="moment-detail">{detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}

/** The id of an entry of the history on its page, by its number. */
export function entryId(seq: number | null): string {
  return `entry-${seq}`;
}
