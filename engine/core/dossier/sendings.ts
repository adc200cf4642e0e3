// What became of letters: which still wait, which came back, and from when one counts as sent.
import { compareInstants } from '../time/temporal.ts';
import type { Instant } from '../time/temporal.ts';
import type { Dossier, Occurrence, Sending } from './dossier.ts';

/** When a letter was sent, once for each time that it was written: when its last copy to somebody outside had gone, else its first. */
export function sentMoments(sendings: readonly Sending[], letter: string): Instant[] {
  const written = Map.groupBy(
    sendings.filter((each) => each.letter === letter),
    ({ id }) => id.slice(0, id.lastIndexOf('-')),
  );
  return [...written.values()].flatMap((copies) => sentAt(copies) ?? []);
}

function sentAt(copies: readonly Sending[]): Instant | null {
  const outward = copies.filter((each) => each.outward);
  const moments = (outward.length > 0 ? outward : copies)
    .flatMap(({ reached }) => reached?.at ?? [])
    .sort(compareInstants);
  if (moments.length < outward.length) return null;
  return (outward.length > 0 ? moments.at(-1) : moments[0]) ?? null;
}

/** Letters that somebody must still take along: on paper, by voice, or by either when the mail came back. */
export function byHand({ sendings }: Dossier): Sending[] {
  return sendings.filter(
    ({ channel, reached, bounced }) =>
      reached === null && (channel === 'paper' || channel === 'voice' || isBack({ bounced })),
  );
}

/** Letters to people outside that came back for good and have not reached them by another way. */
export function undelivered({ sendings }: Dossier): Sending[] {
  return sendings.filter((each) => each.outward && isBack(each) && each.reached === null);
}

/**
 * From when something that was done counts as done for a deadline. What somebody here did by sending a letter outside does not
 * count while that letter has come back, and counts from when it arrived by another way; what the complainant or the system did,
 * and what merely followed from an act, counts from when it happened.
 */
export function standsFrom({ sendings }: Dossier, { happened, by, seq, raised }: Occurrence): Instant | null {
  if (raised || by === 'complainant' || by === 'system') return happened;
  const back = sendings.filter((each) => each.seq === seq && each.outward && hasComeBack(each));
  if (back.some(({ reached }) => reached === null)) return null;
  return back.reduce(
    (latest, { reached }) => (reached && compareInstants(reached.at, latest) > 0 ? reached.at : latest),
    happened,
  );
}

/** Whether it lies here again: it came back for good, and has not gone again since. */
export function isBack({ bounced }: Pick<Sending, 'bounced'>): boolean {
  return bounced?.permanent === true && bounced.again !== true;
}

function hasComeBack({ bounced }: Sending): boolean {
  return bounced?.permanent === true;
}
