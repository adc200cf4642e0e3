// What a substitute does without reading shows nothing of the dossier: no form, no letter and no condition with its contents.
import { nameInExpression } from '../conditions/shape.ts';
import { lettersWith } from '../decide/available.ts';
import type { Path, Problem } from '../language/problem.ts';
import type { EffectPlan, EventPlan, LetterPlan, ParticipantPlan, Plan } from '../plan/plan.ts';
import { problem } from './finding.ts';
import { readsIn } from './reads.ts';
import type { Subject } from './subject.ts';
import { eventAt } from './where.ts';

/** What is the same for everybody who knows that the dossier waits. */
const OUTSIDE = [
  ...['event', 'state', 'letter', 'deadline', 'organisation', 'number', 'link', 'actor'],
  ...['receipt', 'opened', 'closed', 'now', 'today'],
];

/** Reports events that a substitute may do unread, and that are not theirs, ask something or show contents. */
export function unread({ plan }: Subject): Problem[] {
  return Object.values(plan.participants).flatMap((place) =>
    unreadIn(place).flatMap((name) => {
      const events = Object.values(plan.lifecycle.events).filter((event) => event.name === name);
      return [
        ...(events.some(({ by }) => by.includes(place.name)) ? [] : [notTheirs(place, name)]),
        ...events.flatMap((event) => findingsOf(plan, place, event)),
      ];
    }),
  );
}

function unreadIn({ absent }: ParticipantPlan): string[] {
  return [...new Set(absent.lines.flatMap(({ then }) => (typeof then === 'string' ? [] : then)))];
}

function notTheirs({ name }: ParticipantPlan, event: string): Problem {
  return problem(
    'unread-not-theirs',
    ['participants', name, 'absent'],
    `\`${name}\` kan \`${event}\` zelf niet doen, dus een vervanger ook niet. Zet \`${name}\` bij \`by\` van die gebeurtenis, of haal haar hier weg.`,
    `\`${name}\` cannot do \`${event}\`, and so neither can a substitute. Add \`${name}\` to \`by\` of that event, or take it away here.`,
  );
}

function findingsOf(plan: Plan, place: ParticipantPlan, event: EventPlan): Problem[] {
  const at = eventAt(event);
  const conditions = [event.show, event.require, event.branches.map(({ when }) => when)];
  return [
    ...(event.form === null ? [] : [asks(event, [...at, 'form'])]),
    ...(effectsOf(event).some(choosesSomebody) ? [chooses(event, at)] : []),
    ...shown(place, conditions).map((name) => showsContents(event.name, name, at)),
    ...lettersWith(plan, event).flatMap((letter) =>
      [...shown(place, letter), ...carried(letter)].map((name) =>
        showsContents(event.name, name, ['letters', letter.name]),
      ),
    ),
  ];
}

function effectsOf(event: EventPlan): EffectPlan[] {
  return [...event.effects, ...event.branches.flatMap(({ effects }) => effects)];
}

/** Whether whoever acts is asked for a person or another dossier, which are found by what the dossier holds. */
function choosesSomebody(effect: EffectPlan): boolean {
  return (
    effect.effect === 'merge' ||
    (effect.effect === 'assign' && Object.values(effect.participants).includes('chosen'))
  );
}

/** Names of contents that stand in a piece of the plan; who is replaced, and until when, is known. */
function shown(place: ParticipantPlan, part: unknown): string[] {
  const own = nameInExpression(place.name);
  const known = [`participant.${own}`, `away.${own}`];
  return [...readsIn(part)].filter(
    (name) => !OUTSIDE.includes(name.split('.')[0] ?? '') && !known.includes(name),
  );
}

function carried({ needs, attach, body }: LetterPlan): string[] {
  return [...needs, ...attach, ...body.flatMap(({ each }) => (each === null ? [] : [each]))];
}

function asks({ name }: EventPlan, at: Path): Problem {
  return problem(
    'unread-form',
    at,
    `Een vervanger mag \`${name}\` doen zonder te lezen, en kan dan geen formulier invullen. Haal \`form\` hier weg, of \`${name}\` bij \`absent\`.`,
    `A substitute may do \`${name}\` without reading, and then can fill in no form. Take \`form\` away here, or \`${name}\` at \`absent\`.`,
    { atKey: true },
  );
}

function chooses({ name }: EventPlan, at: Path): Problem {
  return problem(
    'unread-chooses',
    at,
    `Een vervanger mag \`${name}\` doen zonder te lezen, maar moet hier iemand of een ander dossier kiezen. Laat dat weg, of haal \`${name}\` weg bij \`absent\`.`,
    `A substitute may do \`${name}\` without reading, but must choose somebody or another dossier here. Leave that out, or take \`${name}\` away at \`absent\`.`,
    { atKey: true },
  );
}

function showsContents(event: string, name: string, at: Path): Problem {
  return problem(
    'unread-shows-contents',
    at,
    `Een vervanger mag \`${event}\` doen zonder te lezen, maar hier blijkt \`${name}\` uit. Haal dat hier weg, of \`${event}\` bij \`absent\`.`,
    `A substitute may do \`${event}\` without reading, but this tells of \`${name}\`. Take that away here, or \`${event}\` at \`absent\`.`,
    { atKey: true },
  );
}
