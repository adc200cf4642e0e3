// What the mail servers say of a letter: that it was taken, or that it did not arrive.
import type { Dossier, Sending } from '../dossier/dossier.ts';
import type { Change } from '../dossier/entry.ts';
import type { World } from '../people/person.ts';
import type { Plan } from '../plan/plan.ts';
import { advance } from './advance.ts';
import { sendElsewhere } from './again.ts';
import { Draft } from './draft.ts';
import { finish } from './finish.ts';
import type { Decision } from './incoming.ts';
import { settle } from './settle.ts';

export type Report =
  | { readonly kind: 'taken'; readonly id: string }
  | {
      readonly kind: 'bounced';
      /** Null for a mail that was no letter. */
      readonly id: string | null;
      /** A person's id, or a participant. */
      readonly to: string;
      /** The address at which it did not arrive, where that is known. */
      readonly address?: string;
      readonly permanent: boolean;
      readonly reason: string;
    };

/** Takes in such a report; one that says nothing new changes nothing, so that it may come in twice. */
export function takeInReport(plan: Plan, dossier: Dossier, report: Report, world: World): Decision {
  const { dossier: current, entries } = advance(plan, dossier, world);
  const change = changeBy(current, report);
  if (!change) return { dossier: current, entries, refusal: null };
  const at = { happened: world.now, recorded: world.now, by: 'system' };
  const draft = new Draft(plan, current, world, at, {});
  draft.change(change);
  const back = current.sendings.find(({ id }) => id === report.id);
  if (report.kind === 'bounced' && report.permanent && back?.outward)
    sendElsewhere(draft, back, report.address ?? null);
  settle(draft);
  const done = finish(draft, report.kind);
  const after = advance(plan, done.dossier, world);
  return { dossier: after.dossier, entries: [...entries, done.entry, ...after.entries], refusal: null };
}

function changeBy({ sendings }: Dossier, report: Report): Change | null {
  const sending = sendings.find(({ id }) => id === report.id);
  if (report.kind === 'taken') {
    if (!sending || sending.reached !== null) return null;
    return { kind: 'taken', id: sending.id, letter: sending.letter };
  }
  const { id, to, permanent, reason } = report;
  if (sending && isKnown(sending, permanent)) return null;
  return { kind: 'bounced', id, letter: sending?.letter ?? null, to, permanent, reason };
}

/** It came back already, or reached people by another way since. */
function isKnown({ reached, bounced }: Sending, permanent: boolean): boolean {
  if (reached && reached.how !== 'taken') return true;
  if (bounced?.again === true) return false;
  return bounced !== null && ((bounced.permanent && reached === null) || (!bounced.permanent && !permanent));
}
