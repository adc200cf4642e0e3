// Who looks at a message that nobody who looks after its mailbox may read.
import { isAway } from '../people/person.ts';
import type { Person } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import type { Instant } from '../time/temporal.ts';

/** The roles by which somebody can receive a mail, and then those by which somebody can come to handle it. */
export function receivingRoles({ filing, participants }: Plan): string[] {
  if (filing.mail === null) return [];
  const { place, roles } = filing.mail.receiver;
  return [...new Set([...roles.lines.flatMap(({ then }) => then), ...(participants[place]?.roles ?? [])])];
}

/**
 * The first of these people who may look at it: by the order of the roles, whoever is there before whoever is away, whoever can be
 * told before whoever cannot, then by how much they have to do. Nobody who is kept from it.
 */
export function lastResort(
  roles: readonly string[],
  people: readonly Person[],
  keptFrom: ReadonlySet<string>,
  now: Instant,
): Person | null {
  const suited = people.filter(({ id, active }) => active && !keptFrom.has(id));
  const rank = (person: Person) => Number(isAway(person, now)) * 2 + Number(person.email === null);
  const inRole = (role: string) =>
    suited
      .filter((person) => person.roles.includes(role))
      .sort((a, b) => rank(a) - rank(b) || a.load - b.load || (a.id < b.id ? -1 : 1));
  return roles.flatMap(inRole)[0] ?? null;
}
