// A colleague as others may know them: name, a line about them, and how to reach them.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { isAway } from '../../../engine/core/people/person.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { Tag } from '../../parts/tag.tsx';
import { words } from '../../words/words.ts';

interface PersonCardProps {
  person: Registered;
  lang: string;
  now: string;
  /** What they do here, where the heading above does not say it. */
  titles?: readonly string[];
}

/** The card. */
export function PersonCard({ person, lang, now, titles = [] }: PersonCardProps): JSX.Element {
  const { name, about, email, phone } = person;
  return (
    <div class="card person-card">
      <h3>{name}</h3>
      {titles.length > 0 ? <p class="muted">{titles.join(', ')}</p> : null}
      {about === null ? null : <p class="muted">{inLanguage(about, lang)}</p>}
      {isAway(person, now) ? (
        <p>
          <Tag tone="waiting" text={words(lang).whoIsWho.awayNow} />
        </p>
      ) : null}
      {phone === null ? null : (
        <p>
          <a class="numbers" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </p>
      )}
      {email === null ? null : (
        <p>
          <a href={`mailto:${email}`}>
            {email.slice(0, email.lastIndexOf('@'))}
            <wbr />
            {email.slice(email.lastIndexOf('@'))}
          </a>
        </p>
      )}
    </div>
  );
}
