// Dossiers that belong to this one; only whoever sees such a dossier can go to it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Section } from '../../parts/section.tsx';
import { words } from '../../words/words.ts';
import type { DossierView } from './view.ts';

interface LinksProps {
  view: DossierView;
  /** Ids of those that the reader sees too. */
  seen: ReadonlySet<string>;
}

/** The section of links; nothing where there are none. */
export function Links({ view, seen }: LinksProps): JSX.Element | null {
  const { links, origin } = view.reading.dossier;
  const texts = words(view.lang);
  if (links.length === 0 && origin === null) return null;
  const named = (id: string, text: string) => (seen.has(id) ? <a href={`/dossier/${id}`}>{text}</a> : text);
  return (
    <Section id="links" title={texts.dossier.links}>
      <ul>
        {origin === null ? null : <li>{named(origin.dossier, texts.staff.origin)}</li>}
        {links.map(({ dossier, relation, procedure, outcome }) => (
          <li>
            {named(dossier, texts.staff.linkRelation(relation, procedure))}, {outcome ?? texts.staff.linkOpen}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The ids of all dossiers that are linked with this one. */
export function linkedIds({ dossier }: DossierView['reading']): string[] {
  return [...dossier.links.map((link) => link.dossier), ...(dossier.origin ? [dossier.origin.dossier] : [])];
}
