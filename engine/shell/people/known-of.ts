// What anybody knows of somebody and of the house: no password may be little more than that.
import type { App } from '../app.ts';

/** The names and addresses around a person; `identity` where they only now say who they are. */
export async function knownOf(
  app: App,
  person: string | null,
  identity: { readonly name: string; readonly email: string } | null = null,
): Promise<string[]> {
  const { name, contact } = await app.plans.organisation();
  const own = person === null ? undefined : await app.people.find(person);
  const all = ['Gehoor', name, contact.website, contact.email, own?.name, own?.email];
  return [...all, identity?.name, identity?.email].filter((text): text is string => typeof text === 'string');
}
