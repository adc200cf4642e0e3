// When mail goes to people who work here: in office hours, unless it cannot wait until then.
import type { OrganisationPlan } from '../plan/plan.ts';
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import { movedToOfficeHours, nextOpening } from '../time/working-time.ts';
import type { MailToStaff } from './mail-to-staff.ts';
import type { Person } from './person.ts';

/** How somebody gets mail: as they chose, else as the organisation has it. */
export function mailTo(person: Pick<Person, 'mail'>, { mailToStaff }: OrganisationPlan): MailToStaff {
  return person.mail ?? mailToStaff;
}

/**
 * When a mail about a dossier goes: at once where people work now or something is due before they next do, else when they begin;
 * `morning` says that it is put together with the others of the next morning.
 */
export function mailTime(
  person: Pick<Person, 'mail'>,
  organisation: OrganisationPlan,
  now: Instant,
  due: Instant | null,
): { readonly at: Instant; readonly morning: boolean } {
  const { calendar } = organisation;
  const morning = mailTo(person, organisation) === 'each-morning';
  const at = morning ? nextOpening(now, calendar) : movedToOfficeHours(now, calendar);
  const waits = due === null || compareInstants(due, at) > 0;
  return waits ? { at, morning } : { at: now, morning: false };
}
