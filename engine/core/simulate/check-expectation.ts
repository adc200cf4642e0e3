// Finds names in an expectation that the procedure does not have.
import type { Expectation } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { Sentence } from '../language/text.ts';
import { parts } from './expectations/sees.ts';
import { PERSON, checkMoment, checkName, isKnownEvent, relationsIn } from './stage.ts';
import type { Stage } from './stage.ts';

/** Reports every name in an expectation that means nothing here. */
export function checkExpectation(stage: Stage, path: Path, expected: Expectation): void {
  checkFlat(stage, path, expected);
  checkMoments(stage, path, expected);
  checkLetters(stage, [...path, 'letters'], expected);
  checkOpened(stage, [...path, 'opened'], expected);
  checkPlaces(stage, [...path, 'participants'], expected);
  checkCandidates(stage, [...path, 'candidates'], expected);
  checkPowers(stage, path, expected);
  checkViews(stage, path, expected);
}

/** The keys that hold a name, a list of names, or names with something behind them. */
function checkFlat(stage: Stage, path: Path, expected: Expectation): void {
  const { plan, everybody } = stage;
  const outcomes = Object.values(plan.lifecycle.states).flatMap(({ outcome }) => outcome ?? []);
  const flat = {
    state: [Object.keys(plan.lifecycle.states), { nl: 'De toestand', en: 'state' }],
    due: [Object.keys(plan.deadlines), DEADLINE],
    met: [Object.keys(plan.deadlines), DEADLINE],
    missed: [Object.keys(plan.deadlines), DEADLINE],
    reminded: [everybody, PERSON],
    participants: [Object.keys(plan.participants), { nl: 'De deelnemer', en: 'participant' }],
    data: [Object.keys(plan.fields), { nl: 'Het veld', en: 'field' }],
    approved: [Object.keys(plan.approvals), { nl: 'De goedkeuring', en: 'approval' }],
    promises: [Object.keys(plan.promises), { nl: 'De belofte', en: 'promise' }],
    may: [everybody, PERSON],
    'may-not': [everybody, PERSON],
    sees: [everybody, PERSON],
    'sees-not': [everybody, PERSON],
    outcome: [outcomes, { nl: 'De uitkomst', en: 'outcome' }],
    says: [Object.keys(plan.letters), LETTER],
    candidates: [Object.keys(plan.participants), { nl: 'De deelnemer', en: 'participant' }],
    schedules: [Object.keys(plan.schedules), { nl: 'Het schema', en: 'schedule' }],
  } as const satisfies { readonly [K in keyof Expectation]: readonly [readonly string[], Sentence] };
  for (const key of Object.keys(flat) as (keyof typeof flat)[]) {
    const value = expected[key];
    const [names, what] = flat[key];
    if (typeof value === 'string') checkName(stage, [...path, key], value, names, what);
    else if (Array.isArray(value))
      value.forEach((name, index) => checkName(stage, [...path, key, index], name, names, what));
    else
      for (const name of Object.keys(value ?? {}))
        checkName(stage, [...path, key, name], name, names, what, true);
  }
}

const DEADLINE: Sentence = { nl: 'De termijn', en: 'deadline' };

function checkMoments(stage: Stage, path: Path, { due = {}, schedules = {} }: Expectation): void {
  for (const [schedule, moments] of Object.entries(schedules))
    moments.forEach((when, index) => checkMoment(stage, [...path, 'schedules', schedule, index], when));
  for (const [deadline, when] of Object.entries(due))
    if (when !== 'none') checkMoment(stage, [...path, 'due', deadline], when);
}

function checkLetters(stage: Stage, path: Path, { letters = [] }: Expectation): void {
  const known = Object.keys(stage.plan.letters);
  letters.forEach((each, index) => {
    if (typeof each === 'string') return checkName(stage, [...path, index], each, known, LETTER);
    return Object.entries(each).forEach(([letter, to]) => {
      checkName(stage, [...path, index, letter], letter, known, LETTER, true);
      for (const name of typeof to === 'string' ? [to] : to)
        checkName(stage, [...path, index, letter], name, stage.everybody, PERSON);
    });
  });
}

function checkOpened(stage: Stage, path: Path, { opened = [] }: Expectation): void {
  const relations = relationsIn(stage.plan);
  const what = { nl: 'De relatie', en: 'relation' };
  opened.forEach((each, index) => {
    if (typeof each === 'string') checkName(stage, [...path, index], each, relations, what);
    else
      for (const [name, { receipt }] of Object.entries(each)) {
        checkName(stage, [...path, index, name], name, relations, what, true);
        if (receipt !== undefined) checkMoment(stage, [...path, index, name, 'receipt'], receipt);
      }
  });
}

const LETTER: Sentence = { nl: 'De brief', en: 'letter' };

function checkPlaces(stage: Stage, path: Path, { participants = {} }: Expectation): void {
  for (const [place, who] of Object.entries(participants))
    for (const name of typeof who === 'string' ? [who] : who)
      checkName(stage, [...path, place], name, [...stage.people, 'nobody'], PERSON);
}

function checkCandidates(stage: Stage, path: Path, { candidates = {} }: Expectation): void {
  for (const [place, people] of Object.entries(candidates))
    people.forEach((name, index) => checkName(stage, [...path, place, index], name, stage.people, PERSON));
}

function checkPowers(stage: Stage, path: Path, expected: Expectation): void {
  for (const key of ['may', 'may-not'] as const)
    for (const [who, events] of Object.entries(expected[key] ?? {}))
      events.forEach((event, index) => isKnownEvent(stage, [...path, key, who, index], event));
}

function checkViews(stage: Stage, path: Path, expected: Expectation): void {
  const known = [...parts, ...Object.keys(stage.plan.fields)];
  for (const key of ['sees', 'sees-not'] as const)
    for (const [who, seen] of Object.entries(expected[key] ?? {}))
      if (typeof seen !== 'string')
        seen.forEach((name, index) => checkName(stage, [...path, key, who, index], name, known, PART));
}

const PART: Sentence = { nl: 'Het onderdeel of veld', en: 'part or field' };
