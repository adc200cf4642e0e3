// A dossier can begin: the filing form asks something, and what filing relies on is asked in it.
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';

/** Reports filing that cannot work. */
export function filing(subject: Subject): Problem[] {
  return [...emptyForm(subject), ...notAsked(subject), ...channels(subject), ...agreements(subject)];
}

function emptyForm({ plan }: Subject): Problem[] {
  const asked = (plan.forms[plan.filing.form]?.pages ?? []).flatMap((page) => page.fields);
  if (asked.some((name) => plan.fields[name] !== undefined && plan.fields[name].type !== 'computed'))
    return [];
  return [
    problem(
      'filing-asks-nothing',
      ['filing', 'form'],
      `Het formulier \`${plan.filing.form}\` vraagt niets, dus er valt niets in te dienen. Zet er ten minste één veld in.`,
      `The form \`${plan.filing.form}\` asks nothing, so there is nothing to file. Put at least one field in it.`,
    ),
  ];
}

function notAsked({ plan }: Subject): Problem[] {
  const asked = (plan.forms[plan.filing.form]?.pages ?? []).flatMap((page) => page.fields);
  const { name, email, phone, address, summary, lettersBy, represented, directory } = plan.filing;
  const plain = { name, email, phone, address, summary, 'letters-by': lettersBy };
  const own = Object.entries(plain).map(([key, field]) => [[key], field] as const);
  const ofOther = (['name', 'email', 'phone', 'address'] as const).map(
    (key) => [['represented', key], represented?.[key] ?? null] as const,
  );
  const consent = (represented?.consent ?? []).map(
    (field, at) => [['represented', 'consent', at], field] as const,
  );
  const known = Object.entries(directory ?? {}).map(([part, field]) => [['directory', part], field] as const);
  return [...own, ...ofOther, ...consent, ...known].flatMap(([path, field]) => {
    if (field === null || asked.includes(field) || plan.fields[field]?.type === 'computed') return [];
    return [
      problem(
        'filing-does-not-ask',
        ['filing', ...path],
        `\`${field}\` staat niet in het formulier \`${plan.filing.form}\`, dus bij het indienen is het onbekend. Zet het in dat formulier.`,
        `\`${field}\` does not stand in the form \`${plan.filing.form}\`, so it is unknown at filing. Put it in that form.`,
      ),
    ];
  });
}

function channels({ plan }: Subject): Problem[] {
  if (plan.filing.channels.length === 0 || plan.filing.forOthers.length > 0) return [];
  return [
    problem(
      'channels-without-people',
      ['filing', 'channels'],
      'Niemand mag voor een ander indienen, dus deze kanalen worden nooit gebruikt. Schrijf bij `for-others` wie dat mag, of haal ze weg.',
      'Nobody may file for somebody else, so these channels are never used. Write at `for-others` who may, or take them away.',
      { atKey: true },
    ),
  ];
}

function agreements({ plan }: Subject): Problem[] {
  if (plan.agreements !== null) return [];
  return Object.values(plan.forms).flatMap((form) =>
    form.pages.flatMap(({ fields }, index) =>
      fields.includes('agreements')
        ? [
            problem(
              'agreements-without-owners',
              ['forms', form.name, index, 'fields', fields.indexOf('agreements')],
              'Hier worden acties afgesproken, maar niemand kan er een op zich nemen. Schrijf een deel `agreements` met `by` en `owners`.',
              'Actions are agreed on here, but nobody can take one on. Write a section `agreements` with `by` and `owners`.',
            ),
          ]
        : [],
    ),
  );
}
