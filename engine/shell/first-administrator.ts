// The first administrator of a new installation, let in by a one-time link.
import type { App } from './app.ts';
import { invite } from './people/sign-in.ts';

/** Makes the first administrator when there is nobody yet, or renews the link while it was never used; null otherwise. */
export async function firstAdministrator(app: App): Promise<string | null> {
  const people = await app.people.all();
  const [only] = people;
  if (people.length > 1 || only?.signsIn) return null;
  const { roles } = await app.plans.organisation();
  const administering = Object.values(roles).filter((role) => role.may.includes('administer'));
  const id =
    only?.id ??
    (await app.people.add(
      { name: 'Administrator', email: null, roles: administering.map((role) => role.name) },
      app.clock(),
    ));
  return invite(app, id);
}
