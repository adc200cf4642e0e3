// Who read the dossier: reading is recorded, and whoever is responsible for it can see by whom.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Reader } from '../../../engine/shell/reading.ts';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { accessWords } from '../../words/access.ts';
import { words } from '../../words/words.ts';
import { sayActor } from './standing-words.ts';
import type { DossierView } from './view.ts';

/** Each reader once, the latest first. */
export function Readers({ view, readers }: { view: DossierView; readers: readonly Reader[] }): JSX.Element {
  const { plan, world } = view.reading;
  const texts = words(view.lang);
  return (
    <Section id="readers" title={texts.staff.readers}>
      <p class="muted">{texts.dossier.readingRecorded}</p>
      <ul class="changes">
        {readers.map(({ person, last, times, parts }) => (
          <li>
            {sayActor(plan, person, world.people, view.lang)}, {texts.staff.readTimes(times)},{' '}
            <Moment at={last} {...view.saying} />
            {`: ${parts.map((part) => accessWords(view.lang).parts[part] ?? part).join(', ')}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
