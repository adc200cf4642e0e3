// Compiles the organisation: languages, calendars, roles and contact points.
import type { Organisation } from '../language/organisation.gen.ts';
import type { Problem } from '../language/problem.ts';
import { parseSpan } from '../time/span.ts';
import type { KeepPlan, OrganisationPlan, RolePlan, SingleSignOnPlan } from '../plan/plan.ts';
import { compileCalendars } from '../time/compile-calendars.ts';
import { isTimeZone } from '../time/temporal.ts';
import { Compilation } from './compilation.ts';
import { compileMailboxes, compileWatch } from './mailboxes.ts';

/** Compiles an organisation whose grammar has been checked; the plan is null when there are problems. */
export function compileOrganisation(source: Organisation): {
  plan: OrganisationPlan | null;
  problems: readonly Problem[];
} {
  const zone = source['time-zone'];
  const bench = new Compilation(source.languages, zone);
  if (!isTimeZone(zone))
    bench.report('time-zone', ['time-zone'], {
      nl: `\`${zone}\` is geen tijdzone. Schrijf bijvoorbeeld \`Europe/Amsterdam\`.`,
      en: `\`${zone}\` is not a time zone. Write for instance \`Europe/Amsterdam\`.`,
    });
  const { calendars, problems } = compileCalendars(source.calendars, {
    timeZone: isTimeZone(zone) ? zone : 'UTC',
  });
  for (const problem of problems)
    bench.report(problem.code, ['calendars', ...problem.path], { nl: problem.nl, en: problem.en });
  bench.known(['calendar'], source.calendar, Object.keys(source.calendars), {
    nl: 'De kalender',
    en: 'calendar',
  });
  const contact = source.contact ?? {};
  const roles = Object.fromEntries(
    Object.entries(source.roles).map(([name, role]): [string, RolePlan] => [
      name,
      {
        name,
        title: bench.text(['roles', name, 'title'], role.title),
        about: role.about === undefined ? null : bench.text(['roles', name, 'about'], role.about),
        listed: role.listed ?? false,
        may: role.may ?? [],
        signIn: role['sign-in'] ?? 'password',
      },
    ]),
  );
  const singleSignOn = compileSingleSignOn(bench, source);
  const mailboxes = compileMailboxes(bench, source);
  const watch = compileWatch(bench, source);
  const office = contact.office === undefined ? null : bench.text(['contact', 'office'], contact.office);
  const calendar = calendars[source.calendar];
  if (bench.problems.length > 0 || !calendar) return { plan: null, problems: bench.problems };
  const plan: OrganisationPlan = {
    name: source.organisation,
    languages: source.languages,
    timeZone: zone,
    calendar,
    calendars,
    contact: {
      office,
      phone: contact.phone ?? null,
      email: contact.email ?? null,
      address: contact.address ?? null,
      website: contact.website ?? null,
      window: contact.window ?? 'left',
    },
    roles,
    colour: source.theme?.colour ?? null,
    smallNumbers: source['small-numbers'] ?? 5,
    mailToStaff: source['mail-to-staff'] ?? 'as-it-happens',
    singleSignOn,
    mailboxes,
    watch,
    keep: compileKeep(source),
  };
  return { plan, problems: [] };
}

function compileKeep({ keep = {} }: Organisation): KeepPlan {
  const read = (text: string) => parseSpan(text) ?? { amount: 1, unit: 'year' };
  return { mail: read(keep.mail ?? '1 year'), directory: read(keep.directory ?? '2 years') };
}

function compileSingleSignOn(bench: Compilation, source: Organisation): SingleSignOnPlan {
  const given = source['single-sign-on'] ?? {};
  const roles = given.roles ?? {};
  for (const [group, role] of Object.entries(roles))
    bench.known(['single-sign-on', 'roles', group], role, Object.keys(source.roles), {
      nl: 'De rol',
      en: 'role',
    });
  if (given.newcomers && Object.keys(roles).length === 0)
    bench.report('newcomers-without-roles', ['single-sign-on', 'newcomers'], {
      nl: 'Nieuwe mensen komen alleen binnen met een rol, en hier krijgt niemand een rol. Schrijf bij `roles` welke groep welke rol geeft.',
      en: 'Newcomers are let in with a role only, and nobody gets a role here. Write under `roles` which group gives which role.',
    });
  return {
    claim: given.claim ?? 'groups',
    roles,
    newcomers: given.newcomers ?? false,
    countsAs: given['counts-as'] ?? 'password',
  };
}
