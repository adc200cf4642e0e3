// What the calendar begins, in stories; and a duty that opens a dossier of another procedure every so often.
import { expect, test } from 'vitest';
import { play, wrong } from './play.ts';

const REVIEW = `filing: { form: filing, open-to: nobody }
fields:
  period: { ask: Period, type: text }
forms:
  filing: [{ fields: [name, email, period] }]
lifecycle: { initial: open, states: { open: { title: Open, on: { finish: { label: Finish, by: handler, target: done } } }, done: { title: Done, final: true } } }
deadlines: { finish: { title: Finished, from: receipt, within: 2 weeks, until: event.finish.first, remind: [{ before: 1 day, to: handler }] } }
schedules:
`;
const next = (schedule: string, dates: string) =>
  play(`${REVIEW}  review: { ${schedule} }
scenarios:
  - name: opened by the calendar
    at: 2026-05-01T12:00
    scheduled: review
    expect: { state: open, schedules: { review: [${dates}] } }
`);

test.each([
  ['every quarter', 'every: quarter, from: 2026-01-31', '2026-07-31T09:00, 2026-10-31T09:00, 2027-01-31'],
  [
    'every month, from a day that some months lack',
    'every: month, from: 2026-01-31',
    '2026-05-31, 2026-06-30, 2026-07-31',
  ],
  [
    'every year at a time of day',
    "every: year, from: 2025-06-01, at: '07:30'",
    '2026-06-01T07:30, 2027-06-01T07:30',
  ],
  ['every six weeks', 'every: 6 weeks, from: 2026-04-06', '2026-05-18, 2026-06-29'],
  ['every ten working days', 'every: 10 working days, from: 2026-05-04', '2026-05-04, 2026-05-20'],
])('%s', (_, schedule, dates) => {
  expect(next(schedule, dates)).toEqual([]);
});

test('given an end, then nothing follows after it', () => {
  expect(
    next('every: month, from: 2026-05-15, until: 2026-06-20', '2026-05-15, 2026-06-15, 2026-07-15')[0],
  ).toContain('expected `2026-05-15`, `2026-06-15`, `2026-07-15`; found `2026-05-15`, `2026-06-15`');
});

test('then its answers are those of the schedule, and its clock starts at its moment', () => {
  expect(
    play(`${REVIEW}  review: { every: quarter, from: 2026-01-01, data: { period: { compute: string(today) } } }
scenarios:
  - { name: opened, at: 2026-05-01T12:00, scheduled: review, expect: { data: { period: '2026-07-01' }, due: { finish: 2026-07-15 }, participants: { handler: clerk-1 } } }
`),
  ).toEqual([]);
});

test('then a schedule counts in days or longer, from a date that exists, and a story begins in one way', () => {
  const said = wrong(`${REVIEW}  review: { every: 2 hours, from: 2026-02-30 }
scenarios: []
`);
  expect(said).toEqual([
    'A schedule counts in days or longer. Write for instance `6 weeks`.',
    '`2026-02-30` does not exist. Write a date that exists, such as `2026-01-01`.',
  ]);
  expect(
    wrong(`${REVIEW}  review: { every: week, from: 2026-02-28 }
scenarios: [{ name: two ways, at: 2026-05-01T12:00, scheduled: review, file: { data: {} } }]
`),
  ).toEqual(['A story begins with `file` or with `scheduled`, and not with both.']);
});

test('given a placement, then every six weeks an evaluation is opened for it until it ends', () => {
  expect(
    play(`
lifecycle: { initial: running, states: { running: { title: Running, on: { finish: { label: Finish, by: handler, target: done } } }, done: { title: Done, final: true } } }
deadlines:
  evaluation:
    title: An evaluation is opened
    from: receipt
    within: 6 weeks
    until: event.finish.first
    repeat: {}
    internal: true
    missed: { open: { procedure: evaluation, as: evaluation, data: { who: { compute: data.name } } } }
scenarios:
  - name: placement
    at: 2026-01-05T09:00
    file: { data: { name: An } }
    steps:
      - { at: 2026-02-16T12:00, expect: { opened: [] } }
      - { at: 2026-02-17T12:00, expect: { opened: [{ evaluation: { data: { who: An } } }] } }
      - { at: 2026-03-31T12:00, expect: { opened: [evaluation] } }
      - { by: handler, do: finish }
      - { at: 2026-12-31T12:00, expect: { opened: [] } }
`),
  ).toEqual([]);
});
