// More shipped procedures beside the complaint, and the work that waits between dossiers.
import type { App } from '../../engine/shell/app.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { shippedSources } from './app.ts';

/** Publishes these shipped procedures; throws when one cannot be. */
export function publishShipped(app: App, ...procedures: string[]): Promise<void> {
  return publishIn(app, (organisation) => organisation, procedures);
}

/** Publishes shipped procedures in an organisation that differs from the shipped one. */
export async function publishIn(
  app: App,
  organisation: (shipped: string) => string,
  procedures: readonly string[],
): Promise<void> {
  for (const procedure of procedures) {
    const { source, organisationSource } = shippedSources(procedure);
    const sources = { source, organisationSource: organisation(organisationSource) };
    const published = await app.plans.publish(sources, 'First.', 'test', app.clock());
    if ('problems' in published)
      throw new Error(published.problems.map((each) => `${each.line}: ${each.text.en}`).join('\n'));
  }
}

/** Does everything that can be done now. */
export async function workAll(app: App): Promise<void> {
  while ((await workOnce({ app, sendMail: null })) > 0);
}

/** The ids of all dossiers of a procedure, oldest first. */
export async function dossiersOf(app: App, procedure: string): Promise<string[]> {
  const rows = await app.store.db
    .selectFrom('dossiers')
    .select('id')
    .where('procedure', '=', procedure)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
