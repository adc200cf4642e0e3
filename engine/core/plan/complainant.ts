// Whether a procedure has a complainant at all, or is written down by people at work for the organisation itself.
import type { Plan } from './plan.ts';

/** False where nobody outside can file, be filed for, or be written to. */
export function hasComplainant({ filing }: Pick<Plan, 'filing'>): boolean {
  return filing.openTo !== 'nobody' || filing.channels.length > 0 || filing.email !== null;
}
