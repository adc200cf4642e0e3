// Compiles points in time: `receipt`, `event.x.first`, `later-of` and the others.
import type { Moment } from '../language/procedure.gen.ts';
import type { Path } from '../language/problem.ts';
import type { MomentPlan } from '../plan/plan.ts';
import type { Compilation } from './compilation.ts';
import type { Known } from './known.ts';

/** Compiles a moment; `items` are the keys that `item.` may name, or null outside `each`. */
export function compileMoment(
  bench: Compilation,
  path: Path,
  source: Moment,
  known: Known,
  items: readonly string[] | null = null,
): MomentPlan {
  if (typeof source === 'string') return compileReference(bench, path, source, known, items);
  if ('later-of' in source) return { laterOf: many('later-of', source['later-of']) };
  if ('earlier-of' in source) return { earlierOf: many('earlier-of', source['earlier-of']) };
  if ('first' in source) {
    const { lines } = bench.chosen<Moment, MomentPlan>(path, source, (at, each) =>
      compileMoment(bench, at, each, known, items),
    );
    return { earlierOf: lines.map((line) => line.then), when: lines.map((line) => line.when) };
  }
  return {
    moment: compileMoment(bench, [...path, 'moment'], source.moment, known, items),
    plus: bench.span([...path, 'plus'], source.plus),
  };
  function many(key: string, list: readonly Moment[]): MomentPlan[] {
    return list.map((each, index) => compileMoment(bench, [...path, key, index], each, known, items));
  }
}

function compileReference(
  bench: Compilation,
  path: Path,
  source: string,
  known: Known,
  items: readonly string[] | null,
): MomentPlan {
  if (source === 'receipt' || source === 'opened' || source === 'closed') return { at: source };
  const [space = '', ...rest] = source.split('.');
  const tail = rest.at(-1);
  const which = rest.length > 1 && (tail === 'first' || tail === 'last') ? tail : null;
  const name = (which ? rest.slice(0, -1) : rest).join('.');
  const check = (names: Iterable<string>, nl: string, en: string) =>
    bench.known(path, name, names, { nl, en });
  switch (space) {
    case 'event':
      check(known.events, 'De gebeurtenis', 'event');
      return { at: 'event', name, which };
    case 'state':
      check(known.states, 'De toestand', 'state');
      return { at: 'state', name, which };
    case 'letter':
      check(known.letters, 'De brief', 'letter');
      return { at: 'letter', name, which };
    case 'approval':
      check(known.approvals, 'Het akkoord', 'approval');
      return { at: 'approval', name };
    case 'deadline':
      check(known.deadlines, 'De termijn', 'deadline');
      return { at: 'deadline', name };
    case 'linked':
      check(known.relations, 'De relatie', 'relation');
      return { at: 'linked', name };
    case 'message':
    case 'agreements':
      return { at: space, name };
    case 'item':
      check(items ?? [], 'Het onderdeel', 'item key');
      return { at: 'item', name };
    default:
      check(known.dates, 'Het datumveld', 'date field');
      return { at: 'data', name };
  }
}
