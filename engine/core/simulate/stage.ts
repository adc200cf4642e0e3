// What a scenario can name, and the reporting of what it names in vain.
import type { Compilation } from '../compile/compilation.ts';
import { MERGED } from '../compile/known.ts';
import { actNames, actOf } from '../decide/acts/index.ts';
import type { Path } from '../language/problem.ts';
import type { Sentence } from '../language/text.ts';
import type { EffectPlan, EventPlan, Plan } from '../plan/plan.ts';
import { localInstant } from '../time/temporal.ts';

export interface Stage {
  readonly bench: Compilation;
  readonly plan: Plan;
  readonly events: readonly EventPlan[];
  readonly people: readonly string[];
  /** People, participants and the complainant. */
  readonly everybody: readonly string[];
}

export const PERSON: Sentence = { nl: 'De persoon of deelnemer', en: 'person or participant' };

/** Reports a name that is not known; `atKey` where it stands as a key. */
export function checkName(
  { bench }: Stage,
  path: Path,
  name: string,
  names: Iterable<string>,
  what: Sentence,
  atKey = false,
): boolean {
  const before = bench.problems.length;
  const known = bench.known(path, name, names, what);
  const [problem] = bench.problems.splice(before);
  if (problem) bench.problems.push(atKey ? { ...problem, atKey } : problem);
  return known;
}

/** Reports the name of an event or act that does not exist. */
export function isKnownEvent({ bench, plan, events }: Stage, path: Path, event: string): boolean {
  const [act = '', of] = event.split('.');
  if (!actOf(event)) {
    const linked = relationsIn(plan).map((relation) => `linked.${relation}`);
    const left = Object.keys(plan.participants).map((place) => `left.${place}`);
    const all = [...events.map(({ name }) => name), ...linked, ...left, ...actNames, 'bounced'];
    return bench.known(path, event, new Set(all), { nl: 'De gebeurtenis', en: 'event' });
  }
  if (act === 'approve' || act === 'refuse')
    return bench.known(path, of ?? '', Object.keys(plan.approvals), { nl: 'De goedkeuring', en: 'approval' });
  if (of === undefined || (of === 'representative' && OF_EITHER.includes(act))) return true;
  return bench.known(path, of, Object.keys(plan.participants), { nl: 'De deelnemer', en: 'participant' });
}

/** What can be about the complainant, or about whoever acts for them. */
const OF_EITHER: readonly string[] = ['contact-details', 'tell-code'];

/** The relations in which dossiers can be linked to one of this procedure. */
export function relationsIn({ lifecycle, deadlines }: Plan): string[] {
  const branches = (list: readonly { readonly effects: readonly EffectPlan[] }[]) =>
    list.flatMap(({ effects }) => effects);
  const effects = [
    ...Object.values(lifecycle.events).flatMap((event) => [...event.effects, ...branches(event.branches)]),
    ...Object.values(lifecycle.states).flatMap((each) => [
      ...each.enter,
      ...each.leave,
      ...branches(each.done),
    ]),
    ...Object.values(deadlines).flatMap((each) => [...each.missed, ...each.moved]),
  ];
  const found = effects.flatMap((each) =>
    each.effect === 'open' || each.effect === 'link' ? [each.as] : each.effect === 'merge' ? [MERGED] : [],
  );
  return [...new Set(found)];
}

/** Reports a date or time that does not exist; otherwise gives its moment. */
export function checkMoment({ bench, plan }: Stage, path: Path, when: string): string | null {
  const moment = localInstant(when, plan.organisation.timeZone);
  if (moment === null)
    bench.report('moment', path, {
      nl: `\`${when}\` bestaat niet. Schrijf een datum en tijd die bestaan, zoals \`2026-04-24T17:00\`.`,
      en: `\`${when}\` does not exist. Write a date and time that exist, such as \`2026-04-24T17:00\`.`,
    });
  return moment;
}
