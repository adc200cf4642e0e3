// Steps of the shipped lifecycle that can never be taken, or never right after another, each with the reason.
import type { EffectPlan, Plan } from '../../engine/core/plan/plan.ts';
import { FILED, type Step } from './graph.ts';

/** Steps that need more than one complaint by the web with everybody present; the procedure's own stories take each of them. */
const outside: Readonly<Record<string, string>> = {
  complete: 'only what came by mail lacks what this asks',
  'say-away': 'somebody must be away',
  learned: 'an evaluation tells it',
  'known-measure': 'there must be a measure',
  'left.handler': 'somebody must leave',
  'left.supporter': 'somebody must leave',
  'choose-handler': 'somebody must have left',
  'wording-agreed': 'somebody must file for another',
};

/** What can never be a step. */
const never: readonly { readonly why: string; readonly is: (step: Step) => boolean }[] = [
  ...Object.entries(outside).map(([event, why]) => ({ why, is: (step: Step) => step.event === event })),
  {
    why: 'a complaint gets there only once it was confirmed, and then this deadline was met or has passed',
    is: ({ event, from }) => event === 'deadline.confirmation' && (from === 'handling' || isAsked(from)),
  },
  {
    why: 'the question whether it is solved ends these deadlines',
    is: ({ event, from }) =>
      ['deadline.handling', 'deadline.rehandling', 'warn-above'].includes(event) && isAsked(from),
  },
  {
    why: 'what was reopened never stands at the beginning again',
    is: ({ event, from }) => event === 'deadline.rehandling' && from === 'received',
  },
];

/** What can never follow: the first step is as `after` says, and the second as `comes`. */
const neverAfter: readonly {
  readonly why: string;
  readonly after: (step: Step) => boolean;
  readonly comes: (step: Step) => boolean;
}[] = [
  {
    why: 'the deadline for the confirmation passes before that for the handling',
    after: ({ event }) => event === FILED,
    comes: ({ event }) => event === 'deadline.handling',
  },
  {
    why: 'nothing was reopened yet',
    after: ({ from, event }) => from === 'received' || event === 'confirm',
    comes: ({ event }) => event === 'deadline.rehandling',
  },
  {
    why: 'no confirmation was sent yet',
    after: ({ from }) => from === 'received',
    comes: ({ event, from }) => from === 'escalated' && (event === 'decide' || event === 'resolve'),
  },
  {
    why: 'the confirmation was sent already',
    after: ({ from, event }) => from === 'handling' || event === 'confirm',
    comes: ({ event, from }) =>
      from === 'escalated' && (event === 'confirm' || event === 'deadline.confirmation'),
  },
  {
    why: 'whoever decides fills the place of the manager that could be asked for',
    after: ({ event }) => event === 'decide',
    comes: ({ event }) => event === 'ask-manager',
  },
  {
    why: 'this deadline passes once, and is the first to warn',
    after: ({ event }) => event === 'warn-above',
    comes: ({ event }) => event === 'deadline.confirmation',
  },
  {
    why: 'it was asked whether it is solved, which ended this deadline',
    after: ({ from }) => isAsked(from),
    comes: ({ event }) => event === 'deadline.handling',
  },
  {
    why: 'of these deadlines only one is left to pass once the complaint is being handled',
    after: ({ event, from }) => event === 'warn-above' && from === 'handling',
    comes: ({ event }) => event === 'deadline.handling',
  },
  {
    why: 'this deadline passes once for each reopening, and the others have ended before it begins',
    after: ({ event }) => event === 'warn-above',
    comes: ({ event }) => event === 'deadline.rehandling',
  },
  {
    why: 'before the first warning nobody above knows of a complaint that was only received',
    after: ({ event, from }) => event === 'deadline.confirmation' && from === 'received',
    comes: ({ event, branch }) => event === 'warn-above' && branch === 0,
  },
  {
    why: 'of a complaint that was only received, somebody above knows already only at the last warning',
    after: ({ event, from, branch }) => event === 'warn-above' && branch === 0 && from === 'received',
    comes: ({ event }) => event === 'deadline.handling',
  },
  {
    why: 'where there was nobody to warn, there is nobody of the same people to decide either',
    after: ({ event, from, branch }) => event === 'warn-above' && branch > 0 && from === 'escalated',
    comes: ({ event }) => ['decide', 'resolve', 'escalate'].includes(event),
  },
  {
    why: 'what was allowed once need not be allowed again',
    after: ({ event }) => event === 'allow-hand-over',
    comes: ({ event }) => event === 'allow-hand-over',
  },
  {
    why: 'only a complaint given in confidence asks for this, and of one an overseer is warned, never a decider',
    after: ({ event, branch }) => event === 'warn-above' && branch === 2,
    comes: ({ event }) => event === 'allow-hand-over',
  },
  {
    why: 'only a complaint given in confidence asks for this, and then whoever complains names the next handler',
    after: ({ event, branch }) => event === 'reopen' && branch === 1,
    comes: ({ event }) => event === 'allow-hand-over',
  },
];

function isAsked(state: string): boolean {
  return state.startsWith('asked');
}

/** Why a step can never be taken right after another (or, without another, at all); null when it can. */
export function impossible(plan: Plan, first: Step | null, second: Step): string | null {
  const alone = never.find(({ is }) => is(second) || (first !== null && is(first)));
  if (alone || first === null) return alone?.why ?? null;
  const pair = neverAfter.find(({ after, comes }) => after(first) && comes(second));
  return pair?.why ?? (isOutOfTurn(plan, first, second) ? OUT_OF_TURN : null);
}

const OUT_OF_TURN = 'what an event raises follows it at once, and follows nothing else';

function isOutOfTurn(plan: Plan, first: Step, second: Step): boolean {
  const raised = raisedBy(plan, first);
  return raised.length > 0 ? !raised.includes(second.event) : isOnlyRaised(plan, second.event);
}

function raisedBy(plan: Plan, { event, branch, from }: Step): string[] {
  const found = Object.values(plan.lifecycle.events).find(
    (each) =>
      each.name === event &&
      (each.state === null || from === each.state || from.startsWith(`${each.state}.`)),
  );
  const effects = [...(found?.effects ?? []), ...(found?.branches[branch]?.effects ?? [])];
  return effects.flatMap((effect: EffectPlan) => (effect.effect === 'raise' ? effect.events : []));
}

/** Whether only the procedure itself raises an event. */
function isOnlyRaised(plan: Plan, event: string): boolean {
  return Object.values(plan.lifecycle.events)
    .flatMap(({ effects, branches }) => [...effects, ...branches.flatMap((branch) => branch.effects)])
    .some((effect) => effect.effect === 'raise' && effect.events.includes(event));
}
