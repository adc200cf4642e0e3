// Says what happened in a dossier while somebody was writing.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { HistoryEntry } from '../../../engine/shell/reading.ts';
import { seesPart } from '../../../engine/shell/reading.ts';
import { Notice } from '../../parts/notice.tsx';
import { words } from '../../words/words.ts';
import { entryTitle } from './history-titles.ts';
import { sayActor } from './standing-words.ts';
import type { DossierView } from './view.ts';

interface MeanwhileProps {
  view: DossierView;
  entries: readonly HistoryEntry[];
}

/** A warning with each thing that happened, by whom; nothing where nothing did. */
export function Meanwhile({ view, entries }: MeanwhileProps): JSX.Element | null {
  const { plan, world } = view.reading;
  const texts = words(view.lang);
  if (entries.length === 0) return null;
  return (
    <Notice tone="warning" lang={view.lang} title={texts.staff.changedTitle}>
      <p>{texts.staff.changedText}</p>
      {seesPart(view.reading, 'history') ? (
        <ul>
          {entries.map(({ event, actor }) => (
            <li>
              {entryTitle(plan, event, view.lang, texts)} ({sayActor(plan, actor, world.people, view.lang)})
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
