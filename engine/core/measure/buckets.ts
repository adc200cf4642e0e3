// Lengths of time sorted into those that an author names: up to each of them, and over the last.
import type { Sentence } from '../language/text.ts';
import { formatSpan } from '../time/span.ts';
import type { Span } from '../time/span.ts';
import { lengthOfSpan } from './target.ts';

/** What was measured, where it is not sorted by length. */
export const MEASURED = 'measured';

type Sorted = {
  readonly in: 'hours' | 'days' | 'working days';
  readonly buckets: readonly Span[];
};

/** The names of what was measured, from short to long. */
export function bucketNames({ buckets }: Pick<Sorted, 'buckets'>): string[] {
  return buckets.length === 0 ? [MEASURED] : [...buckets.map((_, at) => `${at}`), `${buckets.length}`];
}

/** Where a length belongs; in seconds, or in working days. */
export function bucketOf({ in: unit, buckets }: Sorted, length: number): string {
  if (buckets.length === 0) return MEASURED;
  const at = buckets.findIndex((span) => length <= (lengthOfSpan(span, unit) ?? 0));
  return `${at < 0 ? buckets.length : at}`;
}

/** The same where there is little room and the parts stand in their order: "tot 2 weken", "longer". */
export function sayBucketShort({ buckets }: Pick<Sorted, 'buckets'>, part: string): Sentence {
  const own = buckets[Number(part)];
  if (!own) return { nl: 'langer', en: 'longer' };
  return { nl: `tot ${formatSpan(own, 'nl')}`, en: `up to ${formatSpan(own, 'en')}` };
}

/** What such a part is called: "hoogstens 2 dagen", "more than 6 weeks". */
export function sayBucket({ buckets }: Pick<Sorted, 'buckets'>, part: string): Sentence {
  const [own, last, shorter] = [buckets[Number(part)], buckets.at(-1), buckets[Number(part) - 1]];
  if (own && shorter)
    return {
      nl: `meer dan ${formatSpan(shorter, 'nl')}, hoogstens ${formatSpan(own, 'nl')}`,
      en: `more than ${formatSpan(shorter, 'en')}, at most ${formatSpan(own, 'en')}`,
    };
  if (own) return { nl: `hoogstens ${formatSpan(own, 'nl')}`, en: `at most ${formatSpan(own, 'en')}` };
  if (!last) return { nl: 'klaar', en: 'done' };
  return { nl: `meer dan ${formatSpan(last, 'nl')}`, en: `more than ${formatSpan(last, 'en')}` };
}
