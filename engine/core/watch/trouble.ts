// What stands still for too long, and when people must be told of it.
import type { WatchPlan } from '../plan/plan.ts';

export const TROUBLES = ['loop', 'mail', 'given-up', 'mailbox', 'received', 'unclaimed'] as const;

/**
 * `given-up` is what was not sent by its last try and nobody looked at, `received` mail that came in and of which
 * nothing became, `unclaimed` mail that nobody may read. */
export type Trouble = (typeof TROUBLES)[number];

/** For how many seconds each has stood still; null where nothing waits. */
export type Stillness = Readonly<Record<Trouble, number | null>>;

type Limits = Pick<WatchPlan, 'loop' | 'mail' | 'mailbox'>;

/** What has stood still for longer than the organisation says. */
export function troublesIn({ loop, mail, mailbox }: Limits, still: Stillness): Trouble[] {
  const limits: Readonly<Record<Trouble, number | null>> = {
    ...{ loop, mail, mailbox },
    'given-up': mail,
    received: mailbox,
    unclaimed: mailbox,
  };
  return TROUBLES.filter((each) => {
    const [limit, seconds] = [limits[each], still[each]];
    return limit !== null && seconds !== null && seconds > limit;
  });
}

/** What everybody may know: a message that names everybody is not for those whom it names, not even that it is there. */
export function saidToAnybody(troubles: readonly Trouble[]): Trouble[] {
  return troubles.filter((each) => each !== 'unclaimed');
}

/** Of which troubles people were told, and when, in seconds on a clock that only goes forward. */
export type Told = Readonly<Partial<Record<Trouble, number>>>;

const AGAIN_AFTER = 6 * 3600;

/** Of what people must be told now: of what is new, of what still stands after six hours, and of what is over. */
export function tellingDue(
  told: Told,
  troubles: readonly Trouble[],
  now: number,
): { readonly standing: readonly Trouble[]; readonly over: readonly Trouble[] } {
  const isDue = (each: Trouble) => now - (told[each] ?? -Infinity) >= AGAIN_AFTER;
  return {
    standing: troubles.some(isDue) ? troubles : [],
    over: TROUBLES.filter((each) => told[each] !== undefined && !troubles.includes(each)),
  };
}

/** What people have been told of, once they were told. */
export function toldAfter(told: Told, troubles: readonly Trouble[], now: number, didTell: boolean): Told {
  return Object.fromEntries(
    troubles.flatMap((each) => {
      const at = didTell ? now : told[each];
      return at === undefined ? [] : [[each, at]];
    }),
  );
}
