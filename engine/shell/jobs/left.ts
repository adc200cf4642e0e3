// Somebody left or lost a role: each dossier in which they held a place goes over, and then the lists are made anew.
import { leave } from '../../core/decide/leave.ts';
import type { Leaving } from '../../core/decide/leave.ts';
import { change } from '../handle.ts';
import { reindex } from '../reindex.ts';
import type { Job } from './job.ts';

/** What waits to be handed over. */
export interface LeftPayload extends Leaving {
  readonly dossiers: readonly string[];
}

/** Hands over one dossier after another; a second try passes over what went over before. */
export const left: Job = async ({ payload }, { app }) => {
  const { dossiers, ...leaving } = payload as LeftPayload;
  for (const id of dossiers)
    await change(app, id, ({ plan, dossier, world }) => leave(plan, dossier, leaving, world));
  await reindex(app, [leaving.person]);
};
