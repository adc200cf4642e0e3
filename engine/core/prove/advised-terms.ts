// Advice about time: an outer term, reminders, word when a date moves, and promises that name a time.
import type { Problem } from '../language/problem.ts';
import { inLanguage } from '../language/text.ts';
import { hasComplainant } from '../plan/complainant.ts';
import type { DeadlinePlan, MomentPlan } from '../plan/plan.ts';
import { advice } from './finding.ts';
import { namesIn } from './reads.ts';
import type { Subject } from './subject.ts';
import { isWithoutEffect } from './unused.ts';

/** Advises on deadlines and on promises about time. */
export function advisedTerms(subject: Subject): Problem[] {
  const { deadlines, promises } = subject.plan;
  return [
    ...noOuterTerm(subject),
    ...Object.values(deadlines).flatMap((deadline) => [
      ...silent(deadline),
      ...unreminded(subject, deadline),
    ]),
    ...Object.values(promises).flatMap((promise) => {
      if (promise.deadline !== null || promise.by !== null || !namesTime(promise.text)) return [];
      return [
        advice(
          'promise-without-deadline',
          ['promises', promise.name],
          `De belofte \`${promise.name}\` noemt een tijd, maar er loopt geen klok bij. Verbind er een termijn aan met \`deadline\`, of schrijf \`by\`.`,
          `The promise \`${promise.name}\` names a time, but no clock runs for it. Tie a deadline to it with \`deadline\`, or write \`by\`.`,
          { atKey: true },
        ),
      ];
    }),
  ];
}

function noOuterTerm(subject: Subject): Problem[] {
  if (!hasComplainant(subject.plan) || ![...subject.moves.keys()].some((leaf) => subject.tree.isEnd(leaf)))
    return [];
  const all = Object.values(subject.plan.deadlines);
  if (
    all.some((deadline) => startsAtReceipt(subject, deadline.from, 5) && leadsToEnd(subject, deadline.until))
  )
    return [];
  return [
    advice(
      'no-outer-term',
      all.length > 0 ? ['deadlines'] : [],
      'Geen termijn zegt wanneer de klacht uiterlijk is afgehandeld. Schrijf er een vanaf `receipt` tot de laatste stap voor het eind.',
      'No deadline says by when the complaint has been handled at the latest. Write one from `receipt` to the last step before the end.',
      { atKey: true },
    ),
  ];
}

function startsAtReceipt(subject: Subject, moment: MomentPlan, depth: number): boolean {
  return namesIn(moment).some((name) => {
    if (name === 'receipt' || name === 'opened') return true;
    const [space, deadline = ''] = name.split('.');
    const other = space === 'deadline' && depth > 0 ? subject.plan.deadlines[deadline] : undefined;
    return other !== undefined && startsAtReceipt(subject, other.from, depth - 1);
  });
}

/** Whether the dossier then is past its first steps: at its end, one step from it, or beyond where it began. */
function leadsToEnd({ plan, moves, tree }: Subject, until: MomentPlan): boolean {
  const first = tree.leavesEntered(plan.lifecycle.initial);
  const nearEnd = (leaf: string) =>
    tree.isEnd(leaf) ||
    (moves.get(leaf) ?? []).some(
      ({ event, to }) => event?.state !== null && to.some((each) => tree.isEnd(each)),
    );
  return namesIn(until).some((name) => {
    const dot = name.indexOf('.');
    const [space, of] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
    if (space === 'closed') return true;
    if (space === 'state') return tree.leavesUnder(of).some(nearEnd);
    const steps = [...moves.values()].flat().filter(({ event }) => event?.name === of);
    return (
      space === 'event' &&
      (steps.some(({ to }) => to.some(nearEnd)) ||
        (steps.length > 0 && steps.every(({ from }) => !first.includes(from))))
    );
  });
}

function silent(deadline: DeadlinePlan): Problem[] {
  const moves = deadline.pause !== null || deadline.extension !== null || deadline.within.lines.length > 1;
  if (deadline.internal || !moves || deadline.moved.some(({ effect }) => effect === 'send')) return [];
  return [
    advice(
      'moves-without-word',
      ['deadlines', deadline.name],
      `De datum van \`${deadline.name}\` kan veranderen zonder dat iemand bericht krijgt. Schrijf \`moved: { send: … }\`, of \`internal: true\` als de indiener hem niet ziet.`,
      `The date of \`${deadline.name}\` can change without anybody being told. Write \`moved: { send: … }\`, or \`internal: true\` if the complainant does not see it.`,
      { atKey: true },
    ),
  ];
}

function unreminded(subject: Subject, deadline: DeadlinePlan): Problem[] {
  if (deadline.remind.length > 0 || isWithoutEffect(subject, deadline)) return [];
  return [
    advice(
      'no-reminder',
      ['deadlines', deadline.name],
      `Niemand wordt eraan herinnerd dat \`${deadline.name}\` bijna verstrijkt. Schrijf een regel onder \`remind\`.`,
      `Nobody is reminded that \`${deadline.name}\` is about to pass. Write a line under \`remind\`.`,
      { atKey: true },
    ),
  ];
}

const TIME =
  /\d+\s*(uur|uren|dag|week|weken|maand|werkdag|hour|day|month|working)|\b(binnen|within) \w+ (uur|dag|we|maand|werk|hour|day|month|working)/iu;

function namesTime(text: Parameters<typeof inLanguage>[0]): boolean {
  return TIME.test(inLanguage(text, 'nl')) || TIME.test(inLanguage(text, 'en'));
}
