// A client or an employee, with who their regular contact is.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Known } from '../../../engine/shell/directory/known.ts';
import type { Placement } from '../../../engine/shell/directory/placements.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { Tag } from '../../parts/tag.tsx';
import { directoryWords } from '../../words/directory.ts';

/** Somebody who was found, with what runs for them now. */
export interface FoundKnown {
  readonly known: Known;
  readonly placements: readonly Placement[];
}

interface KnownCardProps extends FoundKnown {
  people: readonly Registered[];
  lang: string;
}

/** The card. */
export function KnownCard({ known, placements, people, lang }: KnownCardProps): JSX.Element {
  const texts = directoryWords(lang);
  return (
    <div class="card person-card">
      <h3>{known.name}</h3>
      <p class="muted">{[texts[known.kind], known.organisation].filter(Boolean).join(', ')}</p>
      {known.ended === null ? null : (
        <p>
          <Tag text={texts.noLonger} />
        </p>
      )}
      {placements.length === 0 ? <p>{texts.noContact}</p> : null}
      {placements.map((placement) => (
        <PlacementLines {...{ known, placement, people, lang }} />
      ))}
    </div>
  );
}

function PlacementLines(props: {
  known: Known;
  placement: Placement;
  people: readonly Registered[];
  lang: string;
}) {
  const { known, placement, people, lang } = props;
  const texts = directoryWords(lang);
  const contact = people.find(({ id, active }) => id === placement.contact && active);
  const where =
    known.kind === 'employee'
      ? texts.worksAt(placement.client.name)
      : texts.workedBy(placement.employee.name);
  return (
    <p>
      {where}
      <br />
      {contact ? (
        <>
          {texts.contactOf}: <strong>{contact.name}</strong>
          {contact.phone === null ? null : (
            <>
              {', '}
              <a class="numbers" href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
                {contact.phone}
              </a>
            </>
          )}
        </>
      ) : (
        texts.noContact
      )}
    </p>
  );
}
