// Compiles a procedure once, to a frozen plan that every other part of the engine reads.
import type { Procedure } from '../language/procedure.gen.ts';
import type { Problem } from '../language/problem.ts';
import type { OrganisationPlan, Plan } from '../plan/plan.ts';
import { scopeOf } from '../scope/scope.ts';
import { Compilation } from './compilation.ts';
import { compileDeadlines } from './deadlines.ts';
import { compileFields, shapeComputed, shapesOf } from './fields.ts';
import { compileAgreements, compileFiling, compileForms } from './forms.ts';
import { namesOf } from './known.ts';
import { compileApprovals, compileLetters } from './letters.ts';
import { compileLifecycle } from './lifecycle.ts';
import { compileComplainant } from './complainant.ts';
import { compileParticipants } from './participants.ts';
import { compileMetrics } from './metrics.ts';
import { compilePromises, compileRetention } from './promises.ts';
import { compileSchedules } from './schedules.ts';

/** Compiles a procedure whose grammar has been checked; the plan is null when there are problems. */
export function compile(
  source: Procedure,
  house: OrganisationPlan,
  version: string,
): { plan: Plan | null; problems: readonly Problem[] } {
  const organisation = asSeenBy(source, house);
  const bench = new Compilation(organisation.languages, organisation.timeZone);
  const roles = Object.keys(organisation.roles);
  const known = namesOf(source, roles, Object.keys(organisation.calendars));
  const shapes = shapesOf(source.fields);
  const names = { ...known, fields: shapes };
  bench.scope = scopeOf(names);
  shapeComputed(bench, source.fields, shapes);
  bench.problems.length = 0;
  bench.scope = scopeOf(names);
  source.languages?.forEach((language, index) =>
    bench.known(['languages', index], language, house.languages, { nl: 'De taal', en: 'language' }),
  );
  if (source.calendar !== undefined)
    bench.known(['calendar'], source.calendar, known.calendars, { nl: 'De kalender', en: 'calendar' });
  const { calendar } = organisation;
  const to = {
    ...{ bench, known, shapes, calendar },
    calendars: organisation.calendars,
    agreementsAfter: source.agreements?.['after-closing'] ?? 'go-on',
  };
  const parts = {
    title: bench.text(['title'], source.title),
    about: source.about === undefined ? null : bench.text(['about'], source.about),
    filing: compileFiling(bench, source.filing, known, source.fields, shapes),
    fields: compileFields(bench, ['fields'], source.fields, roles, known.participants, bench.scope),
    forms: compileForms(bench, source.forms, known),
    participants: compileParticipants(bench, source.participants ?? {}, known),
    complainantSees: compileComplainant(bench, source.participants?.complainant),
    deadlines: compileDeadlines(to, source.deadlines ?? {}),
    agreements: source.agreements === undefined ? null : compileAgreements(bench, source.agreements, known),
    approvals: compileApprovals(to, source.approvals ?? {}),
    letters: compileLetters(to, source.letters ?? {}),
    promises: compilePromises(to, source.promises ?? {}),
    metrics: compileMetrics(to, source.metrics ?? {}, Object.keys(source.promises ?? {})),
    retention: compileRetention(to, source.retention ?? []),
    schedules: compileSchedules(to, source.schedules ?? {}),
    lifecycle: compileLifecycle(to, source.lifecycle),
  };
  if (bench.problems.length > 0) return { plan: null, problems: bench.problems };
  const plan: Plan = {
    version,
    procedure: source.procedure,
    number: source.number ?? '{year}-{code}',
    organisation,
    calendar,
    scope: bench.scope,
    ...parts,
  };
  return { plan: Object.freeze(plan), problems: [] };
}

/** The organisation with the languages of the procedure, and with its calendar, in whose time zone it lives. */
function asSeenBy(source: Procedure, house: OrganisationPlan): OrganisationPlan {
  const calendar = source.calendar === undefined ? undefined : house.calendars[source.calendar];
  const languages = source.languages?.filter((language) => house.languages.includes(language)) ?? [];
  return {
    ...house,
    ...(languages.length > 0 ? { languages } : {}),
    ...(calendar ? { calendar, timeZone: calendar.timeZone } : {}),
  };
}
