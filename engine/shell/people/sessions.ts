// Sessions: who holds the cookie is who they were when they signed in.
import { strengths } from '../../core/people/strength.ts';
import type { Strength } from '../../core/people/strength.ts';
import type { Instant } from '../../core/time/temporal.ts';
import { instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { Store } from '../store/store.ts';
import { newToken, tokenHash } from '../tokens.ts';

/** A person's session ends after a working day, a complainant's after an hour without use. */
const LASTS = { person: 12 * 3600, complainant: 3600 } as const;
const IDLE = 2 * 3600;
const SEEN_EVERY = 60;
const COMPLAINANT = 'dossier:';
const REPRESENTATIVE = 'acting:';
const ID_LENGTH = 16;

export type Holder =
  | { readonly kind: 'person'; readonly person: string }
  /** With `as`, somebody who acts for the complainant. */
  | { readonly kind: 'complainant'; readonly dossier: string; readonly as?: 'representative' };

export interface Session {
  readonly holder: Holder;
  /** Names the session without opening it. */
  readonly id: string;
  readonly since: Instant;
  /** How surely it is theirs. */
  readonly strength: Strength;
}

/** Begins a session and gives its token; `strength` says what was shown. */
export async function beginSession(
  store: Store,
  holder: Holder,
  agent: string,
  now: Instant,
  strength: Strength = 'password',
): Promise<string> {
  const token = newToken();
  const row = {
    token_hash: tokenHash(token),
    person: nameOf(holder),
    created_at: now,
    seen_at: now,
    expires_at: instantOf(secondsOf(now) + LASTS[holder.kind]),
    agent: agent.slice(0, 200),
    strength,
  };
  await store.write((tx) => tx.insertInto('sessions').values(row).execute());
  return token;
}

/** Finds who holds a token; null when it is unknown, has ended, or was unused for too long. */
export async function readSession(store: Store, token: string, now: Instant): Promise<Session | null> {
  const row = await store.db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  if (!row || row.expires_at <= now || secondsOf(now) - secondsOf(row.seen_at) > IDLE) return null;
  if (secondsOf(now) - secondsOf(row.seen_at) > SEEN_EVERY)
    await store.write((tx) =>
      tx.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', row.token_hash).execute(),
    );
  const holder = holderIn(row.person);
  const strength = strengths.find((each) => each === row.strength) ?? 'password';
  return { holder, id: idOf(row.token_hash), since: row.created_at, strength };
}

/** Under which name the sessions of whoever acts for the complainant of a dossier stand. */
export function actingFor(dossier: string): string {
  return REPRESENTATIVE + dossier;
}

/** Under which name somebody's sessions stand. */
export function nameOf(holder: Holder): string {
  if (holder.kind === 'person') return holder.person;
  return holder.as === 'representative' ? actingFor(holder.dossier) : COMPLAINANT + holder.dossier;
}

function holderIn(name: string): Holder {
  if (name.startsWith(COMPLAINANT)) return { kind: 'complainant', dossier: name.slice(COMPLAINANT.length) };
  if (!name.startsWith(REPRESENTATIVE)) return { kind: 'person', person: name };
  return { kind: 'complainant', dossier: name.slice(REPRESENTATIVE.length), as: 'representative' };
}

export interface SessionRow {
  readonly id: string;
  readonly since: Instant;
  readonly seen: Instant;
  readonly agent: string;
}

/** The sessions of a person that can still be used, the one used last first. */
export async function sessionsOf(store: Store, person: string, now: Instant): Promise<SessionRow[]> {
  const rows = await store.db
    .selectFrom('sessions')
    .select(['token_hash', 'created_at', 'seen_at', 'agent'])
    .where('person', '=', person)
    .where('expires_at', '>', now)
    .where('seen_at', '>', instantOf(secondsOf(now) - IDLE))
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: idOf(row.token_hash),
    since: row.created_at,
    seen: row.seen_at,
    agent: row.agent,
  }));
}

/** Ends one of a person's own sessions by its id; nothing happens when it is somebody else's. */
export async function endSessionOf(store: Store, person: string, id: string): Promise<void> {
  if (id.length !== ID_LENGTH || !/^[0-9a-f]+$/.test(id)) return;
  await store.write((tx) =>
    tx.deleteFrom('sessions').where('person', '=', person).where('token_hash', 'like', `${id}%`).execute(),
  );
}

/** Ends one session. */
export async function endSession(store: Store, token: string): Promise<void> {
  await store.write((tx) => tx.deleteFrom('sessions').where('token_hash', '=', tokenHash(token)).execute());
}

/** Ends every session of somebody, but the one that they hold, if any, and every sign-in of theirs that is under way. */
export async function endSessions(store: Store, person: string, except: string | null = null): Promise<void> {
  const keep = except === null ? '' : tokenHash(except);
  await store.write(async (tx) => {
    await tx.deleteFrom('sessions').where('person', '=', person).where('token_hash', '!=', keep).execute();
    await tx.deleteFrom('steps').where('person', '=', person).execute();
  });
}

function idOf(hash: string): string {
  return hash.slice(0, ID_LENGTH);
}
