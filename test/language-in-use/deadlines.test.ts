// Deadlines as procedures write them: where the clock starts, how it is counted, and what happens at its end.
import { describe, expect, test } from 'vitest';
import { play } from './play.ts';

/** One deadline from receipt, told in one story: filed at a moment, due at another. */
const counted = (deadline: string, at: string, due: string, more = '') =>
  play(`
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { finish: { label: Finish, by: handler, target: done } } }
    done: { title: Done, final: true }
deadlines:
  term: { title: Term, from: receipt, until: event.finish.first, remind: [{ before: 1 minute, to: handler }], ${deadline} }
scenarios:
  - name: counted
    at: ${at}
    file: { data: { name: An }${more} }
    expect: { due: { term: ${due} } }
`);

describe('given a span from receipt, then it ends', () => {
  test.each([
    [
      'after elapsed hours, across the change of the clock',
      'within: 48 hours',
      '2026-03-27T15:30',
      '2026-03-29T16:30',
    ],
    [
      'after working hours, over the weekend',
      'within: 4 working hours',
      '2026-04-24T15:00',
      '2026-04-28T11:00',
    ],
    ['after days, at the end of the day', 'within: 3 days', '2026-04-24T15:00', '2026-04-27T23:59'],
    [
      'after days, at the same time of day',
      'within: 3 days, ends: exact',
      '2026-04-24T15:00',
      '2026-04-27T15:00',
    ],
    ['at a time of day of its own', "within: 3 days, ends: '16:30'", '2026-04-24T15:00', '2026-04-27T16:30'],
    [
      'after working days, holidays and own closing days left out',
      'within: 3 working days',
      '2026-06-10T09:00',
      '2026-06-16',
    ],
    ['after weeks', 'within: 6 weeks', '2026-04-02T09:00', '2026-05-14'],
    ['moved off a holiday', 'within: 6 weeks, roll: next-working-day', '2026-04-02T09:00', '2026-05-15'],
    [
      'moved back off a holiday',
      'within: 6 weeks, roll: previous-working-day',
      '2026-04-02T09:00',
      '2026-05-13',
    ],
    [
      'with so many working days in it',
      'within: 3 days, roll: next-working-day, contains: 2',
      '2026-12-24T09:00',
      '2026-12-29',
    ],
    ['at the end of a shorter month', 'within: 1 month', '2026-01-31T09:00', '2026-02-28'],
    ['after a year', 'within: 1 year', '2024-02-29T09:00', '2025-02-28'],
    ['with the first day counted', 'within: 3 days, count: from-same-day', '2026-04-24T15:00', '2026-04-26'],
    ['before the cut-off', "within: 3 days, cut-off: '16:30'", '2026-04-24T16:30', '2026-04-27'],
    ['after the cut-off, a day later', "within: 3 days, cut-off: '16:30'", '2026-04-24T16:31', '2026-04-28'],
    [
      'by another calendar of the house',
      'within: 1 working day, calendar: open-in-may',
      '2026-05-04T09:00',
      '2026-05-05',
    ],
    ['by the calendar of the procedure', 'within: 1 working day', '2026-05-04T09:00', '2026-05-06'],
  ])('%s', (_, deadline, at, due) => {
    expect(counted(deadline, at, due)).toEqual([]);
  });

  test('in the time zone of the calendar that the procedure names', () => {
    const story = (calendar: string, due: string) =>
      play(`calendar: ${calendar}
languages: [en]
lifecycle: { initial: open, states: { open: { title: Open, on: { finish: { label: Finish, by: handler, target: done } } }, done: { title: Done, final: true } } }
deadlines: { term: { title: Term, from: receipt, within: 1 day, until: event.finish.first, remind: [{ before: 1 hour, to: handler }] } }
scenarios: [{ name: zone, at: 2026-04-24T23:30, file: { data: { name: An } }, expect: { due: { term: ${due} } } }]
`);
    expect(story('england', '2026-04-25T23:59:59')).toEqual([]);
    expect(story('office', '2026-04-25T23:59:59')).toEqual([]);
  });
});

const FLOW = `
fields:
  heavy: { ask: Heavy, type: yes-no, default: false }
  day: { ask: Day, type: date }
  why: { ask: Why, type: text }
  more: { ask: More, type: number }
  agreed: { ask: Agreed, type: yes-no }
forms:
  heavy: [{ fields: [heavy] }]
  day: [{ fields: [day] }]
  extend: [{ fields: [more, why, agreed] }]
participants: { handler: { role: clerk, at: filing } }
lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        finish: { label: Finish, by: handler, late: true, target: done }
        hold: { label: Hold, by: handler, target: held }
        weigh: { label: Weigh, by: handler, form: heavy }
        plan: { label: Plan, by: handler, form: day }
        extend: { label: Extend, by: handler, form: extend, require: [{ that: has(data.why), else: Say why. }], extend: { deadline: term, by: { amount: data.more, unit: days } } }
    held: { title: Held, on: { resume: { label: Resume, by: handler, target: open } } }
    done: { title: Done, final: true }
letters:
  moved: { to: complainant, subject: Moved, body: 'Now {deadline.term.due}.' }
`;

const EXTENSION =
  'extension: { at-most: { first: [{ when: data.agreed == true, then: 30 days }, 10 days] }, times: 3 }';
const term = (more: string) => `deadlines:
  term: { title: Term, from: receipt, within: 2 weeks, until: event.finish.first, ends: end-of-day, remind: [{ before: 1 day, to: handler }], moved: { send: moved }, ${EXTENSION}, ${more} }
`;

describe('given a clock that can change', () => {
  test('when the condition of its span changes, then it is counted again from the first start, and that is told', () => {
    expect(
      play(`${FLOW}deadlines:
  term: { title: Term, from: receipt, within: { first: [{ when: data.heavy == true, then: 4 weeks }, 2 weeks] }, until: event.finish.first, remind: [{ before: 1 day, to: handler }], moved: { send: moved }, ${EXTENSION} }
scenarios:
  - name: heavier
    at: 2026-06-01T09:00
    file: { data: { name: An, email: an@example.org } }
    expect: { due: { term: 2026-06-15 } }
    steps:
      - { at: 2026-06-10T09:00, by: handler, do: weigh, data: { heavy: yes }, expect: { due: { term: 2026-06-29 }, letters: [moved], says: { moved: 29 juni 2026 } } }
`),
    ).toEqual([]);
  });

  test('when it is on hold, then it stands still and goes on, or starts over', () => {
    const story = (then: string, due: string) =>
      play(`${FLOW}${term(`pause: { in: [held], then: ${then} }`)}scenarios:
  - name: held
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { at: 2026-06-03T09:00, by: handler, do: hold, expect: { due: { term: none } } }
      - { at: 2026-06-08T09:00, by: handler, do: resume, expect: { due: { term: ${due} } } }
`);
    expect(story('go-on', '2026-06-20')).toEqual([]);
    expect(story('start-over', '2026-06-22')).toEqual([]);
  });

  test('when it is extended, then with a reason, within its bounds, by consent further, and never after it passed', () => {
    expect(
      play(`${FLOW}${term('internal: true')}scenarios:
  - name: extended
    at: 2026-06-01T09:00
    file: { data: { name: An, email: an@example.org } }
    steps:
      - { at: 2026-06-05T09:00, by: handler, do: extend, data: { more: 5 }, expect: { refused: Say why } }
      - { by: handler, do: extend, data: { more: 11, why: Busy }, expect: { refused: by so much } }
      - { by: handler, do: extend, data: { more: 10, why: Busy }, expect: { due: { term: 2026-06-25 }, letters: [moved] } }
      - { by: handler, do: extend, data: { more: 1, why: Busy }, expect: { refused: by so much } }
      - { by: handler, do: extend, data: { more: 20, why: Busy, agreed: yes }, expect: { due: { term: 2026-07-15 } } }
      - { at: 2026-07-16T09:00, by: handler, do: extend, data: { more: 1, why: Busy, agreed: yes }, expect: { refused: has already passed, missed: [term] } }
`),
    ).toEqual([]);
  });

  test('when the start is chosen by a condition, then another start moves what was told, and that is told too', () => {
    expect(
      play(`${FLOW}deadlines:
  term: { title: Term, from: { first: [{ when: has(data.day), then: data.day }, receipt] }, within: 2 weeks, until: event.finish.first, remind: [{ before: 1 day, to: handler }], moved: { send: moved }, ${EXTENSION} }
scenarios:
  - name: chosen
    at: 2026-06-01T09:00
    file: { data: { name: An, email: an@example.org } }
    expect: { due: { term: 2026-06-15 } }
    steps:
      - { at: 2026-06-02T09:00, by: handler, do: plan, data: { day: 2026-06-08 }, expect: { due: { term: 2026-06-22 }, letters: [moved] } }
      - { at: 2026-06-16T09:00, expect: { missed: [] } }
      - { at: 2026-06-23T09:00, expect: { missed: [term] } }
`),
    ).toEqual([]);
  });

  test('when it counts back from a date that moves, then it moves along and is never rolled to a later day', () => {
    expect(
      play(`${FLOW}deadlines:
  term: { title: Term, from: receipt, within: 9 weeks, until: event.finish.first, remind: [{ before: 1 day, to: handler }], moved: { send: moved }, ${EXTENSION} }
  papers: { title: Papers, from: data.day, direction: backward, within: 3 days, roll: next-working-day, until: event.finish.first, remind: [{ before: 1 day, to: handler }] }
scenarios:
  - name: back
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: plan, data: { day: 2026-06-16 }, expect: { due: { papers: 2026-06-13 } } }
      - { by: handler, do: plan, data: { day: 2026-06-23 }, expect: { due: { papers: 2026-06-20 } } }
`),
    ).toEqual([]);
  });

  test('when it is met by what is written down later, then the breach stays and it counts as met', () => {
    expect(
      play(`${FLOW}${term('missed: { send: moved }')}scenarios:
  - name: late
    at: 2026-06-01T09:00
    file: { data: { name: An, email: an@example.org } }
    steps:
      - { at: 2026-06-16T09:00, expect: { missed: [term], letters: [moved] } }
      - { by: handler, do: finish, happened: 2026-06-15T10:00, expect: { met: [term], missed: [] } }
`),
    ).toEqual([]);
  });
});

describe('given moments of every kind', () => {
  const MOMENTS = `
fields:
  day: { ask: Day, type: date }
forms:
  filing: [{ fields: [name, email, day] }]
lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        ask: { label: Ask, by: handler, send: question, target: asked }
        part: { label: Part, by: handler, open: { procedure: small, as: part } }
        finish: { label: Finish, by: handler, target: done }
    asked: { title: Asked, on: { answer: { label: Answer, by: complainant, target: open } } }
    done: { title: Done, final: true }
letters: { question: { to: complainant, subject: Q, body: Q. } }
agreements: { by: [handler], owners: [handler], after-closing: go-on }
`;
  const from = (moment: string, steps: string) =>
    play(`${MOMENTS}deadlines:
  term: { title: Term, from: ${moment}, within: 1 week, until: event.finish.first, ends: end-of-day, remind: [{ before: 1 day, to: handler }] }
scenarios:
  - name: moments
    at: 2026-06-01T09:00
    file: { data: { name: An, day: 2026-05-20 } }
    steps: [${steps}]
`);
  const ASK = '{ at: 2026-06-02T09:00, by: handler, do: ask }';
  const ANSWER = '{ at: 2026-06-04T09:00, by: complainant, do: answer }';
  const AGAIN =
    '{ at: 2026-06-09T09:00, by: handler, do: ask }, { at: 2026-06-10T09:00, by: complainant, do: answer }';
  const due = (date: string) => `{ expect: { due: { term: ${date} } } }`;

  test.each([
    ['the first time', 'event.ask.first', `${ASK}, ${ANSWER}, ${AGAIN}, ${due('2026-06-09')}`],
    ['the last time', 'event.ask.last', `${ASK}, ${ANSWER}, ${AGAIN}, ${due('2026-06-16')}`],
    ['entering a state', 'state.asked.first', `${ASK}, ${due('2026-06-09')}`],
    ['a letter', 'letter.question.first', `${ASK}, ${due('2026-06-09')}`],
    ['a date in an answer', 'data.day', due('2026-05-27')],
    [
      'the later of two, once both are known',
      '{ later-of: [receipt, event.answer.last] }',
      `${due('none')}, ${ASK}, ${ANSWER}, ${due('2026-06-11')}`,
    ],
    [
      'the earlier of two',
      '{ earlier-of: [event.answer.last, data.day] }',
      `${ASK}, ${ANSWER}, ${due('2026-05-27')}`,
    ],
    ['some time after another', '{ moment: receipt, plus: 2 days }', due('2026-06-10')],
    [
      'a message from the complainant',
      'message.complainant',
      `{ at: 2026-06-03T09:00, by: complainant, do: message, data: { text: Hm } }, ${due('2026-06-10')}`,
    ],
    [
      'a message to the complainant',
      'message.staff',
      `{ at: 2026-06-03T09:00, by: handler, do: message, data: { text: Hm } }, ${due('2026-06-10')}`,
    ],
    [
      'the end of a linked dossier',
      'linked.part',
      `{ by: handler, do: part }, { at: 2026-06-05T09:00, do: linked.part }, ${due('2026-06-12')}`,
    ],
    [
      'the last agreed action that was done',
      'agreements.done',
      `{ by: handler, do: agree, data: { agreements: [{ what: Call, owner: handler, due: 2026-06-09 }] } }, ${due('none')}, { at: 2026-06-05T09:00, by: handler, do: done, data: { agreement: 1 } }, ${due('2026-06-12')}`,
    ],
  ])('then a clock starts at %s', (_, moment, steps) => {
    expect(from(moment, steps)).toEqual([]);
  });

  test('then a clock starts at the due time of another deadline, though nothing happened', () => {
    expect(
      play(`${MOMENTS}deadlines:
  first: { title: First, from: receipt, within: 1 week, until: event.finish.first, remind: [{ before: 1 day, to: handler }] }
  second: { title: Second, from: { earlier-of: [letter.question.first, deadline.first] }, within: 1 week, until: event.finish.first, remind: [{ before: 1 day, to: handler }] }
scenarios:
  - { name: nothing, at: 2026-06-01T09:00, file: { data: { name: An } }, steps: [{ at: 2026-06-09T09:00, expect: { missed: [first], due: { second: 2026-06-15 } } }] }
  - { name: earlier, at: 2026-06-01T09:00, file: { data: { name: An } }, steps: [{ at: 2026-06-03T09:00, by: handler, do: ask, expect: { due: { second: 2026-06-10 } } }] }
`),
    ).toEqual([]);
  });
});

describe('given a duty that comes back', () => {
  const DUTY = `
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { stop: { label: Stop, by: handler, target: calm }, finish: { label: Finish, by: handler, target: done } } }
    calm: { title: Calm, on: { over: { label: Over, by: handler, target: done } } }
    done: { title: Done, final: true }
agreements: { by: [handler], owners: [handler], after-closing: go-on }
`;
  const news = (more: string) => `deadlines:
  news: { title: News, from: receipt, within: 1 week, ends: end-of-day, until: message.staff, ${more}, remind: [{ before: 1 day, to: handler }] }
`;

  test('when a term ends the next begins, until it is over', () => {
    expect(
      play(`${DUTY}${news('repeat: { until: event.stop.first }')}scenarios:
  - name: news
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    expect: { due: { news: 2026-06-08 } }
    steps:
      - { at: 2026-06-03T09:00, by: handler, do: message, data: { text: Busy }, expect: { due: { news: none } } }
      - { at: 2026-06-09T09:00, expect: { due: { news: 2026-06-15 }, missed: [] } }
      - { at: 2026-06-16T09:00, expect: { missed: [news] } }
      - { by: handler, do: stop, expect: { due: { news: 2026-06-15 } } }
      - { at: 2026-08-01T09:00, expect: { due: { news: 2026-06-15 } } }
`),
    ).toEqual([]);
  });

  test('when the dossier ends it stops, or goes on until the last agreed action is done', () => {
    const story = (after: string, due: string) =>
      play(`${DUTY}${news(`repeat: { until: agreements.done }, after-closing: ${after}`)}scenarios:
  - name: news
    at: 2026-06-01T09:00
    file: { data: { name: An } }
    steps:
      - { by: handler, do: agree, data: { agreements: [{ what: Repair, owner: handler, due: 2026-07-31 }] } }
      - { at: 2026-06-02T09:00, by: handler, do: finish, expect: { state: done, due: { news: ${due} } } }
      - { at: 2026-06-03T09:00, by: handler, do: done, data: { agreement: 1 }, expect: { due: { news: none } } }
`);
    expect(story('go-on', '2026-06-08')).toEqual([]);
    expect(story('stop', 'none')).toEqual([]);
  });
});

test('given a deadline, when it passes, then people were reminded before and after, a letter goes, and the system decides', () => {
  expect(
    play(`
lifecycle:
  initial: asked
  states:
    asked: { title: Asked, on: { answer: { label: Answer, by: complainant, target: answered }, deadline.answer: { send: taken, target: deemed } } }
    answered: { title: Answered, final: true }
    deemed: { title: Taken as a no, final: true, outcome: deemed-refused }
deadlines:
  answer: { title: Answer, from: receipt, within: 1 week, ends: end-of-day, until: event.answer.first, remind: [{ before: 2 days, to: [handler, complainant] }, { before: 1 day, to: complainant, send: hurry }], missed: { send: passed } }
  look: { title: Looked at, from: receipt, within: 2 days, ends: exact, until: event.answer.first, remind: [{ after: 1 day, to: handler }] }
letters:
  hurry: { to: complainant, subject: Hurry, body: Hurry. }
  passed: { to: handler, subject: Passed, body: Passed. }
  taken: { to: complainant, subject: Taken, body: Taken as a no. }
scenarios:
  - name: silence
    at: 2026-06-01T09:00
    file: { data: { name: An, email: an@example.org } }
    steps:
      - { at: 2026-06-04T09:00, expect: { reminded: [handler], missed: [look] } }
      - { at: 2026-06-07T00:00, expect: { reminded: [handler, complainant] } }
      - { at: 2026-06-08T00:00, expect: { reminded: [complainant], letters: [hurry] } }
      - { at: 2026-06-09T00:00, expect: { letters: [passed, taken], outcome: deemed-refused, missed: [answer, look] } }
`),
  ).toEqual([]);
});
