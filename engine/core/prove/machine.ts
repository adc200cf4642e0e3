// The statechart itself starts, whichever way its conditions fall.
import { initialTransition } from 'xstate';
import type { Problem } from '../language/problem.ts';
import { problem } from './finding.ts';
import type { Subject } from './subject.ts';

/** Reports a lifecycle that the statechart machine refuses. */
export function machine({ plan }: Subject): Problem[] {
  const starts = [true, false].every((answer) => canStart(plan.lifecycle.machine, answer));
  if (starts) return [];
  return [
    problem(
      'lifecycle-refused',
      ['lifecycle', 'initial'],
      'De levensloop komt niet op gang: het begin leidt niet tot een toestand, of komt niet tot rust. Kies bij `initial` een gewone toestand.',
      'The lifecycle does not get going: its beginning leads to no state, or does not come to rest. Choose an ordinary state for `initial`.',
    ),
  ];
}

// Any refusal counts: the machine has its own errors for what cannot be entered.
function canStart(chart: Subject['plan']['lifecycle']['machine'], answer: boolean): boolean {
  try {
    const [snapshot] = initialTransition(chart, { holds: () => answer } as never);
    return snapshot.status !== 'error';
  } catch {
    return false;
  }
}
