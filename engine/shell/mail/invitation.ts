// The mail with a one-time link by which a colleague chooses a password.
import type { OrganisationPlan } from '../../core/plan/plan.ts';
import { spoken } from '../../core/scope/say.ts';
import type { Notice } from './notices.ts';

/** Writes the mail; the link works once, within seven days. */
export function invitationNotice(
  { name }: OrganisationPlan,
  to: { readonly name: string; readonly language: string },
  link: string,
): Notice {
  if (spoken(to.language) === 'nl')
    return {
      subject: `Kies uw wachtwoord voor klachten bij ${name}`,
      body: `Beste ${to.name},\n\nU kunt inloggen om met klachten te werken. Kies eerst een wachtwoord:\n\n${link}\n\nDe link werkt één keer, tot en met zeven dagen na vandaag. Verwachtte u deze e-mail niet? Laat het dan uw beheerder weten.\n\n${name}`,
    };
  return {
    subject: `Choose your password for complaints at ${name}`,
    body: `Dear ${to.name},\n\nYou can sign in to work with complaints. First choose a password:\n\n${link}\n\nThe link works once, within seven days. Did you not expect this e-mail? Then let your administrator know.\n\n${name}`,
  };
}
