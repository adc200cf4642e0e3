// Compiles forms, filing and agreed actions.
import type { Agreements, Filing, Form, Procedure } from '../language/procedure.gen.ts';
import type { AgreementsPlan, FilingPlan, FormPlan } from '../plan/plan.ts';
import type { Shape } from '../conditions/shape.ts';
import type { Compilation } from './compilation.ts';
import { compileRequirements } from './fields.ts';
import { compileDirectory } from './directory.ts';
import { compileRepresented } from './represented.ts';
import type { Known } from './known.ts';
import { compileLettersBy } from './letters-by.ts';
import { compileMailFiling } from './mail-filing.ts';

/** Compiles the forms of a procedure. */
export function compileForms(
  bench: Compilation,
  source: Readonly<Record<string, Form>>,
  known: Known,
): Record<string, FormPlan> {
  return Object.fromEntries(
    Object.entries(source).map(([name, pages]) => [
      name,
      {
        name,
        pages: pages.map((page, index) => {
          const path = ['forms', name, index];
          page.fields.forEach((field, at) =>
            bench.known([...path, 'fields', at], field, [...known.fields, 'agreements'], {
              nl: 'Het veld',
              en: 'field',
            }),
          );
          return {
            title: page.page === undefined ? null : bench.text([...path, 'page'], page.page),
            intro: page.intro === undefined ? null : bench.text([...path, 'intro'], page.intro),
            show: bench.maybe([...path, 'show'], page.show),
            fields: page.fields,
          };
        }),
      },
    ]),
  );
}

/** Compiles how a dossier begins. */
export function compileFiling(
  bench: Compilation,
  source: Filing,
  known: Known,
  fields: Procedure['fields'],
  shapes: Readonly<Record<string, Shape>>,
): FilingPlan {
  bench.known(['filing', 'form'], source.form, known.forms, { nl: 'Het formulier', en: 'form' });
  const openTo = source['open-to'];
  const roles = (key: 'open-to' | 'for-others', list: readonly string[]) =>
    list.forEach((role, index) =>
      bench.known(['filing', key, index], role, known.roles, { nl: 'De rol', en: 'role' }),
    );
  if (Array.isArray(openTo)) roles('open-to', openTo);
  roles('for-others', source['for-others'] ?? []);
  for (const key of ['name', 'email', 'phone', 'address', 'summary'] as const) {
    const field = source[key];
    if (field !== undefined)
      bench.known(['filing', key], field, known.fields, { nl: 'Het veld', en: 'field' });
  }
  return {
    form: source.form,
    openTo: openTo as FilingPlan['openTo'],
    forOthers: source['for-others'] ?? [],
    channels: source.channels ?? [],
    require: compileRequirements(bench, ['filing', 'require'], source.require),
    name: source.name ?? null,
    email: source.email ?? null,
    phone: source.phone ?? null,
    address: source.address ?? null,
    lettersBy: compileLettersBy(bench, source, fields),
    summary: source.summary ?? null,
    next: source.next === undefined ? null : bench.phrase(['filing', 'next'], source.next),
    mail: source.mail === undefined ? null : compileMailFiling(bench, source.mail, known, shapes),
    represented:
      source.represented === undefined ? null : compileRepresented(bench, source.represented, known),
    directory:
      source.directory === undefined ? null : compileDirectory(bench, source.directory, fields, known),
  };
}

/** Compiles how actions are agreed on. */
export function compileAgreements(bench: Compilation, source: Agreements, known: Known): AgreementsPlan {
  for (const key of ['by', 'owners', 'done-by'] as const)
    (source[key] ?? []).forEach((name, index) =>
      bench.known(['agreements', key, index], name, [...known.participants, 'complainant'], {
        nl: 'De deelnemer',
        en: 'participant',
      }),
    );
  (source.in ?? []).forEach((state, index) =>
    bench.known(['agreements', 'in', index], state, known.states, { nl: 'De toestand', en: 'state' }),
  );
  return {
    by: source.by,
    owners: source.owners,
    doneBy: source['done-by'] ?? [],
    evidence: source.evidence ?? 'optional',
    in: source.in ?? null,
    afterClosing: source['after-closing'] ?? 'go-on',
  };
}
