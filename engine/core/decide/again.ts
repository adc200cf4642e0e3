// Letters that have not arrived go another way as soon as whom they are for can be reached otherwise.
import type { Dossier, Sending } from '../dossier/dossier.ts';
import { isBack } from '../dossier/sendings.ts';
import type { Addressee } from '../dossier/entry.ts';
import type { Plan } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { complainantOf, lettersBy, representativeOf, wayTo } from './sides.ts';

/** Sends what has not reached the complainant or whoever acts for them, where they can be reached otherwise than in `before`. */
export function sendAgain(draft: Draft, before: Dossier): void {
  for (const sending of draft.dossier.sendings) {
    if (!sending.outward || sending.reached !== null || isForTheVoice(sending)) continue;
    const [was, to] = [before, draft.dossier].map((dossier) => sideOf(draft.plan, dossier, sending.to));
    if (!was || !to) continue;
    const channel = wayNow(draft, sending, was, to);
    const isSame = channel === sending.channel && !isReachedOtherwise(draft, before, was, to, channel);
    if (!isSame) draft.change({ kind: 'resent', id: sending.id, letter: sending.letter, channel, to });
  }
}

/** Sends a copy that has just come back to where its addressee can be reached now, unless that is where it came back from. */
export function sendElsewhere(draft: Draft, { id, letter, to: who }: Sending, from: string | null): void {
  const to = sideOf(draft.plan, draft.dossier, who);
  if (!to) return;
  const channel = wayTo(draft.plan, draft.dossier, to);
  const isKnownOtherwise = channel !== 'mail' || (from !== null && to.email !== from);
  if (isKnownOtherwise) draft.change({ kind: 'resent', id, letter, channel, to });
}

/** Whoever gives a postal address, and no other mail address than the one from which it came back, gets it on paper. */
function wayNow({ plan, dossier }: Draft, sending: Sending, was: Addressee, to: Addressee) {
  const isNewAddress = to.address !== undefined && to.address !== was.address;
  if (sending.channel === 'paper' || (isBack(sending) && was.email === to.email && isNewAddress))
    return 'paper';
  return wayTo(plan, dossier, to);
}

function isForTheVoice({ channel, bounced }: Sending): boolean {
  return channel === 'voice' && bounced === null;
}

function isReachedOtherwise(
  { plan, dossier }: Draft,
  before: Dossier,
  was: Addressee,
  to: Addressee,
  channel: 'mail' | 'paper' | 'page',
): boolean {
  if (channel === 'paper') return was.address !== to.address;
  return was.email !== to.email || lettersBy(plan, before) !== lettersBy(plan, dossier);
}

function sideOf(plan: Plan, dossier: Dossier, who: string): Addressee | null {
  if (who === 'complainant') return complainantOf(plan, dossier);
  return who === 'representative' ? representativeOf(plan, dossier) : null;
}
