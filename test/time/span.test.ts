// Spans as authors write them and as people read them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSpans, formatSpan, parseSpan } from '../../engine/core/time/span.ts';

test.each([
  ['48 hours', 48, 'hour'],
  ['1 hour', 1, 'hour'],
  ['10 working days', 10, 'working day'],
  ['6 weeks', 6, 'week'],
  ['1 month', 1, 'month'],
  ['2 years', 2, 'year'],
  ['90 minutes', 90, 'minute'],
  ['8 working hours', 8, 'working hour'],
  [' 3  days ', 3, 'day'],
])('"%s" is a span', (text, amount, unit) => {
  expect(parseSpan(text)).toEqual({ amount, unit });
});

test.each([
  '',
  '0 days',
  '-1 day',
  '1.5 hours',
  '10001 days',
  '1001 years',
  '99999 hours',
  'ten days',
  '3 dayss',
  '3 Days',
  '3 working weeks',
  '3 constructor',
  '3days',
  '3 days 2 hours',
])('"%s" is none', (text) => {
  expect(parseSpan(text)).toBeNull();
});

const spans = fc.record({
  amount: fc.integer({ min: 1, max: 1000 }),
  unit: fc.constantFrom('minute', 'hour', 'working hour', 'day', 'working day', 'week', 'month', 'year'),
} as const);

test('every span is read back from its English words', () => {
  fc.assert(
    fc.property(spans, (span) => {
      expect(parseSpan(formatSpan(span, 'en'))).toEqual(span);
    }),
  );
});

test('a span is said in both languages, in singular and plural', () => {
  expect(formatSpan({ amount: 10, unit: 'working day' }, 'nl')).toBe('10 werkdagen');
  expect(formatSpan({ amount: 1, unit: 'minute' }, 'nl')).toBe('1 minuut');
  expect(formatSpan({ amount: 2, unit: 'year' }, 'nl')).toBe('2 jaar');
  expect(formatSpan({ amount: 1, unit: 'working hour' }, 'en')).toBe('1 working hour');
});

test('spans add up when their units do', () => {
  const sum = (a: string, b: string) => addSpans(parseSpan(a)!, parseSpan(b)!);
  expect(sum('1 month', '2 months')).toEqual(parseSpan('3 months'));
  expect(sum('1 year', '2 months')).toEqual(parseSpan('14 months'));
  expect(sum('3 days', '2 weeks')).toEqual(parseSpan('17 days'));
  expect(sum('6 weeks', '1 month')).toBeNull();
  expect(sum('1 day', '24 hours')).toBeNull();
  expect(sum('1 day', '1 working day')).toBeNull();
});
