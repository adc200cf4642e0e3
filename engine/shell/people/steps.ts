// The steps of a sign-in that is under way: whoever holds the token goes on with it, once and not for long.
import { instantOf, secondsOf } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import type { Store } from '../store/store.ts';
import { newToken, tokenHash } from '../tokens.ts';

export type StepKind = 'second' | 'passkey' | 'new-passkey' | 'provider';

export interface Step {
  readonly person: string | null;
  readonly data: Readonly<Record<string, string>>;
}

/** How long somebody has for a step, in seconds. */
export const STEP_LASTS = 600;

/** Keeps a step and gives the token that goes on with it. */
export async function keepStep(store: Store, kind: StepKind, step: Step, now: Instant): Promise<string> {
  const token = newToken();
  const row = {
    ...{ token_hash: tokenHash(token), kind, person: step.person },
    data: JSON.stringify(step.data),
    expires_at: instantOf(secondsOf(now) + STEP_LASTS),
  };
  await store.write((tx) => tx.insertInto('steps').values(row).execute());
  return token;
}

/** The step that a token goes on with; null when it is unknown, was taken, or is too old. */
export async function readStep(
  store: Store,
  kind: StepKind,
  token: string,
  now: Instant,
): Promise<Step | null> {
  const row = await store.db
    .selectFrom('steps')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? stepOf(row) : null;
}

/** Takes a step, so that nobody takes it again; null when it is unknown, was taken, or is too old. */
export async function takeStep(
  store: Store,
  kind: StepKind,
  token: string,
  now: Instant,
): Promise<Step | null> {
  const row = await store.write((tx) =>
    tx
      .deleteFrom('steps')
      .where('token_hash', '=', tokenHash(token))
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .returningAll()
      .executeTakeFirst(),
  );
  return row ? stepOf(row) : null;
}

function stepOf({ person, data }: { person: string | null; data: string }): Step {
  return { person, data: JSON.parse(data) as Step['data'] };
}
