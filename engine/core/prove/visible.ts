// What only some may see is not asked of others over their heads, and stands in no letter to them.
import type { Problem } from '../language/problem.ts';
import type { EventPlan, FieldPlan, LetterPlan, Phrase } from '../plan/plan.ts';
import { named, problem } from './finding.ts';
import type { Subject } from './subject.ts';
import { eventAt, stateAt } from './where.ts';

/** Reports forms, letters and texts that show an answer to somebody who may not see it. */
export function visible(subject: Subject): Problem[] {
  const { plan } = subject;
  return [
    ...Object.values(plan.lifecycle.events).flatMap((event) => formProblems(subject, event)),
    ...Object.values(plan.letters).flatMap((letter) => letterProblems(subject, letter)),
    ...textProblems(subject),
  ];
}

function formProblems({ plan }: Subject, event: EventPlan): Problem[] {
  const form = event.form === null ? undefined : plan.forms[event.form];
  return (form?.pages ?? []).flatMap((page) =>
    page.fields.flatMap((name) => {
      const field = plan.fields[name];
      const blind = field ? hiddenFrom(field, event.by) : [];
      if (blind.length === 0 || askersOf(name).every((who) => blind.includes(who))) return [];
      return [
        problem(
          'form-hides-field',
          [...eventAt(event), 'form'],
          `${named(blind, 'nl')} vult dit formulier in, maar mag \`${name}\` niet zien dat een ander al kan hebben ingevuld. Zet deze deelnemer bij \`visible-to\`, of haal het veld uit het formulier.`,
          `${named(blind, 'en')} fills in this form, but may not see \`${name}\`, which somebody else can have filled in. Add this participant to \`visible-to\`, or take the field out of the form.`,
        ),
      ];
    }),
  );

  function askersOf(name: string): string[] {
    const holds = (key: string | null) =>
      key !== null && (plan.forms[key]?.pages ?? []).some((page) => page.fields.includes(name));
    const events = Object.values(plan.lifecycle.events).filter((each) => holds(each.form));
    return [...events.flatMap((each) => each.by), ...(holds(plan.filing.form) ? ['complainant'] : [])];
  }
}

function letterProblems({ plan }: Subject, letter: LetterPlan): Problem[] {
  const texts: [Phrase, (string | number)[]][] = [
    [letter.subject, ['subject']],
    ...letter.body.map(({ text }, index): [Phrase, (string | number)[]] => [text, ['body', index]]),
  ];
  return texts.flatMap(([phrase, at]) =>
    fieldsIn(phrase).flatMap((name) => {
      const field = plan.fields[name];
      const blind = field ? hiddenFrom(field, letter.to) : [];
      if (blind.length === 0) return [];
      return [
        problem(
          'letter-shows-hidden',
          ['letters', letter.name, ...at],
          `Deze brief gaat naar ${named(blind, 'nl')}, die \`${name}\` niet mag zien. Haal het antwoord uit de brief, of zet deze deelnemer bij \`visible-to\`.`,
          `This letter goes to ${named(blind, 'en')}, who may not see \`${name}\`. Take the answer out of the letter, or add this participant to \`visible-to\`.`,
        ),
      ];
    }),
  );
}

function textProblems({ plan }: Subject): Problem[] {
  const texts: [Phrase | null, (string | number)[]][] = [
    [plan.filing.next, ['filing', 'next']],
    ...Object.values(plan.lifecycle.states).map((state): [Phrase | null, (string | number)[]] => [
      state.next,
      [...stateAt(state.path), 'next'],
    ]),
  ];
  return texts.flatMap(([phrase, path]) =>
    (phrase === null ? [] : fieldsIn(phrase)).flatMap((name) => {
      const field = plan.fields[name];
      if (!field || hiddenFrom(field, ['complainant']).length === 0) return [];
      return [
        problem(
          'text-shows-hidden',
          path,
          `De indiener leest deze tekst, maar mag \`${name}\` niet zien. Haal het antwoord uit de tekst, of zet \`complainant\` bij \`visible-to\`.`,
          `The complainant reads this text, but may not see \`${name}\`. Take the answer out of the text, or add \`complainant\` to \`visible-to\`.`,
        ),
      ];
    }),
  );
}

function hiddenFrom({ visibleTo }: FieldPlan, people: readonly string[]): string[] {
  return visibleTo === null ? [] : people.filter((name) => !visibleTo.includes(name));
}

function fieldsIn(phrase: Phrase): string[] {
  const names = Object.values(phrase).flatMap(({ paths }) =>
    paths.flatMap(([space, name = '']) => (space === 'data' ? [name] : [])),
  );
  return [...new Set(names)];
}
