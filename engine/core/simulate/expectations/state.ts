// Expectations about where a dossier stands and how it ended.
import type { OpenedDossier } from '../../dossier/entry.ts';
import type { Answers, Expectation } from '../../language/procedure.gen.ts';
import { code, names, sameNames } from '../failure.ts';
import type { Mismatch } from '../failure.ts';
import type { Scene } from '../scene.ts';
import { written } from './time.ts';

/** Every state that is named is active; `asked` holds in `asked.waiting` too. */
export function state(expected: NonNullable<Expectation['state']>, { dossier }: Scene): Mismatch[] {
  const wanted = typeof expected === 'string' ? [expected] : expected;
  if (wanted.every((path) => dossier.states.includes(path))) return [];
  const innermost = dossier.states.filter(
    (path) => !dossier.states.some((other) => other.startsWith(`${path}.`)),
  );
  return [{ at: [], expected: names(wanted), found: names(innermost) }];
}

/** The dossier has ended, and in this way. */
export function outcome(expected: string, { dossier }: Scene): Mismatch[] {
  if (dossier.outcome === expected) return [];
  const found =
    dossier.outcome === null
      ? { nl: 'dat het dossier nog loopt', en: 'that the dossier has not ended' }
      : code(dossier.outcome);
  return [{ at: [], expected: code(expected), found }];
}

/** Exactly these relations have been opened in this step, each as often as it is named, with what is written. */
export function opened(expected: NonNullable<Expectation['opened']>, scene: Scene): Mismatch[] {
  const all = scene.entries.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'opened' ? [change.opened] : [])),
  );
  const wanted = expected.map((each) => (typeof each === 'string' ? each : (Object.keys(each)[0] ?? '')));
  const found = all.map(({ relation }) => relation);
  if (!sameNames(wanted, found)) return [{ at: [], expected: names(wanted), found: names(found) }];
  return expected.flatMap((each, index) => {
    const [[name = '', wish] = []] = typeof each === 'string' ? [] : Object.entries(each);
    if (wish === undefined) return [];
    const own = all.filter(({ relation }) => relation === name);
    if (own.some((one) => beginsWith(one, wish, scene))) return [];
    const said = own.map(({ data, receipt }) => JSON.stringify({ data, receipt }));
    return [{ at: [index, name], expected: code(JSON.stringify(wish)), found: names(said) }];
  });
}

function beginsWith(
  { data, receipt }: OpenedDossier,
  wish: { readonly data?: Answers; readonly receipt?: string },
  { plan, world }: Scene,
): boolean {
  const isSame = ([name, value]: [string, unknown]) =>
    JSON.stringify(data[name] ?? null) === JSON.stringify(value);
  if (!Object.entries(wish.data ?? {}).every(isSame)) return false;
  if (wish.receipt === undefined) return true;
  return written(receipt ?? world.now, plan.organisation.timeZone, wish.receipt) === wish.receipt;
}
