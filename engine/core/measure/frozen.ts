// Figures as they are kept in a dossier: plain data, each beside the one of the period before.
import type { Sentence, Text } from '../language/text.ts';
import type { Instant } from '../time/temporal.ts';
import type { FigureKind } from './figure-kind.ts';
import type { Group } from './group.ts';
import type { Period, TimeUnit } from './period.ts';

/** Which figures are asked for: those of these procedures over a period. */
export interface FiguresAsked {
  readonly procedures: readonly string[];
  readonly period: Period;
}

/** A `Figure`, said without what figures are made with, so that people and dossiers can know of it. */
export interface FrozenFigure {
  readonly metric: string;
  readonly kind: FigureKind;
  readonly title: Text;
  readonly definition: Sentence;
  readonly splits: readonly {
    readonly name: string;
    readonly title: Text;
    readonly unit: TimeUnit | null;
    readonly fact: string;
  }[];
  readonly axes: readonly (readonly string[])[];
  readonly parts: readonly string[];
  readonly groups: readonly Group[];
  readonly sums: readonly Group[];
  readonly total: Group | null;
  readonly target: string | null;
  readonly reached: boolean | null;
  readonly limit: number;
  readonly hides: boolean;
}

/** The figures of one procedure, with the version that they were counted by. */
export interface FrozenProcedure {
  readonly procedure: string;
  readonly version: string;
  readonly counted: Instant;
  readonly figures: readonly { readonly figure: FrozenFigure; readonly before: FrozenFigure | null }[];
}

export interface FrozenFigures {
  readonly period: Period;
  readonly of: readonly FrozenProcedure[];
}

/** The name of a figure among those of several procedures. */
export function figureName(procedure: string, metric: string): string {
  return `${procedure}.${metric}`;
}
