// Dossiers to work with: filed by the web, and brought to where a test begins.
import type { Dossier } from '../../engine/core/dossier/dossier.ts';
import type { RawInput } from '../../engine/core/decide/incoming.ts';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier, handle } from '../../engine/shell/handle.ts';
import type { NewFile } from '../../engine/shell/store/change.ts';
import { complaint } from './complaint.ts';

/** Files a complaint; throws when it is refused. */
export async function fileComplaint(
  app: App,
  other: Readonly<Record<string, unknown>> = {},
  files: readonly NewFile[] = [],
): Promise<Dossier> {
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('The complaint procedure is not published.');
  const { decision } = await fileDossier(
    app,
    plan,
    { actor: 'complainant', language: 'nl', channel: 'web', data: complaint(other) },
    files,
  );
  if (decision.refusal) throw new Error(JSON.stringify(decision.refusal));
  return decision.dossier;
}

/** Lets somebody do something; throws when it is refused. */
export async function act(
  app: App,
  id: string,
  actor: string,
  event: string,
  input: RawInput = {},
): Promise<Dossier> {
  const { dossier, refusal } = await handle(app, id, { event, actor, input });
  if (refusal) throw new Error(JSON.stringify(refusal));
  return dossier;
}

/** What a handler fills in to confirm. */
export const confirmed: RawInput = {
  data: { seriousness: 'ordinary', 'measure-needed': 'no' },
  agreements: [{ what: 'De planner belt terug', owner: 'handler', due: '2026-04-27' }],
};
