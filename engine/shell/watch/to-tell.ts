// Who is told when something stands still.
import type { WatchPlan } from '../../core/plan/plan.ts';
import type { App } from '../app.ts';
import type { Registered } from '../people/people.ts';

/** Everybody who works here in a role that is told and has an address. */
export async function peopleToTell(
  app: App,
  { tell }: WatchPlan,
): Promise<(Registered & { email: string })[]> {
  return (await app.people.all()).flatMap((person) => {
    const { active, roles, email } = person;
    return active && email !== null && roles.some((role) => tell.includes(role))
      ? [{ ...person, email }]
      : [];
  });
}
