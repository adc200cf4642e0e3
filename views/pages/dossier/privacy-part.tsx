// The way to what can be done for the privacy of those in a dossier, for whoever handles it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { handles, isForgotten } from '../../../engine/core/decide/keeping.ts';
import { Section } from '../../parts/section.tsx';
import { shieldWords } from '../../words/shield.ts';
import type { DossierView } from './view.ts';

/** The section; nothing for who does not handle it, or once the words went. */
export function PrivacyPart({ view }: { view: DossierView }): JSX.Element | null {
  const { plan, dossier, world, reader } = view.reading;
  const texts = shieldWords(view.lang).privacy;
  if (!handles(plan, dossier, reader, world) || isForgotten(dossier)) return null;
  return (
    <Section id="privacy" title={texts.title}>
      <ul>
        <li>
          <a href={`/dossier/${dossier.id}/export`}>{texts.exportLink}</a>
        </li>
        {dossier.closed === null ? null : (
          <li>
            <a href={`/dossier/${dossier.id}/erase`}>{texts.eraseLink}</a>
          </li>
        )}
      </ul>
    </Section>
  );
}
