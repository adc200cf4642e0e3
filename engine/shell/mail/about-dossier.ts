// A mail about a dossier: to one person or place, when they get mail; and while they are away, to whoever stands in for them.
import { seesAnything, standingOf } from '../../core/access/standing.ts';
import { isWalled } from '../../core/access/wall.ts';
import { lettersBy } from '../../core/decide/sides.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Addressee, Entry } from '../../core/dossier/entry.ts';
import { mailTime } from '../../core/people/mail-times.ts';
import { isAway } from '../../core/people/person.ts';
import type { Person, World } from '../../core/people/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { nextDue } from '../rows.ts';
import type { Message } from '../store/outbox.ts';
import { morningMail } from './morning.ts';
import { onlyNews, waitingNotice } from './notices.ts';
import type { Notice } from './notices.ts';
import type { MailPayload } from './payload.ts';

/** The dossier as it is after an entry, because of which mail goes. */
export interface Context {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly world: World;
  readonly entry: Entry;
  readonly baseUrl: string;
}

/** What a mail carries beside its words. */
type Carried = Pick<MailPayload, 'letter' | 'files' | 'again'>;

/** Mail to somebody, and while they are away word to whoever stands in for them. Nobody behind the wall gets mail, whatever place they were given. */
export function mail(
  context: Context,
  to: Addressee,
  key: string,
  notice: Notice,
  carries: Carried = {},
): Message[] {
  const person = context.world.people.find(({ id }) => id === to.person);
  if (person === undefined) return ownMail(context, to, key, notice, carries);
  if (isWalled(context.plan, context.dossier, person, context.world)) return [];
  return [...ownMail(context, to, key, notice, carries), ...toSubstitute(context, person)];
}

/** Mail to somebody who works here. */
export function toPerson(
  context: Context,
  id: string,
  key: string,
  write: (to: Addressee) => Notice,
): Message[] {
  const to = staff(context, id);
  return to === null ? [] : mail(context, to, key, write(to));
}

function ownMail(context: Context, to: Addressee, key: string, notice: Notice, carries: Carried): Message[] {
  const { plan, world, dossier } = context;
  const wish = to.participant === 'complainant' ? lettersBy(plan, dossier) : 'in-full';
  if (wish === 'none') return [];
  if (to.email === null) return [];
  const { subject, body } = wish === 'news' ? onlyNews(context, to) : notice;
  const payload: MailPayload = {
    to: { name: to.name, address: to.email },
    who: to.person ?? to.participant,
    subject,
    body,
    language: to.language,
    thread: dossier.id,
    ...(wish === 'news' && carries.letter !== undefined ? { letter: carries.letter } : {}),
    ...(wish === 'in-full' ? carries : {}),
  };
  const row = { kind: 'mail', key, payload, recipientHint: to.participant };
  const person = world.people.find(({ id }) => id === to.person);
  if (!person) return [{ ...row, dueAt: world.now }];
  const { at, morning } = mailTime(person, plan.organisation, world.now, nextDue(plan, dossier, world.now));
  if (!morning || carries.letter !== undefined) return [{ ...row, dueAt: at }];
  return [morningMail(plan.organisation, person, at)];
}

/** Whoever stands in hears once of what happened that a dossier waits, as far as they may know of it. */
function toSubstitute(context: Context, absent: Person): Message[] {
  const { plan, dossier, world, entry } = context;
  const { substitute } = absent;
  if (substitute === null || !isAway(absent, world.now) || substitute === entry.actor) return [];
  const standing = standingOf(plan, dossier, substitute, world);
  const to = staff(context, substitute);
  if (to === null || !seesAnything(standing)) return [];
  const notice = waitingNotice(context, { to, absent: absent.name, reads: !standing.notice });
  return ownMail(context, to, `stand-in:${dossier.id}:${entry.seq}:${substitute}`, notice, {});
}

function staff({ world }: Context, id: string): Addressee | null {
  const person = world.people.find((each) => each.id === id && each.active);
  if (!person) return null;
  const { name, email, language } = person;
  return { participant: 'staff', person: id, name, email, language };
}
