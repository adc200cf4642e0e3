// The lists to choose from; one that is empty is not shown.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ListName } from '../../../engine/shell/search.ts';
import { lookAheadWords } from '../../words/look-ahead.ts';
import { words } from '../../words/words.ts';

export type Tab = ListName | 'week';

interface TabsProps {
  lists: readonly Tab[];
  current: Tab;
  lang: string;
}

/** Links to the lists, the current one marked. */
export function Tabs({ lists, current, lang }: TabsProps): JSX.Element | null {
  const texts = words(lang);
  const labels = {
    week: lookAheadWords(lang).week.tab,
    mine: texts.worklist.mine,
    pool: texts.worklist.role,
    done: texts.worklist.closed,
  };
  return (
    <nav class="tabs" aria-label={texts.staff.lists}>
      {lists.map((list) => (
        <a
          class="nav-link"
          href={`/worklist?list=${list}`}
          aria-current={list === current ? 'page' : undefined}
        >
          {labels[list]}
        </a>
      ))}
    </nav>
  );
}
