// Functions about texts: what is in them, how they begin and end.
import { isIn } from '../lists.ts';
import { text, yesNo } from '../shape.ts';
import type { Term } from '../term.ts';
import { argument, type Built, type Call } from './function.ts';

/** Whether a text has another in it, or a list an item. */
export function contains(call: Call): Built {
  const [whole, part] = call.args;
  if (whole?.shape.kind === 'list' && part) return isIn(part, whole, call.at, call.context);
  return onTexts(call, (found, wanted) => found.includes(wanted));
}

/** Whether a text begins with another. */
export function startsWith(call: Call): Built {
  return onTexts(call, (found, wanted) => found.startsWith(wanted));
}

/** Whether a text ends with another. */
export function endsWith(call: Call): Built {
  return onTexts(call, (found, wanted) => found.endsWith(wanted));
}

function onTexts({ args, context }: Call, test: (found: string, wanted: string) => boolean): Built {
  const [found, wanted] = [argument(args, 0, text, context).run, argument(args, 1, text, context).run];
  const run: Term['run'] = (frame) => {
    const [whole, part] = [found(frame), wanted(frame)];
    return typeof whole === 'string' && typeof part === 'string' ? test(whole, part) : null;
  };
  return { shape: yesNo, run };
}

/** A text in small letters. */
export function lower({ args, context }: Call): Built {
  const { run } = argument(args, 0, text, context);
  const inLower: Term['run'] = (frame) => {
    const value = run(frame);
    return typeof value === 'string' ? value.toLowerCase() : null;
  };
  return { shape: text, run: inLower };
}
