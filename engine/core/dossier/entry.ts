// One entry of a dossier's history: what came in, and what it changed, fully resolved.
import type { Text } from '../language/text.ts';
import type { FrozenFigures } from '../measure/frozen.ts';
import type { Period } from '../measure/period.ts';
import type { Instant } from '../time/temporal.ts';
import type { Actor, Agreement, Extension, Link, RecordedDue } from './dossier.ts';
import type { Answers, FileReference, Value } from './value.ts';

export interface Addressee {
  /** A participant or `complainant`. */
  readonly participant: string;
  readonly person: string | null;
  readonly name: string;
  readonly email: string | null;
  /** The postal address, a line each, where it is known. */
  readonly address?: string;
  readonly language: string;
}

export interface SentLetter {
  readonly id: string;
  readonly letter: string;
  readonly to: Addressee;
  readonly channel: 'mail' | 'paper' | 'voice' | 'page';
  readonly subject: string;
  readonly body: string;
  /** The files that go along. */
  readonly files: readonly FileReference[];
}

export interface OpenedDossier {
  readonly id: string;
  readonly procedure: string;
  readonly relation: string;
  readonly data: Answers;
  readonly receipt: Instant | null;
  /** Who must not see it, because they do not see the one that opens it. */
  readonly apart?: readonly string[];
}

/** Everything that an entry can change; each kind has its own file that applies it. */
export type Change =
  | {
      readonly kind: 'open';
      readonly number: string;
      readonly procedure: string;
      readonly version: string;
      readonly language: string;
      readonly channel: string;
      readonly told: 'mail' | 'paper' | 'voice' | null;
      readonly receipt: Instant;
      readonly origin: { readonly dossier: string; readonly relation: string } | null;
    }
  | {
      readonly kind: 'lifecycle';
      readonly snapshot: unknown;
      readonly states: readonly string[];
      readonly entered: readonly string[];
      readonly left: readonly string[];
    }
  /** With `raised`, it followed from something else in the same entry. */
  | { readonly kind: 'occurred'; readonly event: string; readonly raised?: true }
  | { readonly kind: 'set'; readonly field: string; readonly value: Value }
  | { readonly kind: 'assign'; readonly participant: string; readonly people: readonly string[] }
  | { readonly kind: 'agree'; readonly agreement: Agreement }
  | {
      readonly kind: 'agreement-ended';
      readonly id: string;
      readonly done: Instant | null;
      readonly evidence: string | null;
      readonly dropped: string | null;
    }
  /** With `silent`, that person said nothing in time. */
  | { readonly kind: 'approve'; readonly approval: string; readonly silent?: string }
  | { readonly kind: 'refuse'; readonly approval: string; readonly silent?: string }
  | { readonly kind: 'void'; readonly approval: string }
  /** With `waits`, it counts as sent only once it was taken, posted or read out. */
  | { readonly kind: 'letter'; readonly letter: SentLetter; readonly waits?: true }
  /** A letter goes again or another way, since whom it is for can be reached otherwise than before. */
  | {
      readonly kind: 'resent';
      readonly id: string;
      readonly letter: string;
      readonly channel: 'mail' | 'paper' | 'page';
      readonly to: Addressee;
    }
  /** The mail server took a letter. */
  | { readonly kind: 'taken'; readonly id: string; readonly letter: string }
  /** A letter on paper has left the house. */
  | { readonly kind: 'posted'; readonly id: string; readonly letter: string }
  /** A letter was read out to whom it is for. */
  | { readonly kind: 'read-out'; readonly id: string; readonly letter: string }
  /** A mail did not arrive; `id` and `letter` are null for a mail that was no letter. */
  | {
      readonly kind: 'bounced';
      readonly id: string | null;
      readonly letter: string | null;
      /** A person's id, or a participant. */
      readonly to: string;
      readonly permanent: boolean;
      readonly reason: string;
    }
  /** Something that the system was to do and could not. */
  | { readonly kind: 'not-done'; readonly effect: string; readonly why: Text }
  | { readonly kind: 'held'; readonly letter: string; readonly missing: readonly string[] }
  | {
      readonly kind: 'remind';
      readonly key: string;
      readonly index: number;
      readonly to: readonly Addressee[];
      readonly late: boolean;
    }
  | { readonly kind: 'due'; readonly key: string; readonly due: RecordedDue | null }
  | {
      readonly kind: 'fired';
      readonly key: string;
      readonly what: string;
      readonly at: Instant;
      readonly caughtUp: boolean;
    }
  | { readonly kind: 'extend'; readonly extension: Extension }
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly audience: 'complainant' | 'staff';
      /** Whose words they are, where a person at work wrote them down. */
      readonly from?: 'complainant';
      readonly text: string;
      readonly files?: readonly FileReference[];
    }
  | { readonly kind: 'opened'; readonly opened: OpenedDossier }
  | { readonly kind: 'linked'; readonly link: Link }
  /** It is tied to one that was there already. */
  | { readonly kind: 'tied'; readonly link: Link; readonly apart: readonly string[] }
  /** The wall of one from which it came holds here too. */
  | { readonly kind: 'apart'; readonly people: readonly string[] }
  /** It goes into another dossier. */
  | {
      readonly kind: 'merge';
      readonly into: string;
      readonly number: string;
      /** From whom it is kept, and the other one since. */
      readonly apart?: readonly string[];
    }
  | { readonly kind: 'tell'; readonly dossier: string; readonly event: string; readonly data?: Answers }
  /** Every dossier of a procedure that was received in a period is told; which they are stands nowhere here. */
  | {
      readonly kind: 'tell-all';
      readonly procedure: string;
      readonly period: Period;
      readonly event: string;
      readonly data: Answers;
    }
  | { readonly kind: 'freeze'; readonly field: string; readonly figures: FrozenFigures }
  /** Somebody was given a new code by a person at work. */
  | { readonly kind: 'told'; readonly to: 'complainant' | 'representative'; readonly how: 'paper' | 'voice' }
  /** Somebody acts for the complainant from now on, or no longer. */
  | { readonly kind: 'represent'; readonly on: boolean }
  | { readonly kind: 'close'; readonly outcome: string }
  /** Words go; with `everything` the dossier is counted no more. */
  | { readonly kind: 'anonymise'; readonly everything: boolean };

/** What somebody put in, kept as it was given. */
export interface Input {
  readonly data?: Answers;
  readonly agreements?: readonly { readonly what: string; readonly owner: string; readonly due: string }[];
  readonly text?: string;
  /** Files that came with a message. */
  readonly files?: readonly FileReference[];
  readonly reason?: string;
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
  /** How it was said to whoever wrote it down, or how something goes. */
  readonly channel?: string;
  /** It was read out before it was sent, and was right. */
  readonly readBack?: boolean;
  readonly agreement?: string;
  /** A letter that was posted or read out, by its name or its id. */
  readonly letter?: string;
  readonly letters?: Readonly<
    Record<string, { readonly channel?: 'mail' | 'paper' | 'voice'; readonly body?: string }>
  >;
}

export interface Entry {
  readonly seq: number;
  readonly event: string;
  readonly actor: Actor;
  readonly happened: Instant;
  readonly recorded: Instant;
  readonly input: Input;
  readonly changes: readonly Change[];
}
