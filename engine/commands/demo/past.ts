// Complaints of the two quarters that are over, handled and answered, so that an evaluation has something to look at.
import { periodOf } from '../../core/measure/period.ts';
import { dayOf } from '../../core/time/local-date.ts';
import { localDate } from '../../core/time/temporal.ts';
import type { Instant } from '../../core/time/temporal.ts';
import { agree, answer, confirm, done, filed, resolve } from './stories.ts';
import type { Story } from './stories.ts';

/** What they were about, in whatever order: most of the last quarter were about pay. Seven divides neither number. */
const LAST = [...many('pay', 11), ...many('placement', 8), ...many('communication', 7)];
const BEFORE = [...many('pay', 6), ...many('placement', 7), ...many('communication', 5)];

/** The stories of both quarters, the oldest first. */
export function pastStories(now: Instant): Story[] {
  return [...quarter(now, -2, BEFORE), ...quarter(now, -1, LAST)];
}

function quarter(now: Instant, further: number, about: readonly string[]): Story[] {
  const today = localDate(now, 'Europe/Amsterdam');
  const { from, until } = periodOf(today, 'quarter', further);
  const [first, last] = [dayOf(today) - dayOf(from), dayOf(today) - dayOf(until)];
  return about.map((_, index) => {
    const daysAgo = first - 1 - (index * (first - last - 2)) / about.length;
    return storyOf(index, daysAgo, about[(index * 7) % about.length] ?? 'pay');
  });
}

/** Every fourth was confirmed too late, and every third complainant did not answer. */
function storyOf(index: number, daysAgo: number, category: string): Story {
  const advisor = `advisor-${(index % 3) + 1}`;
  const story = filed(daysAgo, 'Eerder dit jaar', category, 'Iets ging mis, en het is hersteld.', {
    contact: advisor,
    'hear-lesson': index % 2 === 0 ? 'yes' : 'no',
  });
  const channel = ['web', 'web', 'phone', 'mail'][index % 4] ?? 'web';
  const confirmed = index % 4 === 3 ? 50 + index : 8 + ((index * 5) % 30);
  const end = confirmed + 30 + ((index * 7) % 11) * 48;
  const handled = [
    confirm(confirmed, advisor),
    ...(index % 7 === 2 ? [] : agree(confirmed + 2, advisor)),
    done(end, advisor),
    resolve(end + 4, advisor),
  ];
  return { ...story, channel, steps: index % 3 === 1 ? handled : [...handled, answer(end + 40, true, true)] };
}

function many(category: string, count: number): string[] {
  return Array.from({ length: count }, () => category);
}
