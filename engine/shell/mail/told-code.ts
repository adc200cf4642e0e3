// The mail with number and code for somebody who did not send the form themselves.
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Addressee } from '../../core/dossier/entry.ts';
import { inLanguage } from '../../core/language/text.ts';
import { complainantOf, representativeOf } from '../../core/decide/sides.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { spoken } from '../../core/scope/say.ts';
import { sayCode } from '../tokens.ts';
import type { Notice } from './notices.ts';

/** Writes the mail; the code works once and is then replaced, so that nobody else can have it. */
export function toldCodeNotice(
  plan: Plan,
  dossier: Dossier,
  to: Addressee,
  code: string,
  baseUrl: string,
  isAsked = false,
): Notice {
  const { name } = plan.organisation;
  const lang = spoken(to.language);
  const by = to.participant === 'complainant' ? (representativeOf(plan, dossier)?.name ?? '') : '';
  const whose = complainantOf(plan, dossier).name;
  const own = isAsked
    ? ASKED[lang](whose)
    : dossier.represented && by !== ''
      ? FOR_YOU[lang](by)
      : TOLD[lang];
  const title = inLanguage(plan.title, lang).toLowerCase();
  return lang === 'nl'
    ? {
        subject: `Uw nummer en code: ${dossier.number}`,
        body: `Goedendag,\n\n${own} (${title}, nummer ${dossier.number}).\n\nMet deze code opent u uw dossier één keer:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status en vul de code in. U krijgt dan een nieuwe code, die alleen u ziet. Bewaar die goed.\n\n${name}`,
      }
    : {
        subject: `Your number and code: ${dossier.number}`,
        body: `Hello,\n\n${own} (${title}, number ${dossier.number}).\n\nThis code opens your dossier once:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status and fill in the code. You then get a new code, which only you see. Keep it safe.\n\n${name}`,
      };
}

const TOLD = {
  nl: 'Wij hebben genoteerd wat u ons vertelde',
  en: 'We have written down what you told us',
};

const ASKED = {
  nl: (whose: string) =>
    `${whose === '' ? 'Iemand' : whose} heeft gevraagd of u namens hem of haar handelt. U kunt alles lezen en doen, behalve akkoord gaan met een tekst`,
  en: (whose: string) =>
    `${whose === '' ? 'Somebody' : whose} has asked you to act for them. You can read and do everything, except agree to a text`,
};

const FOR_YOU = {
  nl: (by: string) =>
    `${by} heeft dit voor u bij ons ingediend en zei dat u dat goedvindt. Kijk of de tekst klopt en zeg het ons; u kunt het ook zelf overnemen`,
  en: (by: string) =>
    `${by} has filed this with us for you and said that you agree. See whether the text is right and tell us; you can also take it over yourself`,
};
