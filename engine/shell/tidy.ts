// Clears away what has expired: half-filled forms, sessions, links, codes and counted tries.
import type { App } from './app.ts';

/** Deletes every row whose time is over. */
export async function tidy(app: App): Promise<void> {
  const now = app.clock();
  await app.store.write(async (tx) => {
    await tx.deleteFrom('drafts').where('expires_at', '<=', now).execute();
    await tx.deleteFrom('draft_codes').where('expires_at', '<=', now).execute();
    await tx.deleteFrom('sessions').where('expires_at', '<=', now).execute();
    await tx.deleteFrom('steps').where('expires_at', '<=', now).execute();
    await tx.deleteFrom('invitations').where('expires_at', '<=', now).execute();
    await tx.deleteFrom('codes').where('expires_at', '<=', now).execute();
    await tx.deleteFrom('throttle').where('until', '<=', now).execute();
  });
}
