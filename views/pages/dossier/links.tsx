// Dossiers that belong to this one; only whoever sees such a dossier can go to it, and what is kept from the reader is not named.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Section } from '../../parts/section.tsx';
import { words } from '../../words/words.ts';
import type { DossierView } from './view.ts';

/** The section of links; nothing where there are none. */
export function Links({ view }: { view: DossierView }): JSX.Element | null {
  const { dossier, linked: known } = view.reading;
  const links = dossier.links.filter((link) => known.has(link.dossier));
  const origin = dossier.origin !== null && known.has(dossier.origin.dossier) ? dossier.origin : null;
  const texts = words(view.lang);
  if (links.length === 0 && origin === null) return null;
  const named = (id: string, text: string) =>
    known.get(id) === 'open' ? <a href={`/dossier/${id}`}>{text}</a> : text;
  return (
    <Section id="links" title={texts.dossier.links}>
      <ul>
        {origin === null ? null : <li>{named(origin.dossier, texts.staff.origin)}</li>}
        {links.map(({ dossier: id, relation, procedure, outcome }) => (
          <li>
            {named(id, texts.staff.linkRelation(relation, procedure))}, {outcome ?? texts.staff.linkOpen}
          </li>
        ))}
      </ul>
    </Section>
  );
}
