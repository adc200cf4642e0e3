// Extensions: a term that is made longer by an act.
import type { Span } from './span.ts';
import { addSpans } from './span.ts';
import type { Instant } from './temporal.ts';
import { compareInstants } from './temporal.ts';
import type { DueMoments, Term } from './term.ts';
import { computeTerm } from './term.ts';

/**
 * Extends a term. `from-end` counts from where the term ended before rolling; `from-start` counts the term and its
 * extension together from the start (1 month and 2 months are 3 months), or from the end when their units do not add up.
 * An extension never makes a term that runs forward due earlier than it was.
 */
export function extendTerm(
  start: Instant,
  previous: DueMoments,
  term: Term,
  extension: Span,
  counted: 'from-end' | 'from-start' = 'from-end',
): DueMoments {
  const total = counted === 'from-start' ? addSpans(term.span, extension) : null;
  if (total) return notEarlier(computeTerm(start, { ...term, span: total }), previous, term);
  const rest: Term = {
    ...term,
    span: extension,
    count: 'from-next-day',
    cutOff: undefined,
    contains: undefined,
  };
  return notEarlier(computeTerm(previous.nominal, rest), previous, term);
}

function notEarlier(extended: DueMoments, previous: DueMoments, term: Term): DueMoments {
  if (term.direction === 'backward' || compareInstants(extended.due, previous.due) >= 0) return extended;
  return { nominal: extended.nominal, due: previous.due };
}
