// Everything that conditions and texts may name, deadlines included; worked out only when somebody asks.
import type { Actor, Dossier } from '../dossier/dossier.ts';
import { dueDates } from '../due/due.ts';
import type { Due } from '../due/due.ts';
import { isAway } from '../people/person.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { baseValues } from '../scope/values.ts';
import { localDate } from '../time/temporal.ts';

/** Gives the values for a dossier at this moment, as seen by whoever acts. */
export function fullValues(
  plan: Plan,
  dossier: Dossier,
  world: World,
  actor: Actor,
): Record<string, unknown> {
  const values: Record<string, unknown> = {
    ...baseValues(plan, dossier, world.now),
    actor,
    link: world.link,
    away: absences(plan, dossier, world),
    role: rolesHeld(plan, dossier, world),
  };
  let deadlines: object | null = null;
  Object.defineProperty(values, 'deadline', {
    enumerable: true,
    get: () => (deadlines ??= deadlineValues(plan, dueDates(plan, dossier, world.now))),
  });
  return values;
}

function absences({ participants, organisation }: Plan, dossier: Dossier, { people, now }: World): object {
  return Object.fromEntries(
    Object.keys(participants).map((name) => {
      const holder = people.find(({ id }) => id === dossier.participants[name]?.[0]);
      const until = holder && isAway(holder, now) ? holder.awayUntil : null;
      return [
        name,
        {
          now: holder !== undefined && isAway(holder, now),
          back: until === null ? null : localDate(until, organisation.timeZone),
        },
      ];
    }),
  );
}

function rolesHeld({ participants, organisation }: Plan, dossier: Dossier, { people }: World): object {
  return Object.fromEntries(
    Object.keys(participants).map((place) => {
      const held = people
        .filter(({ id }) => dossier.participants[place]?.includes(id))
        .flatMap(({ roles }) => roles);
      return [
        place,
        Object.fromEntries(Object.keys(organisation.roles).map((role) => [role, held.includes(role)])),
      ];
    }),
  );
}

function deadlineValues(plan: Plan, dues: readonly Due[]): object {
  return Object.fromEntries(
    Object.keys(plan.deadlines).map((name) => {
      const own = dues.filter((due) => due.deadline === name);
      const last = own.at(-1);
      return [
        name,
        {
          due: last?.due ?? null,
          met: own.length > 0 && own.every((due) => due.status === 'met'),
          missed: own.some((due) => due.status === 'missed'),
          running: own.some((due) => due.status === 'running'),
          extended: last?.extended ?? 0,
        },
      ];
    }),
  );
}
