// What a letter needs is there when it is sent: asked before, and surely filled in where no person can be told.
import type { Path, Problem } from '../language/problem.ts';
import type { LetterPlan } from '../plan/plan.ts';
import { maybeBy, neededBy, surelyAtFiling } from './filled.ts';
import { problem } from './finding.ts';
import { deadlineLeaves } from './running.ts';
import type { Host } from './sites.ts';
import { sitesWith } from './sites.ts';
import type { Subject } from './subject.ts';
import { isWithoutPerson } from './system.ts';

/** Reports letters whose needed contents can be missing. */
export function letterNeeds(subject: Subject): Problem[] {
  return [...neverFilled(subject), ...sendings(subject).flatMap((sending) => missing(subject, sending))];
}

/** One place where a letter is sent. */
interface Sending {
  readonly letter: LetterPlan;
  readonly path: Path;
  readonly maybe: ReadonlySet<string>;
  /** What has surely been filled in; null where a person acts, who is told what is missing. */
  readonly surely: ReadonlySet<string> | null;
}

function neverFilled({ plan, reach }: Subject): Problem[] {
  return Object.values(plan.letters).flatMap((letter) =>
    letter.needs.flatMap((name, index) => {
      if (reach.filled.has(name) && plan.fields[name]?.type !== 'computed') return [];
      return [
        problem(
          'letter-need-never-filled',
          ['letters', letter.name, 'needs', index],
          `\`${name}\` is nodig voor deze brief, maar niemand vult het ooit in. Vraag het in een formulier, of haal het hier weg.`,
          `\`${name}\` is needed for this letter, but nobody ever fills it in. Ask for it in a form, or take it away here.`,
        ),
      ];
    }),
  );
}

function missing({ plan, reach }: Subject, { letter, path, maybe, surely }: Sending): Problem[] {
  return letter.needs.flatMap((name) => {
    if (!reach.filled.has(name) || plan.fields[name]?.type === 'computed') return [];
    if (!maybe.has(name))
      return [
        problem(
          'letter-need-too-early',
          path,
          `De brief \`${letter.name}\` gaat hier nooit weg: \`${name}\` is nodig, en dat wordt pas later gevraagd. Vraag het eerder, of stuur de brief later.`,
          `The letter \`${letter.name}\` never goes here: \`${name}\` is needed, and that is only asked later. Ask for it earlier, or send the letter later.`,
        ),
      ];
    if (surely === null || surely.has(name)) return [];
    return [
      problem(
        'letter-need-may-be-empty',
        path,
        `Het systeem stuurt hier de brief \`${letter.name}\`, maar \`${name}\` kan dan nog leeg zijn, en dan blijft de brief liggen. Maak het eerder verplicht, of haal het uit \`needs\`.`,
        `The system sends the letter \`${letter.name}\` here, but \`${name}\` can still be empty then, and the letter is held back. Make it required earlier, or take it out of \`needs\`.`,
      ),
    ];
  });
}

function sendings(subject: Subject): Sending[] {
  const { plan, sites, system, reach } = subject;
  const bySites = sitesWith(sites, 'send').flatMap(({ effect, path, host }) => {
    const { maybe, surely } = contextOf(subject, host);
    const alone = isAtFiling(subject, host) || isWithoutPerson(host, system.events, system.entered);
    if (maybe === null) return [];
    return effect.letters.lines.flatMap(({ when, then }) =>
      then.flatMap((name) => {
        const letter = plan.letters[name];
        const known = new Set([...surely, ...(when === null ? [] : neededBy(when))]);
        return letter ? [{ letter, path, maybe, surely: alone ? known : null }] : [];
      }),
    );
  });
  const byReminders = Object.values(plan.deadlines)
    .filter(({ name }) => reach.deadlines.has(name))
    .flatMap((deadline) =>
      deadline.remind.flatMap(({ send }, index) => {
        const letter = send === null ? undefined : plan.letters[send];
        const { maybe, surely } = acrossLeaves(subject, deadlineLeaves(subject, deadline));
        const path = ['deadlines', deadline.name, 'remind', index, 'send'];
        return letter && maybe ? [{ letter, path, maybe, surely }] : [];
      }),
    );
  return [...bySites, ...byReminders];
}

interface Context {
  /** Null where it never takes place. */
  readonly maybe: ReadonlySet<string> | null;
  readonly surely: ReadonlySet<string>;
}

function contextOf(subject: Subject, host: Host): Context {
  const { plan, tree, moves, filled } = subject;
  if ('deadline' in host) return acrossLeaves(subject, deadlineLeaves(subject, host.deadline));
  if (host.kind !== 'event') {
    if (isAtFiling(subject, host) && isOnlyInitial(subject, host)) return atFiling(subject);
    return acrossLeaves(
      subject,
      tree.leavesUnder(host.state.path).filter((leaf) => moves.has(leaf)),
    );
  }
  const { event, branch } = host;
  const taken = branch === null ? undefined : event.branches[branch];
  const leaves = [...moves.keys()].filter((leaf) => tree.eventsAt(leaf).includes(event));
  const before = acrossLeaves(subject, leaves);
  const effects = taken?.effects ?? event.branches.flatMap((each) => each.effects);
  return {
    maybe: before.maybe && new Set([...before.maybe, ...maybeBy(plan, event, effects)]),
    surely: new Set([
      ...before.surely,
      ...filled.surelyBy(event),
      ...(taken?.when ? neededBy(taken.when) : []),
    ]),
  };
}

function acrossLeaves({ filled }: Subject, leaves: readonly string[]): Context {
  const [first, ...others] = leaves;
  if (first === undefined) return { maybe: null, surely: new Set() };
  const surely = [...(filled.surely.get(first) ?? [])].filter((name) =>
    others.every((leaf) => filled.surely.get(leaf)?.has(name)),
  );
  return {
    maybe: new Set(leaves.flatMap((leaf) => [...(filled.maybe.get(leaf) ?? [])])),
    surely: new Set(surely),
  };
}

function isAtFiling({ plan, tree }: Subject, host: Host): boolean {
  return host.kind === 'enter' && tree.entered(plan.lifecycle.initial).includes(host.state.path);
}

/** Whether a state is entered at filing and never again. */
function isOnlyInitial({ tree, moves }: Subject, host: Host): boolean {
  if (host.kind !== 'enter') return false;
  const { path } = host.state;
  return ![...moves.values()]
    .flat()
    .some(({ branch, from }) => branch.target !== null && tree.entered(branch.target, from).includes(path));
}

function atFiling({ plan }: Subject): Context {
  const asked = (plan.forms[plan.filing.form]?.pages ?? []).flatMap((page) => page.fields);
  return { maybe: new Set(asked), surely: surelyAtFiling(plan) };
}
