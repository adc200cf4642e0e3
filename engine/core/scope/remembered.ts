// Remembers what was last worked out for a dossier: a dossier never changes in place, so the same question has the same answer.
import type { Dossier } from '../dossier/dossier.ts';
import type { Plan } from '../plan/plan.ts';
import type { Instant } from '../time/temporal.ts';

type Working<T> = (plan: Plan, dossier: Dossier, now: Instant) => T;

/** Gives a function that works a thing out once for each dossier, plan and moment. */
export function remembered<T>(work: Working<T>): Working<T> {
  const last = new WeakMap<Dossier, { plan: Plan; now: Instant; answer: T }>();
  return (plan, dossier, now) => {
    const known = last.get(dossier);
    if (known?.plan === plan && known.now === now) return known.answer;
    const answer = work(plan, dossier, now);
    last.set(dossier, { plan, now, answer });
    return answer;
  };
}
