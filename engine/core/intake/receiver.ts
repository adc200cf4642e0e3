// Who receives a mail: by the rule of the procedure, never somebody whom the mail names.
import { isSuited } from '../access/standing.ts';
import type { Draft } from '../decide/draft.ts';
import { refuse } from '../decide/refusal.ts';
import { isAway } from '../people/person.ts';
import type { Person } from '../people/person.ts';
import type { MailFilingPlan } from '../plan/plan.ts';
import { mailValues } from './mail.ts';
import type { Mail } from './mail.ts';
import { greetingOf, mentioned } from './mentioned.ts';

/** Gives the place to whoever receives the mail, or took it in hand; refuses when it names everybody who could. */
export function giveToReceiver(
  draft: Draft,
  { receiver }: MailFilingPlan,
  mail: Mail,
  takenBy: string | null,
): void {
  const place = draft.plan.participants[receiver.place];
  if (!place) return;
  const values = { ...draft.values(), mail: mailValues(mail) };
  const line = receiver.roles.lines.find((each) => each.when === null || each.when.run(values) === true);
  const { people } = draft.world;
  const { greeting, rest } = greetingOf(mail.text);
  const named = new Set(mentioned(`${mail.subject}\n${rest}`, people).map((person) => person.id));
  const greeted = new Set(mentioned(greeting, people).map((person) => person.id));
  const suited = people.filter(
    (person) =>
      !named.has(person.id) &&
      person.email?.toLowerCase() !== mail.from.address.toLowerCase() &&
      isSuited(draft.plan, draft.dossier, place, person, draft.world),
  );
  const addresses = new Set(mail.to.map((address) => address.toLowerCase()));
  const isAddressed = ({ id, email }: Person) => greeted.has(id) || addresses.has(email?.toLowerCase() ?? '');
  const rank = (person: Person) => Number(isAway(person, draft.world.now)) * 2 + Number(!isAddressed(person));
  const chosen =
    takenBy === null
      ? (line?.then ?? []).flatMap((role) => bestOf(suited, role, rank)).at(0)
      : suited.find((person) => person.id === takenBy);
  if (!chosen) refuse('nobody-available', NOBODY);
  draft.change({ kind: 'assign', participant: place.name, people: [chosen.id] });
}

function bestOf(people: readonly Person[], role: string, rank: (person: Person) => number): Person[] {
  return people
    .filter((person) => person.roles.includes(role))
    .sort((a, b) => rank(a) - rank(b) || a.load - b.load || (a.id < b.id ? -1 : 1));
}

const NOBODY = {
  nl: 'Iedereen die dit bericht zou ontvangen, wordt erin genoemd. Iemand anders moet kijken waar het heen gaat.',
  en: 'Everybody who would receive this message is named in it. Somebody else must see where it goes.',
};
