// Who is who, for everyone: the people one can turn to, by what they do, and how to reach the house.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { App } from '../../engine/shell/app.ts';
import { findKnown } from '../../engine/shell/directory/find-known.ts';
import { placementsWith } from '../../engine/shell/directory/placements.ts';
import type { Registered } from '../../engine/shell/people/people.ts';
import { Frame, may } from '../frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Section } from '../parts/section.tsx';
import type { Site } from '../visit.ts';
import { words } from '../words/words.ts';
import { ContactPoints } from './who/contact-points.tsx';
import { FindContact } from './who/find-contact.tsx';
import { foundBy } from './who/found-by.ts';
import type { FoundKnown } from './who/known-card.tsx';
import { PersonCard } from './who/person-card.tsx';

/** The route: `GET /who`, with `?q=` for whoever may look up contacts. */
export function whoRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/who', async (c) => {
    const { roles } = c.get('organisation');
    const everyone = await app.people.all();
    const people = everyone.filter(
      (person) => person.active && person.roles.some((role) => roles[role]?.listed),
    );
    const asked = (c.req.query('q') ?? '').trim().slice(0, 100);
    const known = may(c, 'find-contact') ? await knownWith(app, asked) : [];
    return c.html(<WhoIsWho {...{ c, everyone, people, asked, known }} now={app.clock()} />);
  });
  return hono;
}

async function knownWith(app: App, asked: string): Promise<FoundKnown[]> {
  const found = await findKnown(app, asked);
  return Promise.all(found.map(async (known) => ({ known, placements: await placementsWith(app, known) })));
}

interface WhoIsWhoProps {
  c: Context<Site>;
  everyone: readonly Registered[];
  /** Those whom anybody can turn to. */
  people: readonly Registered[];
  asked: string;
  known: readonly FoundKnown[];
  now: string;
}

function WhoIsWho({ c, everyone, people, asked, known, now }: WhoIsWhoProps): JSX.Element {
  const { lang, person: visitor } = c.get('visitor');
  const organisation = c.get('organisation');
  const texts = words(lang).whoIsWho;
  const finds = may(c, 'find-contact');
  const listed = Object.values(organisation.roles).filter((role) => role.listed);
  return (
    <Frame c={c} title={texts.title} wide>
      <Heading lead={texts.intro}>{texts.title}</Heading>
      {finds ? (
        <FindContact
          {...{ asked, known, lang, now, organisation }}
          people={everyone}
          found={asked === '' ? null : foundBy(asked, people)}
        />
      ) : null}
      {listed.map((role) => {
        const own = people.filter((person) => person.roles.includes(role.name));
        return (
          <Section id={`role-${role.name}`} title={inLanguage(role.title, lang)}>
            {role.about === null ? null : (
              <p class="muted prose role-about">{inLanguage(role.about, lang)}</p>
            )}
            {own.length === 0 ? <p>{texts.nobody}</p> : null}
            <div class="cards">
              {own.map((person) => (
                <PersonCard {...{ person, lang, now }} />
              ))}
            </div>
          </Section>
        );
      })}
      <ContactPoints {...{ organisation, lang }} />
      {visitor === null ? (
        <p>
          {texts.fileText} <a href="/">{texts.fileLink}</a>
        </p>
      ) : null}
    </Frame>
  );
}
