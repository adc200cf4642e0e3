// What whoever reads answers and letters can write down of how the complainant is reached, and of who acts for them.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { complainantOf, representativeOf } from '../../../engine/core/decide/sides.ts';
import { isRepresented } from '../../../engine/core/dossier/dossier.ts';
import type { Reading } from '../../../engine/shell/reading.ts';
import { Notice } from '../../parts/notice.tsx';
import { contactWords } from '../../words/contact.ts';
import { representedWords } from '../../words/represented.ts';
import { actFor } from './code.tsx';
import { changeNow } from './represented.tsx';
import type { DossierView } from './view.ts';

/** The links to it, and who acts or acted for the complainant; nothing for whoever may not. */
export function ContactActs({ view }: { view: DossierView }): JSX.Element | null {
  const { reading, lang } = view;
  const { plan, dossier, reader, world } = reading;
  const may = (act: string) => isPossible(plan, dossier, reader, act, world);
  const texts = contactWords(lang);
  const own = representedWords(lang).staff;
  const name = dossier.represented === null ? '' : (representativeOf(plan, dossier)?.name ?? '');
  const change = changeNow(reading);
  const at = `/dossier/${dossier.id}`;
  const links = [
    may('contact-details') ? { href: `${at}/contact`, text: texts.improve } : null,
    may(actFor('complainant')) ? { href: `${at}/code`, text: texts.code.give } : null,
    may('contact-details.representative')
      ? { href: `${at}/contact?of=representative`, text: texts.improveOther(name) }
      : null,
    may(actFor('representative'))
      ? { href: `${at}/code?of=representative`, text: texts.code.giveTo(name) }
      : null,
    change === null
      ? null
      : {
          href: `${at}/represented`,
          text: change === 'take-over' ? own.takeOver(name) : own.handBack,
        },
  ].filter((each) => each !== null);
  return (
    <>
      {name === '' ? null : (
        <p class="muted">
          {isRepresented(dossier) ? own.actsNow : own.actedOnce}: {name}
        </p>
      )}
      {links.length === 0 ? null : (
        <ul class="contact-acts">
          {links.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Says that the complainant has no code, where the dossier was opened for them and no mail can bring one. */
export function NoCodeYet({ view }: { view: DossierView }): JSX.Element | null {
  const { reading, lang } = view;
  if (!waitsForCode(reading)) return null;
  const texts = contactWords(lang).code;
  return (
    <Notice tone="warning" lang={lang} title={texts.none}>
      <p>{texts.noneText}</p>
      <p>
        <a href={`/dossier/${reading.dossier.id}/code`}>{texts.give}</a>
      </p>
    </Notice>
  );
}

function waitsForCode({ plan, dossier, reader, world }: Reading): boolean {
  const openedForThem = dossier.channel === 'system' && dossier.told === null;
  const { email } = complainantOf(plan, dossier);
  return openedForThem && email === null && isPossible(plan, dossier, reader, actFor('complainant'), world);
}
