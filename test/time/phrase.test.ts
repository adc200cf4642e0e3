// Dates, moments and time left in the words of both languages.
import { expect, test } from 'vitest';
import { sayDate, sayMoment, sayTimeLeft } from '../../engine/core/time/phrase.ts';

test('a date is said with its weekday', () => {
  expect(sayDate('2026-04-24', 'nl')).toBe('vrijdag 24 april 2026');
  expect(sayDate('2026-03-01', 'en')).toBe('Sunday 1 March 2026');
});

test('a moment is said on the clock of its zone', () => {
  expect(sayMoment('2026-04-24T15:00:00Z', 'Europe/Amsterdam', 'nl')).toBe('vrijdag 24 april 2026 om 17:00');
  expect(sayMoment('2026-04-24T23:05:00Z', 'Europe/London', 'en')).toBe('Saturday 25 April 2026 at 00:05');
});

test.each([
  ['2026-04-25T18:00:00Z', 'nog 1 dag en 3 uur', '1 day and 3 hours left'],
  ['2026-04-26T15:00:00Z', 'nog 2 dagen', '2 days left'],
  ['2026-05-06T20:00:00Z', 'nog 12 dagen', '12 days left'],
  ['2026-04-24T17:30:00Z', 'nog 2 uur en 30 minuten', '2 hours and 30 minutes left'],
  ['2026-04-24T15:01:59Z', 'nog 1 minuut', '1 minute left'],
  ['2026-04-24T15:00:59Z', 'nog minder dan een minuut', 'less than a minute left'],
  ['2026-04-24T12:00:00Z', '3 uur te laat', '3 hours late'],
  ['2026-04-23T14:00:00Z', '1 dag en 1 uur te laat', '1 day and 1 hour late'],
  ['2026-04-24T14:59:59Z', 'minder dan een minuut te laat', 'less than a minute late'],
])('at 15:00 on 24 April, what is due at %s', (due, nl, en) => {
  expect(sayTimeLeft('2026-04-24T15:00:00Z', due, 'nl')).toBe(nl);
  expect(sayTimeLeft('2026-04-24T15:00:00Z', due, 'en')).toBe(en);
});
