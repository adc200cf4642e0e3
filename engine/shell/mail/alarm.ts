// The mail that says that something stands still; nothing of what is handled here.
import type { Sentence } from '../../core/language/text.ts';
import type { Trouble } from '../../core/watch/trouble.ts';

const WHAT: Readonly<Record<Trouble, Sentence>> = {
  loop: {
    nl: 'Termijnen en herinneringen lopen niet meer: het programma staat stil.',
    en: 'Time limits and reminders no longer run: the program stands still.',
  },
  mail: {
    nl: 'E-mail die weg moet, blijft liggen.',
    en: 'Mail that must go out is not leaving.',
  },
  'given-up': {
    nl: 'Een bericht is na de laatste poging opgegeven: verstuur het opnieuw of zeg dat het is afgehandeld, bij Uitgaand.',
    en: 'A message was given up after its last try: send it again or say that it is settled, at Outbox.',
  },
  mailbox: {
    nl: 'De postbus antwoordt niet: klachten per e-mail komen niet binnen.',
    en: 'The mailbox does not answer: complaints by mail do not come in.',
  },
  received: {
    nl: 'E-mail die binnenkwam, wordt niet verwerkt, of wat ervan werd is er niet meer. Kijk bij Post.',
    en: 'Mail that came in is not being taken in, or what became of it is gone. Look at the page Mail.',
  },
  unclaimed: {
    nl: 'Een e-mail kan door niemand worden bekeken, omdat iedereen erin wordt genoemd. Bij Post staat wat u kunt doen.',
    en: 'Nobody may look at an e-mail, since everybody is named in it. The page Mail says what you can do.',
  },
};

/** What is known of why something stands still, by what stands still. */
export type Details = Readonly<Partial<Record<Trouble, readonly Sentence[]>>>;

/** Writes it, or that it is over. */
export function alarmNotice(
  organisation: string,
  to: { readonly name: string; readonly language: string },
  troubles: readonly Trouble[],
  isOver: boolean,
  details: Details = {},
): { readonly subject: string; readonly text: string } {
  const language = to.language === 'nl' ? 'nl' : 'en';
  const lines = troubles
    .flatMap((each) => [
      `- ${WHAT[each][language]}`,
      ...(details[each] ?? []).map((said) => `  ${said[language]}`),
    ])
    .join('\n');
  if (language === 'nl')
    return isOver
      ? {
          subject: 'Gehoor werkt weer',
          text: `Beste ${to.name},\n\nDit is voorbij:\n\n${lines}\n\n${organisation}`,
        }
      : {
          subject: 'Gehoor staat stil: kijk ernaar',
          text: `Beste ${to.name},\n\nHier moet iemand naar kijken:\n\n${lines}\n\nZolang het duurt, krijgt u elke zes uur bericht.\n\n${organisation}`,
        };
  return isOver
    ? {
        subject: 'Gehoor works again',
        text: `Dear ${to.name},\n\nThis is over:\n\n${lines}\n\n${organisation}`,
      }
    : {
        subject: 'Gehoor stands still: please look',
        text: `Dear ${to.name},\n\nSomebody must look at this:\n\n${lines}\n\nAs long as it lasts, you hear of it every six hours.\n\n${organisation}`,
      };
}
