// The shape of every table: text, integers below 2^31 and bytes only, so that each dialect holds the same.
import type { Generated } from 'kysely';

/** A moment as ISO-8601 UTC text, or in `due` columns the word `never`, which sorts after every moment. */
type Moment = string;
/** A truth value, which not every dialect can bind: 0 or 1. */
type Truth = number;

export type Tables = {
  versions: {
    id: string;
    procedure: string;
    no: number;
    source: string;
    organisation_source: string;
    note: string;
    published_at: Moment;
    published_by: string;
  };
  dossiers: {
    id: string;
    number: string;
    procedure: string;
    version: string;
    seq: number;
    head: string;
    mac: string;
    key_wrapped: Buffer | null;
    body: Buffer | null;
    state: string;
    opened_at: Moment;
    received_at: Moment;
    closed_at: Moment | null;
    outcome: string | null;
    due: Moment | null;
    wake: Moment | null;
    /** Up to which entry the contents were erased. */
    erased_seq: number | null;
  };
  entries: {
    dossier: string;
    seq: number;
    recorded: Moment;
    happened: Moment;
    event: string;
    actor: string;
    commitment: string;
    hash: string;
    content: Buffer | null;
    salt: Buffer | null;
  };
  facts: { dossier: string; name: string; value: string; number: number | null };
  reports: {
    procedure: string;
    first_day: string;
    last_day: string;
    version: string;
    counted_at: Moment;
    figures: string;
    /** How the numbers hang together, and what else of that moment a recount needs. */
    relations: string;
    /** Vouches for all of it; null for reports from before there were such marks. */
    mac: string | null;
  };
  visible: { person: string; dossier: string; list: string; due: Generated<Moment>; procedure: string };
  words: { hash: string; dossier: string };
  /** `item` is the id of a placement, `said` a keyed hash of what the schedule read of it. */
  scheduled: { dossier: string; procedure: string; schedule: string; item: string; at: Moment; said: string };
  fired: { dossier: string; instance: string };
  outbox: {
    id: string;
    dossier: string | null;
    kind: string;
    key: string;
    payload: Buffer | null;
    due_at: Moment;
    attempts: Generated<number>;
    claimed_until: Moment | null;
    last_error: string | null;
    done_at: Moment | null;
    created_at: Moment;
    recipient_hint: string | null;
    /** The first half of a mail's Message-ID; null for what is no mail. */
    name: string | null;
    /** When a report came in that the mail did not arrive. */
    bounced_at: Moment | null;
    /** When somebody said of what was given up that it is settled, and who. */
    settled_at: Moment | null;
    settled_by: string | null;
  };
  people: {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    roles: string;
    profile: Generated<string>;
    active: Generated<Truth>;
    password: string | null;
    created_at: Moment;
    away_from: string | null;
    away_until: string | null;
    substitute: string | null;
    /** How they get mail, where they chose that themselves. */
    mail: string | null;
  };
  sessions: {
    token_hash: string;
    person: string;
    created_at: Moment;
    seen_at: Moment;
    expires_at: Moment;
    agent: string;
    strength: Generated<string>;
  };
  one_time_passwords: {
    person: string;
    secret: Buffer;
    created_at: Moment;
    confirmed_at: Moment | null;
    /** The last half minute whose code was used, counted from 1970. */
    last_step: number | null;
  };
  recovery_codes: { hash: string; person: string; used_at: Moment | null };
  passkeys: {
    id: string;
    person: string;
    public_key: Buffer;
    /** How often it was used by its own count; up to 2^32, so as text. */
    counter: string;
    label: string;
    created_at: Moment;
    used_at: Moment | null;
  };
  identities: { issuer: string; subject: string; person: string; created_at: Moment };
  steps: { token_hash: string; kind: string; person: string | null; data: string; expires_at: Moment };
  invitations: {
    token_hash: string;
    person: string;
    purpose: string;
    expires_at: Moment;
    used_at: Moment | null;
  };
  throttle: { key: string; count: number; until: Moment };
  drafts: {
    id: string;
    procedure: string;
    form: string;
    body: Buffer;
    updated_at: Moment;
    expires_at: Moment;
  };
  /** `draft` is the id of a draft; `generation` says under which of the keyring's generations it was sealed. */
  draft_codes: { hash: string; draft: string; generation: number; body: Buffer; expires_at: Moment };
  codes: {
    hash: string;
    dossier: string;
    participant: string;
    single_use: Generated<Truth>;
    used_at: Moment | null;
    expires_at: Moment | null;
  };
  files: {
    id: string;
    dossier: string;
    name: Buffer;
    kind: string;
    size: number;
    body: Buffer;
    created_at: Moment;
  };
  /** Clients and employees as another system knows them; `reference` is a keyed hash of its key. */
  directory: { id: string; reference: string; kind: string; body: Buffer; ended_at: Moment | null };
  directory_words: { hash: string; known: string };
  /** Who works where; `starts` and `ends` are dates on the wall calendar, both days included. */
  placements: {
    id: string;
    reference: string;
    body: Buffer;
    client: string;
    employee: string;
    contact: string | null;
    starts: string;
    ends: string | null;
    ended_at: Moment | null;
  };
  reads: { dossier: string; seq: number; person: string; at: Moment; part: string; hash: string };
  settings: { key: string; value: string };
  /** `reads` is null where an anchor says nothing of the reading log. */
  anchors: { day: string; head: string; count: number; mac: string; reads: string | null };
  received: {
    id: string;
    mailbox: string;
    /** The mailbox's UIDVALIDITY and the message's UID there: up to 2^32, so as text. */
    validity: string;
    uid: string;
    /** SHA-256 of the message as it came. */
    digest: string;
    /** When the server took it in. */
    received_at: Moment;
    stored_at: Moment;
    /** In bytes, at the server. */
    size: number;
    /** Whether only its beginning is kept, since it was too large. */
    cut: Generated<Truth>;
    /** Who wrote it to whom about what; null until it was read. */
    envelope: Buffer | null;
    /** The message as it came; null once it was erased. */
    body: Buffer | null;
    tries: Generated<number>;
    /** What became of it; null until it was read. */
    outcome: string | null;
    reason: string | null;
    dossier: string | null;
    /** The entry of that dossier in which it stands. */
    seq: number | null;
    /** Says which message it is, whichever way it came; for those that went into a dossier. */
    twin: string | null;
    done_at: Moment | null;
    done_by: string | null;
    /** Who looks at it, where nobody who looks after the mailbox may; and since when. */
    given_to: string | null;
    given_at: Moment | null;
  };
  /** People who must not see a message as long as it is in no dossier. */
  received_walls: { message: string; person: string };
  mailboxes: {
    name: string;
    tried_at: Moment;
    answered_at: Moment | null;
    /** How many messages wait at the server. */
    left_there: Generated<number>;
    /** Which kind of trouble it is, and what the server said, without anybody's words. */
    fault: string | null;
    error: string | null;
    /** When it was first asked. */
    since: Moment | null;
  };
};
