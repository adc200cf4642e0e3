// A dossier as it stands: everything that its history adds up to and that a decision needs.
import type { FrozenFigures } from '../measure/frozen.ts';
import type { Instant } from '../time/temporal.ts';
import type { Answers } from './value.ts';

/** Somebody who acts: a person's id, or one of these; the representative acts for the complainant. */
export type Actor = 'complainant' | 'representative' | 'system' | (string & {});

export interface Occurrence {
  /** When it happened: deadlines use it. */
  readonly happened: Instant;
  /** When it was recorded: the chain uses it. */
  readonly recorded: Instant;
  readonly by: Actor;
  /** The entry in which it stands. */
  readonly seq: number;
  /** It followed from something else in the same entry. */
  readonly raised?: true;
}

/** How a letter reached whom it is for: the mail server took it, it was posted, read out, or stands on the status page. */
export type Reached = 'taken' | 'posted' | 'read-out' | 'shown';

/** One copy of a letter, and what became of it. */
export interface Sending {
  readonly id: string;
  readonly letter: string;
  readonly channel: 'mail' | 'paper' | 'voice' | 'page';
  /** A person's id, or the participant where it goes to somebody without an account. */
  readonly to: string;
  /** Whether it goes to somebody without an account, who finds it nowhere else. */
  readonly outward: boolean;
  /** The entry that wrote it, and when. */
  readonly seq: number;
  readonly written?: Instant;
  /** The entry by which it was mailed anew, to another address than before. */
  readonly mailed?: number;
  /** Null while it waits, and once it came back for good. */
  readonly reached: { readonly how: Reached; readonly at: Instant } | null;
  /** The last report that it did not arrive; without `permanent` the other server goes on trying, with `again` it went again since. */
  readonly bounced: { readonly at: Instant; readonly permanent: boolean; readonly again?: true } | null;
}

export interface Visit {
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface Agreement {
  readonly id: string;
  readonly what: string;
  /** A participant or `complainant`. */
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly agreed: Instant;
  readonly by: Actor;
  readonly done: Instant | null;
  readonly evidence: string | null;
  /** Dropped with a reason: neither open nor done. */
  readonly dropped: string | null;
}

/** A due time as it was recorded: it moves only by an explicit entry. */
export interface RecordedDue {
  readonly deadline: string;
  readonly item: string | null;
  readonly start: Instant;
  readonly nominal: Instant;
  readonly due: Instant;
  /** Why it stands where it stands, for a due time that moved. */
  readonly moved: 'condition' | 'pause' | 'extension' | null;
}

export interface Extension {
  readonly key: string;
  readonly amount: number;
  readonly unit: string;
  readonly at: Instant;
}

/** What the dossiers from which this one came are to it. */
export const ORIGIN = 'origin';

export interface Link {
  readonly relation: string;
  readonly dossier: string;
  readonly procedure: string;
  readonly outcome: string | null;
}

export interface Dossier {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  /** The plan's version under which it runs. */
  readonly version: string;
  /** The number of entries in its history. */
  readonly seq: number;
  readonly language: string;
  readonly channel: string;
  /** How number and code reached whoever told it to a person at work; null where nobody did. */
  readonly told: 'mail' | 'paper' | 'voice' | null;
  /** When it was received: the clock's start. */
  readonly receipt: Instant;
  /** When it was recorded. */
  readonly opened: Instant;
  readonly closed: Instant | null;
  readonly outcome: string | null;
  /** The lifecycle's persisted snapshot. */
  readonly snapshot: unknown;
  /** Active states, as paths, outer ones before inner ones. */
  readonly states: readonly string[];
  readonly data: Answers;
  /** Who gave each answer last. */
  readonly authors: Readonly<Record<string, Actor>>;
  /** Who fills each place now. */
  readonly participants: Readonly<Record<string, readonly string[]>>;
  /** Who ever filled it. */
  readonly past: Readonly<Record<string, readonly string[]>>;
  readonly events: Readonly<Record<string, readonly Occurrence[]>>;
  readonly visits: Readonly<Record<string, readonly Visit[]>>;
  /** When each letter was sent: worked out from `sendings`. */
  readonly letters: Readonly<Record<string, readonly Instant[]>>;
  /** Every copy of every letter, in the order in which they were written. */
  readonly sendings: readonly Sending[];
  readonly agreements: readonly Agreement[];
  readonly approvals: Readonly<Record<string, readonly Occurrence[]>>;
  readonly refusals: Readonly<Record<string, readonly Occurrence[]>>;
  /** By instance key: deadline, item and start. */
  readonly due: Readonly<Record<string, RecordedDue>>;
  /** Instance keys with what fired: `KEY:missed`, `KEY:remind:0`. */
  readonly fired: Readonly<Record<string, Instant>>;
  readonly extensions: readonly Extension[];
  /** Frozen figures, by the field that they belong to. */
  readonly figures: Readonly<Record<string, FrozenFigures>>;
  readonly links: readonly Link[];
  /** Since when somebody acts for the complainant, and until when; null where nobody ever did. */
  readonly represented: { readonly since: Instant; readonly until: Instant | null } | null;
  readonly origin: { readonly dossier: string; readonly relation: string } | null;
  /** Who stands behind the wall of a dossier from which this one came: people, or names that were typed. */
  readonly apart?: readonly string[];
}

/** Whether somebody acts for the complainant now. */
export function isRepresented({ represented }: Pick<Dossier, 'represented'>): boolean {
  return represented?.until === null;
}

/** Whether somebody is the complainant, or acts for them. */
export function isOfComplainant(actor: Actor): boolean {
  return actor === 'complainant' || actor === 'representative';
}
