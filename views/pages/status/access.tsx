// Who can open the dossier, told to the one whose dossier it is.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { whoCanOpen } from '../../../engine/core/access/who-can-open.ts';
import type { CanOpen } from '../../../engine/core/access/who-can-open.ts';
import { sayPlace } from '../../../engine/core/scope/say.ts';
import { Section } from '../../parts/section.tsx';
import { accessWords } from '../../words/access.ts';
import type { StatusView } from './view.ts';

/** The section, by name and by what each is here. */
export function Access({ view }: { view: StatusView }): JSX.Element {
  const { plan, dossier, world } = view.opened;
  const texts = accessWords(view.lang);
  const people = whoCanOpen(plan, dossier, world);
  return (
    <Section id="access" title={texts.title}>
      <p class="muted">{people.length === 0 ? texts.nobody : texts.text}</p>
      <ul>
        {people.map((each) => (
          <li>{`${each.person.name} (${asWhat(view, each)})`}</li>
        ))}
      </ul>
    </Section>
  );
}

function asWhat(
  { opened: { plan, dossier }, lang }: StatusView,
  { person, places, standsIn }: CanOpen,
): string {
  const texts = accessWords(lang);
  const held = places.filter((name) => (dossier.participants[name] ?? []).includes(person.id));
  if (held.length > 0) return held.map((name) => sayPlace(plan, name, lang).toLowerCase()).join(', ');
  return standsIn ? texts.standsIn : texts.mayTake;
}
