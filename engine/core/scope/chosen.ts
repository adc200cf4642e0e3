// Which line of a choice counts.
import type { Chosen } from '../plan/plan.ts';

/** The first line whose condition holds for these values; null where none does. */
export function chosenBy<T>({ lines }: Chosen<T>, values: object): T | null {
  const line = lines.find(({ when }) => when === null || when.run(values) === true);
  return line ? line.then : null;
}
