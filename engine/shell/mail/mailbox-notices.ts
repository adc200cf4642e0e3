// Mail about mail: to whoever wrote to the mailbox, and to those who look after it; none of it says what was written.
import type { OrganisationPlan } from '../../core/plan/plan.ts';
import { spoken } from '../../core/scope/say.ts';
import { sayCode } from '../tokens.ts';
import type { Notice } from './notices.ts';

interface Reader {
  readonly name: string;
  readonly language: string;
}

/** The code of a dossier that was opened by mail; it works once, and is then replaced. */
export function firstCodeNotice(
  { name }: OrganisationPlan,
  to: Reader,
  code: string,
  baseUrl: string,
): Notice {
  if (spoken(to.language) === 'nl')
    return {
      subject: 'Uw code om te volgen hoe het gaat',
      body: `Beste ${to.name},\n\nWij hebben uw e-mail ontvangen. Met deze code ziet u hoe het ervoor staat en kunt u ons schrijven:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status en vul de code in. Hij werkt één keer; u krijgt dan een nieuwe code om te bewaren.\n\nU kunt ook gewoon op onze e-mail antwoorden.\n\n${name}`,
    };
  return {
    subject: 'Your code to follow how things stand',
    body: `Dear ${to.name},\n\nWe have received your e-mail. With this code you see how things stand and you can write to us:\n\n${sayCode(code)}\n\nOpen ${baseUrl}/status and fill in the code. It works once; you then get a new code to keep.\n\nYou can also simply answer our e-mail.\n\n${name}`,
  };
}

/** Says which files were not taken, and how else they can come. */
export function keptOutNotice(
  { name, contact }: OrganisationPlan,
  to: Reader,
  files: readonly string[],
  baseUrl: string,
): Notice {
  const list = files.map((each) => `- ${each}`).join('\n');
  if (spoken(to.language) === 'nl')
    return {
      subject: 'Een bijlage konden wij niet aannemen',
      body: `Beste ${to.name},\n\nUw bericht is aangekomen. Deze bijlagen konden wij niet bewaren:\n\n${list}\n\nWij nemen aan: PDF, Word (docx), OpenDocument (odt), tekst, en foto’s als JPEG, PNG of WebP, elk tot 10 MB. Stuur ze opnieuw als antwoord op deze e-mail, of voeg ze toe op ${baseUrl}/status.${contact.phone === null ? '' : ` Lukt dat niet? Bel ${contact.phone}.`}\n\n${name}`,
    };
  return {
    subject: 'We could not take in an attachment',
    body: `Dear ${to.name},\n\nYour message has arrived. These attachments we could not keep:\n\n${list}\n\nWe take PDF, Word (docx), OpenDocument (odt), text, and photos as JPEG, PNG or WebP, each up to 10 MB. Send them again as an answer to this e-mail, or add them at ${baseUrl}/status.${contact.phone === null ? '' : ` Not possible? Call ${contact.phone}.`}\n\n${name}`,
  };
}

/** Asks for words where there were none, or only an invitation. */
export function nothingThereNotice({ name, contact }: OrganisationPlan, to: Reader, baseUrl: string): Notice {
  if (spoken(to.language) === 'nl')
    return {
      subject: 'Wij konden in uw e-mail niets lezen',
      body: `Goedendag,\n\nUw e-mail kwam aan, maar er stond geen tekst in. Wilt u ons schrijven wat er is gebeurd? Antwoord op deze e-mail, of vul het in op ${baseUrl}.${contact.phone === null ? '' : ` Bellen kan ook: ${contact.phone}.`}\n\n${name}`,
    };
  return {
    subject: 'We could not read anything in your e-mail',
    body: `Hello,\n\nYour e-mail arrived, but there were no words in it. Would you write to us what happened? Answer this e-mail, or fill it in at ${baseUrl}.${contact.phone === null ? '' : ` You can also call ${contact.phone}.`}\n\n${name}`,
  };
}

/** Tells those who look after a mailbox that a message needs them. */
export function waitingNotice({ name }: OrganisationPlan, to: Reader, baseUrl: string): Notice {
  if (spoken(to.language) === 'nl')
    return {
      subject: 'Een e-mail wacht op u',
      body: `Beste ${to.name},\n\nEr kwam een e-mail binnen waarvan het systeem niet weet wat ermee moet. Kijk ernaar en beslis: ${baseUrl}/received\n\n${name}`,
    };
  return {
    subject: 'An e-mail waits for you',
    body: `Dear ${to.name},\n\nAn e-mail came in that the system cannot place. Look at it and decide: ${baseUrl}/received\n\n${name}`,
  };
}

/** Tells an administrator that nobody may read a message, so that somebody must be found who may. */
export function strandedNotice({ name }: OrganisationPlan, to: Reader, baseUrl: string): Notice {
  if (spoken(to.language) === 'nl')
    return {
      subject: 'Een e-mail kan door niemand worden bekeken',
      body: `Beste ${to.name},\n\nEr kwam een e-mail binnen waarin iedereen wordt genoemd die haar zou kunnen bekijken. Er moet iemand anders voor komen. Op deze pagina staat hoe: ${baseUrl}/received\n\n${name}`,
    };
  return {
    subject: 'An e-mail can be looked at by nobody',
    body: `Dear ${to.name},\n\nAn e-mail came in that names everybody who could look at it. Somebody else must be found for it. This page says how: ${baseUrl}/received\n\n${name}`,
  };
}
