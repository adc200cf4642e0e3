// What kind of figure it is, as plain data.
import type { Kind } from './kinds/kind.ts';

export type FigureKind =
  | { readonly kind: 'count' | 'share' | 'promises' }
  | { readonly kind: 'duration'; readonly in: 'hours' | 'days' | 'working days' }
  | { readonly kind: 'answer'; readonly field: string };

/** The kind of a metric without its formulas. */
export function plainKind(kind: Kind): FigureKind {
  if (kind.kind === 'duration') return { kind: kind.kind, in: kind.in };
  return kind.kind === 'answer' ? { kind: kind.kind, field: kind.field } : { kind: kind.kind };
}
