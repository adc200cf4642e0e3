// Mail that says that something waits, and nothing of what: it may be read over a shoulder.
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Addressee } from '../../core/dossier/entry.ts';
import { dueDates } from '../../core/due/due.ts';
import { inLanguage } from '../../core/language/text.ts';
import type { World } from '../../core/people/person.ts';
import type { DeadlinePlan, Plan } from '../../core/plan/plan.ts';
import { spoken } from '../../core/scope/say.ts';
import { sayMoment, sayTimeLeft } from '../../core/time/phrase.ts';

export interface Notice {
  readonly subject: string;
  readonly body: string;
}

export interface About {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly world: World;
  readonly baseUrl: string;
}

/** Reminds somebody of a deadline. */
export function reminderNotice(about: About, deadline: DeadlinePlan, to: Addressee): Notice {
  const { plan, dossier, world } = about;
  const language = spoken(to.language);
  const due =
    dueDates(plan, dossier, world.now).findLast((each) => each.deadline === deadline.name)?.due ?? null;
  const title = inLanguage(deadline.title, to.language);
  const when =
    due === null
      ? ''
      : `${sayMoment(due, plan.organisation.timeZone, language)} (${sayTimeLeft(world.now, due, language)})`;
  return language === 'nl'
    ? written(
        about,
        to,
        `Herinnering: ${title}`,
        `In dossier ${dossier.number} moet nog iets gebeuren: ${title}.\n\nUiterlijk: ${when}.`,
      )
    : written(
        about,
        to,
        `Reminder: ${title}`,
        `Something must still be done in dossier ${dossier.number}: ${title}.\n\nBy: ${when}.`,
      );
}

/** Tells somebody that a dossier is theirs now. */
export function placeNotice(about: About, participant: string, to: Addressee): Notice {
  const place = inLanguage(about.plan.participants[participant]?.title ?? participant, to.language);
  return spoken(to.language) === 'nl'
    ? written(
        about,
        to,
        `Dossier ${about.dossier.number} wacht op u`,
        `U bent nu “${place}” in dossier ${about.dossier.number}.`,
      )
    : written(
        about,
        to,
        `Dossier ${about.dossier.number} waits for you`,
        `You are now “${place}” in dossier ${about.dossier.number}.`,
      );
}

/** Tells a substitute that a dossier waits while somebody is away; `reads` is whether they may open it. */
export function waitingNotice(
  about: About,
  { to, absent, reads }: { readonly to: Addressee; readonly absent: string; readonly reads: boolean },
): Notice {
  const address = `${about.baseUrl}/${reads ? 'dossier' : 'waiting'}/${about.dossier.id}`;
  return spoken(to.language) === 'nl'
    ? written(
        about,
        to,
        `Er wacht iets van ${absent}`,
        `${absent} is er even niet en u vervangt deze collega. Er wacht een dossier.`,
        address,
      )
    : written(
        about,
        to,
        `Something of ${absent} waits`,
        `${absent} is away and you stand in for them. A dossier waits.`,
        address,
      );
}

/** Tells staff that the complainant wrote. */
export function messageNotice(about: About, to: Addressee): Notice {
  return spoken(to.language) === 'nl'
    ? written(
        about,
        to,
        `Nieuw bericht in dossier ${about.dossier.number}`,
        `De indiener schreef een bericht in dossier ${about.dossier.number}.`,
      )
    : written(
        about,
        to,
        `New message in dossier ${about.dossier.number}`,
        `The complainant wrote a message in dossier ${about.dossier.number}.`,
      );
}

/** Tells staff that a mail about a dossier did not arrive. */
export function bounceNotice(about: About, to: Addressee): Notice {
  const { number } = about.dossier;
  return spoken(to.language) === 'nl'
    ? written(
        about,
        to,
        `E-mail over dossier ${number} kwam niet aan`,
        `Een e-mail over dossier ${number} is niet aangekomen. In het dossier staat wat u nu kunt doen.`,
      )
    : written(
        about,
        to,
        `E-mail about dossier ${number} did not arrive`,
        `An e-mail about dossier ${number} did not arrive. The dossier says what you can do now.`,
      );
}

/** Tells the complainant that there is news. */
export function newsForComplainant(about: About, to: Addressee): Notice {
  return spoken(to.language) === 'nl'
    ? written(
        about,
        to,
        `Er is nieuws over ${about.dossier.number}`,
        'Er staat een nieuw bericht voor u klaar. U opent het met uw code.',
      )
    : written(
        about,
        to,
        `There is news about ${about.dossier.number}`,
        'A new message is ready for you. You open it with your code.',
      );
}

/** The mail for whoever wants none that says anything: no name, no number, not what it is about. */
export function onlyNews({ plan, baseUrl }: Pick<About, 'plan' | 'baseUrl'>, to: Addressee): Notice {
  const { name } = plan.organisation;
  return spoken(to.language) === 'nl'
    ? {
        subject: 'Er staat iets nieuws voor u klaar',
        body: `Goedendag,\n\nEr staat iets nieuws voor u klaar. U leest het met uw code:\n\n${baseUrl}/status\n\n${name}`,
      }
    : {
        subject: 'There is something new for you',
        body: `Hello,\n\nThere is something new for you. You read it with your code:\n\n${baseUrl}/status\n\n${name}`,
      };
}

/** Tells the complainant that other people can open the dossier now. */
export function accessNotice(about: About, to: Addressee): Notice {
  return spoken(to.language) === 'nl'
    ? written(
        about,
        to,
        `Wie ${about.dossier.number} kan openen, is veranderd`,
        'Er is veranderd wie uw dossier kan openen. Wie dat nu zijn, ziet u met uw code.',
      )
    : written(
        about,
        to,
        `Who can open ${about.dossier.number} has changed`,
        'There is a change in who can open your dossier. You see who they are with your code.',
      );
}

function written(
  { plan, dossier, baseUrl }: About,
  to: Addressee,
  subject: string,
  text: string,
  address = to.person === null ? `${baseUrl}/status` : `${baseUrl}/dossier/${dossier.id}`,
): Notice {
  const dutch = spoken(to.language) === 'nl';
  const greeting =
    to.name === '' ? (dutch ? 'Goedendag,' : 'Hello,') : dutch ? `Beste ${to.name},` : `Dear ${to.name},`;
  const { name, contact } = plan.organisation;
  const questions =
    contact.phone === null
      ? ''
      : dutch
        ? `\n\nVragen? Bel ${contact.phone}.`
        : `\n\nQuestions? Call ${contact.phone}.`;
  return {
    subject,
    body: `${greeting}\n\n${text}\n\n${dutch ? 'Bekijk het hier' : 'See it here'}: ${address}${questions}\n\n${name}`,
  };
}
