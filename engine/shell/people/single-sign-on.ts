// Letting in people with an account elsewhere: only who is known here or has a role by the provider's word.
import type { SingleSignOnPlan } from '../../core/plan/plan.ts';
import { changePerson, LastAdministrator } from '../administer.ts';
import type { App } from '../app.ts';
import { enter } from './enter.ts';
import type { Entered, From } from './enter.ts';
import type { Registered } from './people.ts';
import type { Claims, Provider } from './provider.ts';
import { keepStep, takeStep } from './steps.ts';

/** Why somebody whom the provider vouches for is not let in. */
export type Refused = 'failed' | 'unverified' | 'unknown' | 'last-administrator';

/** Sends somebody to the provider; null when it cannot be reached. */
export async function toProvider(
  app: App,
  provider: Provider,
  next: string,
): Promise<{ readonly url: string; readonly step: string } | null> {
  const { singleSignOn } = await app.plans.organisation();
  try {
    const { url, errand } = await provider.send(singleSignOn.claim);
    const step = await keepStep(
      app.store,
      'provider',
      { person: null, data: { ...errand, next } },
      app.clock(),
    );
    return { url, step };
  } catch (error) {
    app.log.error({ err: error }, 'single sign-on: the provider cannot be reached');
    return null;
  }
}

/** Lets somebody in who came back from the provider with this query. */
export async function fromProvider(
  app: App,
  provider: Provider,
  token: string,
  search: string,
  from: From,
): Promise<{ readonly entered: Entered; readonly next: string } | { readonly refused: Refused }> {
  const step = await takeStep(app.store, 'provider', token, app.clock());
  if (!step) return { refused: 'failed' };
  const { state = '', nonce = '', verifier = '', next = '' } = step.data;
  const claims = await provider.receive(search, { state, nonce, verifier }).catch((error: unknown) => {
    app.log.warn({ err: error }, 'single sign-on: refused');
    return null;
  });
  if (!claims) return { refused: 'failed' };
  const { singleSignOn } = await app.plans.organisation();
  const person = await personOf(app, provider.issuer, claims, singleSignOn);
  if (typeof person === 'string') return { refused: person };
  if (!(await applyRoles(app, person, claims, singleSignOn))) return { refused: 'last-administrator' };
  return { entered: await enter(app, person.id, singleSignOn.countsAs, from), next };
}

/** Who it is: by the account that they used before, or else once by an address that the provider vouches for. */
async function personOf(
  app: App,
  issuer: string,
  claims: Claims,
  plan: SingleSignOnPlan,
): Promise<Registered | 'unverified' | 'unknown'> {
  const known = await app.store.db
    .selectFrom('identities')
    .select('person')
    .where('issuer', '=', issuer)
    .where('subject', '=', claims.sub)
    .executeTakeFirst();
  const email = typeof claims.email === 'string' ? claims.email.trim().toLowerCase() : '';
  if (!known && (email === '' || claims.email_verified !== true)) return 'unverified';
  const everyone = await app.people.all();
  const own = everyone.find((person) => (known ? person.id === known.person : person.email === email));
  if (known || own) {
    const isTheirs = own?.active && (known !== undefined || (await bind(app, issuer, claims.sub, own.id)));
    return isTheirs ? own : 'unknown';
  }
  const roles = rolesIn(claims, plan);
  if (!plan.newcomers || roles.length === 0) return 'unknown';
  return addNewcomer(app, issuer, claims, { email, roles });
}

/** Ties an account elsewhere to somebody; false when they have another one there, whose place nobody takes by an address. */
async function bind(app: App, issuer: string, subject: string, person: string): Promise<boolean> {
  const row = { issuer, subject, person, created_at: app.clock() };
  const bound = await app.store.write((tx) =>
    tx
      .insertInto('identities')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('person')
      .executeTakeFirst(),
  );
  app.people.forget();
  return bound !== undefined;
}

async function addNewcomer(
  app: App,
  issuer: string,
  claims: Claims,
  { email, roles }: { readonly email: string; readonly roles: readonly string[] },
): Promise<Registered | 'unknown'> {
  const { languages } = await app.plans.organisation();
  const name =
    typeof claims.name === 'string' && claims.name.trim() ? claims.name.trim().slice(0, 300) : email;
  const id = await app.people.add({ name, email, roles, language: languages[0] ?? 'nl' }, app.clock());
  await bind(app, issuer, claims.sub, id);
  return (await app.people.find(id)) ?? 'unknown';
}

function rolesIn(claims: Claims, { claim, roles }: SingleSignOnPlan): string[] {
  const said = claims[claim];
  const groups: readonly unknown[] = Array.isArray(said) ? said : [said];
  const given = groups.flatMap((group) =>
    typeof group === 'string' && Object.hasOwn(roles, group) ? [roles[group] ?? ''] : [],
  );
  return [...new Set(given)];
}

/** Gives and takes the roles that the provider decides on; other sessions end when they change. False where nobody would be left to administer. */
async function applyRoles(
  app: App,
  person: Registered,
  claims: Claims,
  plan: SingleSignOnPlan,
): Promise<boolean> {
  const decided = new Set(Object.values(plan.roles));
  const roles = [
    ...new Set([...person.roles.filter((role) => !decided.has(role)), ...rolesIn(claims, plan)]),
  ];
  const same = roles.length === person.roles.length && roles.every((role) => person.roles.includes(role));
  if (same) return true;
  try {
    await changePerson(app, person.id, { ...person, roles, active: true });
    return true;
  } catch (error) {
    if (error instanceof LastAdministrator) return false;
    throw error;
  }
}
