// Looking up a client, an employee or a colleague, for whoever is asked "who is my contact?".
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { OrganisationPlan } from '../../../engine/core/plan/plan.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { fields } from '../../fields/index.ts';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { directoryWords } from '../../words/directory.ts';
import { words } from '../../words/words.ts';
import { KnownCard, type FoundKnown } from './known-card.tsx';
import { PersonCard } from './person-card.tsx';

interface FindContactProps {
  asked: string;
  /** Null when nothing was asked yet. */
  found: readonly Registered[] | null;
  /** Clients and employees that were found, with their placements. */
  known: readonly FoundKnown[];
  people: readonly Registered[];
  organisation: OrganisationPlan;
  lang: string;
  now: string;
}

/** The search with what it found. */
export function FindContact(props: FindContactProps): JSX.Element {
  const { asked, found, known, people, organisation, lang, now } = props;
  const texts = words(lang).whoIsWho;
  const titles = (person: Registered) =>
    person.roles.flatMap((name) => {
      const role = organisation.roles[name];
      return role?.listed ? [inLanguage(role.title, lang)] : [];
    });
  return (
    <Section id="find" title={texts.myContact} card>
      <div class="stack">
        <p class="muted">{texts.findText}</p>
        <form class="search" method="get" action="/who" role="search">
          {fields.text.render({
            ...{ id: 'q', name: 'q', label: texts.find, value: asked, lang, required: true },
            autocomplete: 'off',
          })}
          <Button kind="secondary">{words(lang).common.search}</Button>
        </form>
        {found === null ? null : (
          <div role="status" class="stack">
            {known.length === 0 ? null : (
              <>
                <p>{directoryWords(lang).foundKnown(known.length)}</p>
                <div class="cards">
                  {known.map((each) => (
                    <KnownCard {...{ ...each, people, lang }} />
                  ))}
                </div>
              </>
            )}
            {found.length === 0 && known.length > 0 ? null : (
              <p>{found.length === 0 ? texts.notFound : texts.found(found.length)}</p>
            )}
            <div class="cards">
              {found.map((person) => (
                <PersonCard {...{ person, lang, now }} titles={titles(person)} />
              ))}
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}
