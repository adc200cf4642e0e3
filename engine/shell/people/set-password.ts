// Gives somebody a password without an invitation, for the demo.
import type { App } from '../app.ts';
import { hashPassword } from './password.ts';

/** Sets a password; the caller vouches for its strength. */
export async function setPassword(app: App, person: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await app.store.write((tx) =>
    tx.updateTable('people').set({ password: hash }).where('id', '=', person).execute(),
  );
  app.people.forget();
}
