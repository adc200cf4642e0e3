// Functions about several values at once: their sum, the greatest and the least.
import { isRanked, orderOf } from '../comparison.ts';
import { Mistake, type Span } from '../problem.ts';
import { number, unite, type Shape } from '../shape.ts';
import { itemsOf, withShape, type Term } from '../term.ts';
import { argument, type Built, type Call } from './function.ts';

/** The sum of a list of numbers; of none it is 0. */
export function sum({ args, context }: Call): Built {
  const { run } = argument(args, 0, { kind: 'list', of: number }, context);
  const total: Term['run'] = (frame) => {
    const all = (itemsOf(run, frame) as number[]).reduce((subtotal, value) => subtotal + value, 0);
    return Number.isFinite(all) ? all : null;
  };
  return { shape: number, run: total };
}

/** Of one list, or of several values: the greatest when `sign` is 1, the least when it is -1; what is absent is skipped. */
export function extreme({ args, at, context }: Call, sign: 1 | -1): Built {
  const [first] = args;
  const ofList = args.length === 1 && first?.shape.kind === 'list' ? first : null;
  const shape = ofList?.shape.kind === 'list' ? ofList.shape.of : common(args, at);
  const order = orderOf(shape, shape, context.zone);
  if (!order || !isRanked(shape.kind)) throw notRanked(at);
  const runs = args.map((arg) => withShape(arg, shape).run);
  const run: Term['run'] = (frame) => {
    const values = ofList ? itemsOf(ofList.run, frame) : runs.map((each) => each(frame));
    return values.reduce((best, value) => {
      if (best === null || value === null) return best ?? value;
      return (order(value, best) ?? 0) * sign > 0 ? value : best;
    }, null as unknown);
  };
  return { shape, run };
}

function common(args: Term[], at: Span): Shape {
  const shape = args.reduce<Shape | null | undefined>(
    (united, { shape: each }) => (united === undefined ? each : united && unite(united, each)),
    undefined,
  );
  if (!shape) throw notRanked(at);
  return shape;
}

function notRanked(at: Span): Mistake {
  const sentence = {
    nl: 'Hier horen waarden van één soort die een volgorde hebben: getallen, datums of tijdstippen.',
    en: 'Values of one kind that have an order belong here: numbers, dates or moments.',
  };
  return new Mistake('arguments', at, sentence);
}
