// Whom a mailed complaint names may be whom it is about: until somebody has said who that is, nothing of it comes to them by itself.
import type { Dossier } from '../dossier/dossier.ts';
import type { Person } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { greetingOf, mentioned } from './mentioned.ts';

const NOBODY: ReadonlySet<string> = new Set();
const found = new WeakMap<
  Dossier,
  { readonly people: readonly Person[]; readonly ids: ReadonlySet<string> }
>();

/** The ids of those whom the words of a dossier that came by mail name, and of whoever sent it; nobody once a place behind the wall is filled. */
export function namedInMail(plan: Plan, dossier: Dossier, people: readonly Person[]): ReadonlySet<string> {
  const isOpen = Object.values(plan.participants).every(
    ({ name, walled }) => walled === false || (dossier.participants[name] ?? []).length === 0,
  );
  if (dossier.channel !== 'mail' || plan.filing.mail === null || !isOpen) return NOBODY;
  const known = found.get(dossier);
  if (known?.people === people) return known.ids;
  const said = (field: string | null) => String(dossier.data[field ?? ''] ?? '');
  const words = `${said(plan.filing.summary)}\n${greetingOf(said(plan.filing.mail.text)).rest}`;
  const sender = said(plan.filing.email).toLowerCase();
  const wrote = people.filter(({ email }) => email !== null && email.toLowerCase() === sender);
  const ids = new Set([...mentioned(words, people), ...wrote].map(({ id }) => id));
  found.set(dossier, { people, ids });
  return ids;
}
