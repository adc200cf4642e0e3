// Every place can be filled, has something to do, and nobody acts from behind the wall.
import type { Path, Problem } from '../language/problem.ts';
import type { ParticipantPlan } from '../plan/plan.ts';
import { surelyFillable, usesOf } from './fillable.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';

/** Reports places that nobody can fill, that do nothing, or whose holder may not know of the dossier. */
export function places(subject: Subject): Problem[] {
  return Object.values(subject.plan.participants).flatMap((place) => [
    ...neverFilled(subject, place),
    ...withoutUse(subject, place),
    ...behindWall(subject, place),
  ]);
}

function neverFilled(subject: Subject, place: ParticipantPlan): Problem[] {
  const { name } = place;
  const at = ['participants', name];
  if (place.not.includes(name) || place.differsFrom.includes(name))
    return [
      problem(
        'place-excludes-itself',
        [...at, place.not.includes(name) ? 'not' : 'differs-from'],
        `\`${name}\` sluit zichzelf uit, dus niemand kan het zijn. Haal \`${name}\` uit deze lijst.`,
        `\`${name}\` excludes itself, so nobody can be it. Take \`${name}\` out of this list.`,
      ),
    ];
  if (surelyFillable(subject, place)) return [];
  return [
    problem(
      'place-never-filled',
      at,
      `Niemand wordt ooit \`${name}\`: de plaats wordt bij het indienen niet gevuld en geen stap wijst iemand aan. Schrijf bij een stap \`assign: ${name}\`, of \`vacant: role\`.`,
      `Nobody ever becomes \`${name}\`: the place is not filled at filing and no step assigns somebody. Write \`assign: ${name}\` at a step, or \`vacant: role\`.`,
      { atKey: true },
    ),
  ];
}

function withoutUse(subject: Subject, { name, walled, sees }: ParticipantPlan): Problem[] {
  if (walled !== false || sees.length > 0 || usesOf(subject, name).length > 0) return [];
  return [
    problem(
      'unused-place',
      ['participants', name],
      `\`${name}\` ziet niets, doet niets en krijgt geen brief. Geef deze deelnemer iets te doen, of haal hem weg.`,
      `\`${name}\` sees nothing, does nothing and gets no letter. Give this participant something to do, or take it away.`,
      { atKey: true },
    ),
  ];
}

function behindWall(subject: Subject, { name, walled }: ParticipantPlan): Problem[] {
  if (walled !== true) return [];
  return usesOf(subject, name)
    .filter(({ acts, hears }) => acts || hears)
    .map(({ path, acts }) => (acts ? walledActs(name, path) : walledHears(name, path)));
}

function walledActs(name: string, path: Path): Problem {
  return problem(
    'walled-acts',
    path,
    `\`${name}\` mag niet weten dat het dossier er is, en kan hier dus niets doen. Haal \`${name}\` hier weg, of schrijf bij \`walled\` tot wanneer dat geldt.`,
    `\`${name}\` must not know that the dossier exists, and so can do nothing here. Take \`${name}\` away here, or write at \`walled\` until when that holds.`,
  );
}

function walledHears(name: string, path: Path): Problem {
  return problem(
    'walled-hears',
    path,
    `\`${name}\` mag niet weten dat het dossier er is, maar krijgt hier bericht. Haal \`${name}\` hier weg, of schrijf bij \`walled\` tot wanneer dat geldt.`,
    `\`${name}\` must not know that the dossier exists, but is written to here. Take \`${name}\` away here, or write at \`walled\` until when that holds.`,
  );
}
