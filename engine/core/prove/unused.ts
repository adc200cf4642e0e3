// No key without an effect: every form, field, letter, approval and deadline is used somewhere.
import type { Problem } from '../language/problem.ts';
import type { DeadlinePlan } from '../plan/plan.ts';
import { problem } from './finding.ts';
import { sitesWith } from './sites.ts';
import type { Subject } from './subject.ts';

/** Reports what is declared and never used. */
export function unused(subject: Subject): Problem[] {
  return [
    ...unusedForms(subject),
    ...unaskedFields(subject),
    ...unusedLetters(subject),
    ...unusedApprovals(subject),
    ...neverFrozen(subject),
    ...unusedDeadlines(subject),
  ];
}

function unusedForms({ plan }: Subject): Problem[] {
  const used = new Set([
    plan.filing.form,
    ...Object.values(plan.lifecycle.events).map((event) => event.form),
  ]);
  return Object.keys(plan.forms)
    .filter((name) => !used.has(name))
    .map((name) =>
      problem(
        'unused-form',
        ['forms', name],
        `Niemand vult het formulier \`${name}\` in. Noem het bij een gebeurtenis met \`form: ${name}\`, of haal het weg.`,
        `Nobody fills in the form \`${name}\`. Name it at an event with \`form: ${name}\`, or take it away.`,
        { atKey: true },
      ),
    );
}

function unaskedFields({ plan, sites, reads }: Subject): Problem[] {
  const asked = new Set([
    ...Object.values(plan.forms).flatMap((form) => form.pages.flatMap((page) => page.fields)),
    ...sitesWith(sites, 'set').flatMap(({ effect }) => Object.keys(effect.values)),
    ...Object.values(plan.schedules).flatMap((schedule) => Object.keys(schedule.data)),
  ]);
  // Who opens a dossier that nobody files can fill in its answers.
  const fromOutside = (name: string) => plan.filing.openTo === 'nobody' && reads.has(`data.${name}`);
  return Object.values(plan.fields)
    .filter(
      ({ name, type, default: given }) =>
        type !== 'computed' && given === null && !asked.has(name) && !fromOutside(name),
    )
    .map(({ name }) =>
      problem(
        'field-asked-nowhere',
        ['fields', name],
        `Niemand vult \`${name}\` ooit in: het staat in geen formulier en de procedure vult het niet zelf in. Zet het in een formulier, of haal het weg.`,
        `Nobody ever fills in \`${name}\`: it stands in no form and the procedure does not set it itself. Put it in a form, or take it away.`,
        { atKey: true },
      ),
    );
}

function neverFrozen({ plan, sites }: Subject): Problem[] {
  const frozen = new Set(sitesWith(sites, 'freeze').flatMap(({ effect }) => effect.fields));
  return Object.values(plan.fields)
    .filter(({ name, type }) => type === 'figures' && !frozen.has(name))
    .map(({ name }) =>
      problem(
        'figures-never-frozen',
        ['fields', name],
        `De cijfers \`${name}\` worden nooit vastgelegd. Zet ergens \`freeze: ${name}\`, of haal het veld weg.`,
        `The figures \`${name}\` are never frozen. Write \`freeze: ${name}\` somewhere, or take the field away.`,
        { atKey: true },
      ),
    );
}

function unusedLetters({ plan, sites }: Subject): Problem[] {
  const sent = new Set([
    ...sitesWith(sites, 'send').flatMap(({ effect }) => effect.letters.lines.flatMap((line) => line.then)),
    ...Object.values(plan.deadlines).flatMap((deadline) => deadline.remind.map((reminder) => reminder.send)),
  ]);
  return Object.keys(plan.letters)
    .filter((name) => !sent.has(name))
    .map((name) =>
      problem(
        'unused-letter',
        ['letters', name],
        `De brief \`${name}\` wordt nooit verstuurd. Noem hem ergens met \`send: ${name}\`, of haal hem weg.`,
        `The letter \`${name}\` is never sent. Name it somewhere with \`send: ${name}\`, or take it away.`,
        { atKey: true },
      ),
    );
}

function unusedApprovals({ plan, reads }: Subject): Problem[] {
  const handled = new Set(Object.values(plan.lifecycle.events).map((event) => event.name));
  return Object.keys(plan.approvals)
    .filter(
      (name) =>
        !reads.has(`approvals.${name}`) &&
        !handled.has(`approval.${name}`) &&
        !handled.has(`refusal.${name}`),
    )
    .map((name) =>
      problem(
        'unused-approval',
        ['approvals', name],
        `Of men het eens is over \`${name}\`, maakt nergens verschil. Laat een stap erop wachten met \`approvals.${name}\` of \`approval.${name}\`, of haal het weg.`,
        `Whether people agree on \`${name}\` makes no difference anywhere. Let a step wait for it with \`approvals.${name}\` or \`approval.${name}\`, or take it away.`,
        { atKey: true },
      ),
    );
}

function unusedDeadlines(subject: Subject): Problem[] {
  return Object.values(subject.plan.deadlines)
    .filter((deadline) => subject.reach.deadlines.has(deadline.name) && isWithoutEffect(subject, deadline))
    .map(({ name }) =>
      problem(
        'unused-deadline',
        ['deadlines', name],
        `Als \`${name}\` verstrijkt, gebeurt er niets en merkt niemand het. Schrijf een herinnering of \`missed\`, verbind er een belofte aan, of haal de termijn weg.`,
        `When \`${name}\` passes, nothing happens and nobody notices. Write a reminder or \`missed\`, tie a promise to it, or take the deadline away.`,
        { atKey: true },
      ),
    );
}

/** Whether nothing follows when a deadline passes, and nothing reads whether it did. */
export function isWithoutEffect({ plan, reads }: Subject, deadline: DeadlinePlan): boolean {
  const { name, remind, missed, window } = deadline;
  return (
    window === null &&
    remind.length === 0 &&
    missed.length === 0 &&
    !reads.has(`deadline.${name}`) &&
    Object.values(plan.promises).every((promise) => promise.deadline !== name) &&
    Object.values(plan.lifecycle.events).every((event) => event.name !== `deadline.${name}`)
  );
}
