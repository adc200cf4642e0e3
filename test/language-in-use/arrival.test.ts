// What begins when a letter has arrived, where letters go when their addressee can be reached otherwise, and on paper.
import { describe, expect, test } from 'vitest';
import { play, wrong } from './play.ts';

const DECIDED = (deadline: string) => `
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { decide: { label: Decide, by: handler, send: decision, target: decided } } }
    decided: { title: Decided, on: { object: { label: Object, by: complainant, target: open }, finish: { label: Finish, by: handler, target: done } } }
    done: { title: Done, final: true }
letters: { decision: { to: complainant, subject: D, body: 'Until {deadline.objection.due}.' } }
deadlines:
  objection: { title: You can object, within: 2 weeks, ends: end-of-day, remind: [{ before: 1 day, to: complainant }], ${deadline} }
scenarios:
  - name: story
    at: 2026-06-01T09:00
    file: { data: { name: An, email: an@example.org } }
    steps:
      - { by: handler, do: decide, expect: { due: { objection: 2026-06-15 }, says: { decision: maandag 15 juni 2026 } } }
`;
const WINDOW = "until: event.object.last, window: { else: 'You had two weeks.' }";
const back = '      - { at: 2026-06-02T09:00, do: bounced, data: { letter: decision }, expect: ';

describe('given a clock that starts with a decision, of which the letter came back', () => {
  test('when it is for the house, then the bounce gives no more time', () => {
    expect(
      play(`${DECIDED('from: event.decide.last, until: event.finish.last')}${back}{ due: { objection: 2026-06-15 } } }
      - { at: 2026-06-16T09:00, expect: { missed: [objection] } }
`),
    ).toEqual([]);
  });

  test('when it is a window of the complainant, then it is open until two weeks after they got the letter', () => {
    expect(
      play(`${DECIDED(`from: event.decide.last, ${WINDOW}`)}${back}{ due: { objection: none } } }
      - { at: 2026-06-20T09:00, expect: { may: { complainant: [object] } } }
      - { by: handler, do: read-out, data: { letter: decision }, expect: { due: { objection: 2026-07-04 } } }
      - { at: 2026-07-06T09:00, by: complainant, do: object, expect: { refused: two weeks } }
`),
    ).toEqual([]);
  });

  test('when it starts with the letter, then it runs from when that has gone, and the letter names the day all the same', () => {
    expect(
      play(`${DECIDED('from: letter.decision.last, until: event.object.last')}${back}{ due: { objection: none } } }
      - { at: 2026-06-20T09:00, expect: { missed: [] } }
      - { by: complainant, do: contact-details, data: { email: an@example.com }, expect: { due: { objection: 2026-07-04 }, may-not: { handler: [posted] } } }
`),
    ).toEqual([]);
  });
});

const PAPER = `
filing: { form: filing, open-to: anyone, name: name, email: email, phone: phone, address: address, letters-by: letters-by }
fields:
  phone: { ask: Number, type: phone }
  address: { ask: Postal address, type: long-text, required: data.letters_by == "paper" }
  letters-by: { ask: How, type: choice, options: { in-full: By mail, paper: On paper, none: Not at all } }
forms:
  filing: [{ fields: [name, email, phone, letters-by, address] }]
lifecycle:
  initial: open
  states:
    open: { title: Open, on: { decide: { label: Decide, by: handler, send: decision, target: done } } }
    done: { title: Done, final: true }
letters: { decision: { to: complainant, subject: D, body: D. } }
scenarios:
`;
const filed = (data: string) => `  - name: letter
    at: 2026-06-01T09:00
    file: { data: { name: An, ${data} } }
    steps:
      - { by: handler, do: decide, expect: `;

describe('given the way in which letters come', () => {
  test.each([
    ['an address and nothing else', 'address: 1 High Street', 'may: { handler: [posted] }'],
    ['both, and no wish', 'email: an@example.org, address: 1 High Street', 'may-not: { handler: [posted] }'],
    [
      'both, and the wish for paper',
      'email: an@example.org, address: 1 High Street, letters-by: paper',
      'may: { handler: [posted] }',
    ],
    ['the wish for none', 'address: 1 High Street, letters-by: none', 'may-not: { handler: [posted] }'],
    ['neither', "email: ''", 'may-not: { handler: [posted] }'],
  ])('of %s, then it follows', (_, data, expected) => {
    expect(play(`${PAPER}${filed(data)}{ ${expected} } }\n`)).toEqual([]);
  });

  test('when a letter that came back is wanted nowhere any more, then it stands on the page and has arrived', () => {
    expect(
      play(`${PAPER}${filed('email: an@example.org')}{ letters: [decision] } }
      - { do: bounced, data: { letter: decision }, expect: { may: { handler: [posted] } } }
      - { by: complainant, do: contact-details, data: { letters-by: none }, expect: { may-not: { handler: [posted] } } }
`),
    ).toEqual([]);
  });

  test('when paper is offered and nobody asks where to, then the file says so', () => {
    const [first] = wrong(`${PAPER.replace('address: address, letters-by', 'letters-by')}  []`);
    expect(first).toContain('nothing says where to');
  });
});
