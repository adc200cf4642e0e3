// The mail with the code to a dossier that was opened for somebody, with their yes, out of a talk or another dossier.
import { inLanguage } from '../../core/language/text.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Addressee } from '../../core/dossier/entry.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { spoken } from '../../core/scope/say.ts';
import { sayCode } from '../tokens.ts';
import type { Notice } from './notices.ts';

/** Writes the mail; the code works once and is then replaced by one to keep. */
export function firstCodeNotice(
  plan: Plan,
  dossier: Dossier,
  to: Addressee,
  code: string,
  baseUrl: string,
): Notice {
  const { name } = plan.organisation;
  const title = inLanguage(plan.title, to.language).toLowerCase();
  if (spoken(to.language) === 'nl')
    return {
      subject: `Uw eigen code voor ${dossier.number}`,
      body: `Goedendag,\n\nU hebt met ons gesproken. Wat u vertelde, is opgeschreven als ${title} met nummer ${dossier.number}. Het dossier is van u: met deze code leest u wat er staat, verandert u de tekst en ziet u wat wij doen:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status en vul de code in. U krijgt dan een nieuwe code om te bewaren. Deze werkt daarna niet meer.\n\nHebt u hier niet om gevraagd? Dan kunt u het daar ook intrekken.\n\n${name}`,
    };
  return {
    subject: `Your own code for ${dossier.number}`,
    body: `Hello,\n\nYou talked to us. What you told has been written down as a ${title} with number ${dossier.number}. The dossier is yours: with this code you read what it says, change the text and see what we do:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status and fill in the code. You then get a new code to keep. This one no longer works after that.\n\nDid you not ask for this? You can withdraw it there too.\n\n${name}`,
  };
}
