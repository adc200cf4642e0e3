// Who looked at the dossier, told to the one whose dossier it is: person, moment and which part, each time.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayPerson } from '../../../engine/core/scope/say.ts';
import type { Glance } from '../../../engine/shell/reading.ts';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { accessWords } from '../../words/access.ts';
import type { StatusView } from './view.ts';

const SHOWN_AT_ONCE = 5;

/** The section, the latest first; what was longer ago folds away. */
export function Looked({ view }: { view: StatusView }): JSX.Element {
  const texts = accessWords(view.lang);
  const [latest, earlier] = [view.glances.slice(0, SHOWN_AT_ONCE), view.glances.slice(SHOWN_AT_ONCE)];
  return (
    <Section id="readers" title={texts.readersTitle}>
      <p class="muted">{latest.length === 0 ? texts.readByNobody : texts.readersText}</p>
      <Lines view={view} glances={latest} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{texts.earlier(earlier.length)}</summary>
          <Lines view={view} glances={earlier} />
        </details>
      )}
    </Section>
  );
}

function Lines({ view, glances }: { view: StatusView; glances: readonly Glance[] }) {
  const { plan, world } = view.opened;
  const { parts } = accessWords(view.lang);
  return (
    <ul class="changes">
      {glances.map(({ person, at, part }) => (
        <li>
          {sayPerson(person, world.people) || plan.organisation.name}, <Moment at={at} {...view.saying} />
          {`: ${parts[part] ?? part}`}
        </li>
      ))}
    </ul>
  );
}
