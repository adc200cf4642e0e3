// The one mail of a morning: which dossiers wait for somebody, by number and due moment, and nothing of what they are about.
import type { OrganisationPlan } from '../../core/plan/plan.ts';
import type { Person } from '../../core/people/person.ts';
import { spoken } from '../../core/scope/say.ts';
import { sayMoment, sayTimeLeft } from '../../core/time/phrase.ts';
import { localDate } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { Message } from '../store/outbox.ts';
import type { Notice } from './notices.ts';

export interface MorningPayload {
  readonly who: string;
}

/** The row that has it sent: one for each person and morning, however much happens before. */
export function morningMail({ timeZone }: OrganisationPlan, { id }: Person, at: Instant): Message {
  const payload: MorningPayload = { who: id };
  const key = `morning:${id}:${localDate(at, timeZone)}`;
  return { kind: 'morning', key, dueAt: at, payload, recipientHint: 'staff' };
}

export interface Waiting {
  readonly number: string;
  readonly due: Instant | null;
}

/** Writes it; `more` is how many dossiers are not named. */
export function morningNotice(
  { name, timeZone }: OrganisationPlan,
  to: Pick<Person, 'name' | 'language'>,
  waiting: readonly Waiting[],
  more: number,
  { now, baseUrl }: { readonly now: Instant; readonly baseUrl: string },
): Notice {
  const language = spoken(to.language);
  const dutch = language === 'nl';
  const lines = waiting.map(({ number, due }) =>
    due === null
      ? `- ${number}`
      : `- ${number}: ${dutch ? 'uiterlijk' : 'by'} ${sayMoment(due, timeZone, language)} (${sayTimeLeft(now, due, language)})`,
  );
  const rest = more === 0 ? [] : [dutch ? `- en nog ${more}` : `- and ${more} more`];
  const list = [...lines, ...rest].join('\n');
  return dutch
    ? {
        subject: 'Uw dossiers van vandaag',
        body: `Beste ${to.name},\n\nDeze dossiers wachten op u:\n\n${list}\n\nBekijk ze hier: ${baseUrl}/worklist\n\nLiever meteen bericht als er iets gebeurt? Dat kiest u bij uw account.\n\n${name}`,
      }
    : {
        subject: 'Your dossiers today',
        body: `Dear ${to.name},\n\nThese dossiers wait for you:\n\n${list}\n\nSee them here: ${baseUrl}/worklist\n\nWould you rather hear at once when something happens? You choose that at your account.\n\n${name}`,
      };
}
