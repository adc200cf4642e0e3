// Looking up who is on the line: a box, a button, and those who were found.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../../engine/shell/app.ts';
import { findKnown } from '../../../engine/shell/directory/find-known.ts';
import type { Known } from '../../../engine/shell/directory/known.ts';
import { fixedContactOf } from '../../../engine/shell/directory/placements.ts';
import { Tag } from '../../parts/tag.tsx';
import { directoryWords } from '../../words/directory.ts';
import { phoneWords } from '../../words/phone.ts';

/** Somebody who was found, with the name of their regular contact. */
export interface FoundCaller {
  readonly known: Known;
  readonly contact: string | null;
}

/** Those who may be meant; null where nothing was looked for. */
export async function callersLike(app: App, asked: string): Promise<FoundCaller[] | null> {
  if (asked.trim() === '') return null;
  const found = await findKnown(app, asked);
  return Promise.all(
    found.map(async (known) => {
      const contact = await fixedContactOf(app, known);
      const person = contact === null ? undefined : await app.people.find(contact);
      return { known, contact: person?.name ?? null };
    }),
  );
}

/** What is shown of them, each with a button that fills in their details. */
export function Found(props: {
  found: readonly FoundCaller[] | null;
  pickUrl: (id: string) => string;
  lang: string;
}): JSX.Element {
  const { found, pickUrl, lang } = props;
  const texts = phoneWords(lang);
  return (
    <div id="found" class="stack" role="status">
      {found === null ? null : <p>{texts.found(found.length)}</p>}
      {found === null || found.length === 0 ? null : (
        <ul class="callers">
          {found.map(({ known, contact }) => (
            <li>
              <button class="caller" type="submit" formnovalidate formaction={pickUrl(known.id)}>
                <span class="visually-hidden">{texts.pick('')}</span>
                <strong>{known.name}</strong>
                <span class="muted">{said(known, contact, lang)}</span>
                {known.ended === null ? null : <Tag text={directoryWords(lang).noLonger} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function said({ kind, organisation, reference }: Known, contact: string | null, lang: string): string {
  const own = directoryWords(lang)[kind];
  const parts = [own, organisation, reference, contact === null ? null : phoneWords(lang).contactIs(contact)];
  return parts.filter((part) => part !== null).join(' · ');
}
