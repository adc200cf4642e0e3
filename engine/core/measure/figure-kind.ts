// What kind of figure it is, as plain data.
import type { Span } from '../time/span.ts';
import type { Kind } from './kinds/kind.ts';

export type FigureKind =
  | { readonly kind: 'count' | 'share' | 'promises' }
  | { readonly kind: 'deadline'; readonly deadline: string }
  | {
      readonly kind: 'duration';
      readonly in: 'hours' | 'days' | 'working days';
      readonly buckets: readonly Span[];
    }
  | { readonly kind: 'answer'; readonly field: string };

/** The kind of a metric without its formulas. */
export function plainKind(kind: Kind): FigureKind {
  if (kind.kind === 'duration') return { kind: kind.kind, in: kind.in, buckets: kind.buckets };
  if (kind.kind === 'deadline') return { kind: kind.kind, deadline: kind.deadline };
  return kind.kind === 'answer' ? { kind: kind.kind, field: kind.field } : { kind: kind.kind };
}
