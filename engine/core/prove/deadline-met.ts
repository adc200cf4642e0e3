// Every deadline can start, can be met while it runs, and is not met by its own start.
import type { Problem } from '../language/problem.ts';
import type { DeadlinePlan, MomentPlan } from '../plan/plan.ts';
import { problem } from './finding.ts';
import { canCome } from './reach.ts';
import { deadlineLeaves } from './running.ts';
import { sitesWith } from './sites.ts';
import type { Subject } from './subject.ts';
import { isWithin } from './tree.ts';

/** Reports deadlines whose clock never starts, can never be met, or is met at once. */
export function deadlineMet(subject: Subject): Problem[] {
  return Object.values(subject.plan.deadlines).flatMap((deadline) => {
    if (!subject.reach.deadlines.has(deadline.name)) return [neverStarts(deadline)];
    // Whether the other side acts in its own time may be unknown here.
    if (deadline.window) return [];
    if (sameMoment(deadline.from, deadline.until)) return [metAtOnce(deadline)];
    return canBeMet(subject, deadline) ? [] : [neverMet(deadline)];
  });
}

function canBeMet(subject: Subject, deadline: DeadlinePlan): boolean {
  const { plan, reach } = subject;
  if (!canCome(plan, reach, deadline.until)) return false;
  if (deadline.direction === 'backward') return true;
  return comesIn(subject, deadline.until, new Set(deadlineLeaves(subject, deadline)));
}

function comesIn(subject: Subject, moment: MomentPlan, leaves: ReadonlySet<string>): boolean {
  if ('laterOf' in moment) return moment.laterOf.every((each) => comesIn(subject, each, leaves));
  if ('earlierOf' in moment) return moment.earlierOf.some((each) => comesIn(subject, each, leaves));
  if ('moment' in moment) return comesIn(subject, moment.moment, leaves);
  const inLeaves = kindsBoundToStates[moment.at];
  return inLeaves === undefined || inLeaves(subject, 'name' in moment ? moment.name : '', leaves);
}

type InLeaves = (subject: Subject, name: string, leaves: ReadonlySet<string>) => boolean;

/** The kinds of moments that come only while the dossier is in certain states. */
const kindsBoundToStates: Partial<Record<Extract<MomentPlan, { at: string }>['at'], InLeaves>> = {
  event({ tree, sites, reach }, name, leaves) {
    const raisedByTime = sitesWith(sites, 'raise').some(
      ({ host, effect }) => 'deadline' in host && effect.events.includes(name),
    );
    const isTaken = (leaf: string) =>
      tree.eventsAt(leaf).some((event) => event.name === name && reach.events.has(event.id));
    return raisedByTime || [...leaves].some(isTaken);
  },
  state: (_, name, leaves) => [...leaves].some((leaf) => isWithin(leaf, name)),
  closed: ({ tree }, _, leaves) => [...leaves].some((leaf) => tree.isEnd(leaf)),
  approval({ plan }, name, leaves) {
    const states = plan.approvals[name]?.in ?? null;
    return states === null || states.some((path) => [...leaves].some((leaf) => isWithin(leaf, path)));
  },
};

/** Whether both always come together: the first and the last time are the same when it happens once. */
function sameMoment(a: MomentPlan, b: MomentPlan): boolean {
  const plain = (moment: MomentPlan) => ('which' in moment ? { ...moment, which: null } : moment);
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function neverStarts({ name }: DeadlinePlan): Problem {
  return problem(
    'deadline-never-starts',
    ['deadlines', name, 'from'],
    `De klok van \`${name}\` begint nooit te lopen: dit moment komt nooit. Kies bij \`from\` iets dat wel gebeurt.`,
    `The clock of \`${name}\` never starts: this moment never comes. Choose for \`from\` something that does happen.`,
  );
}

function metAtOnce({ name }: DeadlinePlan): Problem {
  return problem(
    'deadline-met-at-once',
    ['deadlines', name, 'until'],
    `\`${name}\` is gehaald op het moment dat de klok begint: \`from\` en \`until\` zijn hetzelfde. Schrijf bij \`until\` wat er gedaan moet zijn.`,
    `\`${name}\` is met at the moment its clock starts: \`from\` and \`until\` are the same. Write for \`until\` what must have been done.`,
  );
}

function neverMet({ name }: DeadlinePlan): Problem {
  return problem(
    'deadline-never-met',
    ['deadlines', name, 'until'],
    `\`${name}\` kan nooit gehaald worden: terwijl de klok loopt, kan dit niet gebeuren. Kies bij \`until\` iets dat daarna nog kan.`,
    `\`${name}\` can never be met: while the clock runs, this cannot happen. Choose for \`until\` something that is still possible then.`,
  );
}
