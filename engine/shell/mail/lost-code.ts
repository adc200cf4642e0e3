// The mail with a new receipt code.
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Addressee } from '../../core/dossier/entry.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { spoken } from '../../core/scope/say.ts';
import { sayCode } from '../tokens.ts';
import type { Notice } from './notices.ts';

/** Writes the mail; the code works once, within a day, and is then replaced. */
export function lostCodeNotice(
  plan: Plan,
  dossier: Dossier,
  to: Addressee,
  code: string,
  baseUrl: string,
): Notice {
  const { name } = plan.organisation;
  if (spoken(to.language) === 'nl')
    return {
      subject: `Nieuwe code voor ${dossier.number}`,
      body: `Goedendag,\n\nU vroeg om een nieuwe code. Met deze code opent u uw dossier één keer, binnen 24 uur:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status en vul de code in. U krijgt dan een nieuwe code om te bewaren. De oude code werkt daarna niet meer.\n\nVroeg u dit niet? Dan hoeft u niets te doen.\n\n${name}`,
    };
  return {
    subject: `New code for ${dossier.number}`,
    body: `Hello,\n\nYou asked for a new code. It opens your dossier once, within 24 hours:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status and fill in the code. You then get a new code to keep. The old code no longer works after that.\n\nDid you not ask for this? Then you need not do anything.\n\n${name}`,
  };
}
