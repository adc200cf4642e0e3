// Every key of an expectation: silent when it holds, and precise about what was found when it does not.
import { describe, expect, it } from 'vitest';
import { tell } from './stage.ts';

const FILED = `  - name: a story
    at: 2026-05-04T09:00
    file: { data: { name: An, email: an@example.org, amount: 5, secret: shh, about: member-1, day: 2026-05-01, papers: [a.pdf], parts: [{ what: x, sum: 2 }] } }
`;
const TALKED = `${FILED}    steps:
      - at: 2026-05-05T10:00
        by: clerk-1
        do: talk
        data: { amount: 5, agreements: [{ what: Call An, owner: handler, due: 2026-05-06 }] }
`;
const PANEL = `${FILED}    steps:
      - { by: clerk-1, do: panel, data: { chosen: { panel: [member-2, member-3] } } }
      - { by: member-2, do: decide, data: { reason: Clear. } }
`;

/** What is told about the last line of a story. */
function about(story: string, expectation: string): string[] {
  return tell(`${story}        expect: ${expectation}\n`).map((line) => line.replace(/^\d+:\d+ /, ''));
}
const afterTalk = (expectation: string) => about(TALKED, expectation);
const afterPanel = (expectation: string) => about(`${PANEL}      - at: 2026-05-04T09:00\n`, expectation);
const later = (at: string, expectation: string) =>
  about(`${FILED}    steps:\n      - at: ${at}\n`, expectation);

describe('given what is so, an expectation holds', () => {
  it.each([
    '{ state: open }',
    '{ state: open.calm }',
    '{ state: [open, open.calm] }',
    '{ due: { answer: none, nudge: 2026-05-12T10:00, action: 2026-05-06 } }',
    '{ met: [answer], missed: [] }',
    '{ letters: [confirmation], reminded: [] }',
    '{ letters: [{ confirmation: [complainant, handler] }] }',
    '{ letters: [{ confirmation: [complainant, clerk-1] }] }',
    '{ participants: { handler: clerk-1, panel: nobody, respondent: [member-1] } }',
    '{ agreements: { open: 1, count: 1 } }',
    '{ data: { name: An, amount: "5", double: 10, reason: null, day: 1-5-2026, papers: [a.pdf], parts: [{ sum: 2 }] } }',
    '{ approved: [] }',
    '{ may: { handler: [stir, settle-nothing], clerk-1: [agree, note, hand-over] } }'.replace(
      'settle-nothing',
      'done',
    ),
    '{ may-not: { handler: [settle, talk], complainant: [settle, note], member-1: [message, stir], clerk-2: [take] } }',
    '{ sees: { clerk-1: everything, clerk-2: nothing, member-1: nothing, complainant: everything } }',
    '{ sees: { clerk-1: [secret, name] }, sees-not: { complainant: [notes], clerk-2: [answers, secret] } }',
    '{ promises: { in-time: kept, talked: kept, no-panel: not-applicable } }',
    '{ opened: [], refused: false }',
  ])('%s', (expectation) => {
    expect(afterTalk(expectation)).toEqual([]);
  });

  it('about a place that several fill, and about an end', () => {
    expect(
      afterPanel(
        '{ state: ended, outcome: decided, participants: { panel: [member-3, member-2] }, sees: { panel: [letters, answers] }, sees-not: { panel: [secret] }, may-not: { panel: [decide] }, due: { answer: none } }',
      ),
    ).toEqual([]);
  });
});

describe('given what is not so, an expectation says what was expected and what was found', () => {
  it.each([
    ['{ state: open.busy }', '`state`: expected `open.busy`; found `open.calm`.'],
    [
      '{ due: { nudge: 2026-05-12T10:01 } }',
      '`due.nudge`: expected `2026-05-12T10:01`; found `2026-05-12T10:00`.',
    ],
    ['{ due: { nudge: none } }', '`due.nudge`: expected `none`; found `2026-05-12T10:00`.'],
    ['{ due: { answer: 2026-05-18 } }', '`due.answer`: expected `2026-05-18`; found `none`.'],
    ['{ met: [answer, action] }', '`met`: expected `answer`, `action`; found `answer`.'],
    ['{ met: [] }', '`met`: expected nothing; found `answer`.'],
    ['{ missed: [action] }', '`missed`: expected `action`; found nothing.'],
    [
      '{ letters: [] }',
      '`letters`: expected nothing; found `confirmation → complainant, handler (clerk-1)`.',
    ],
    [
      '{ letters: [confirmation, confirmation] }',
      '`letters`: expected `confirmation`, `confirmation`; found `confirmation → complainant, handler (clerk-1)`.',
    ],
    [
      '{ letters: [{ confirmation: complainant }] }',
      '`letters.confirmation`: expected `complainant`; found `complainant`, `handler (clerk-1)`.',
    ],
    ['{ reminded: [handler] }', '`reminded`: expected `handler`; found nobody.'],
    [
      '{ participants: { handler: clerk-2 } }',
      '`participants.handler`: expected `clerk-2`; found `clerk-1`.',
    ],
    ['{ participants: { handler: nobody } }', '`participants.handler`: expected nobody; found `clerk-1`.'],
    ['{ agreements: { open: 0, count: 2 } }', '`agreements.count`: expected `2`; found `1`.'],
    ['{ data: { amount: 6 } }', '`data.amount`: expected `6`; found `5`.'],
    ['{ data: { double: 11 } }', '`data.double`: expected `11`; found `10`.'],
    ['{ data: { name: null } }', '`data.name`: expected empty; found `"An"`.'],
    ['{ data: { papers: [b.pdf] } }', '`data.papers`: expected'],
    ['{ data: { parts: [{ sum: 3 }] } }', '`data.parts`: expected'],
    ['{ approved: [deal] }', '`approved`: expected `deal`; found nothing.'],
    [
      '{ may: { handler: [settle] } }',
      '`may.handler`: expected `settle`; found cannot `settle` (`clerk-1`).',
    ],
    ['{ may: { panel: [decide] } }', '`may.panel`: expected that somebody fills this place; found nobody.'],
    ['{ may-not: { clerk-1: [stir] } }', '`may-not.clerk-1`: expected cannot `stir`; found can `stir`.'],
    [
      '{ may-not: { panel: [decide] } }',
      '`may-not.panel`: expected that somebody fills this place; found nobody.',
    ],
    ['{ sees: { clerk-1: nothing } }', '`sees.clerk-1`: expected `nothing`; found `everything`.'],
    ['{ sees: { clerk-1: [answers] } }', '`sees.clerk-1`: expected `answers`; found `everything`.'],
    ['{ sees: { complainant: [notes] } }', '`sees.complainant`: expected `notes`; found `everything`.'],
    ['{ sees: { clerk-2: [name] } }', '`sees.clerk-2`: expected `name`; found `nothing`.'],
    [
      '{ sees-not: { clerk-1: [secret, history] } }',
      '`sees-not.clerk-1`: expected does not see `secret`, `history`; found sees `secret`, `history`.',
    ],
    ['{ promises: { in-time: broken } }', '`promises.in-time`: expected `broken`; found `kept`.'],
    ['{ outcome: settled }', '`outcome`: expected `settled`; found that the dossier has not ended.'],
    ['{ opened: [sequel] }', '`opened`: expected `sequel`; found nothing.'],
    ['{ refused: true }', '`refused`: expected that the step is refused; found that it was carried out.'],
  ])('%s', (expectation, told) => {
    const found = afterTalk(expectation);
    expect(found[0]?.startsWith(told)).toBe(true);
    expect(found.length).toBe(expectation.includes('open: 0') ? 2 : 1);
  });

  it('about an outcome, and about each of several people', () => {
    expect(afterPanel('{ outcome: settled, sees: { panel: everything, member-2: [name, secret] } }')).toEqual(
      [
        '`outcome`: expected `settled`; found `decided`.',
        '`sees.panel`: expected `everything`; found `answers`, `letters` (`member-2`).',
        '`sees.panel`: expected `everything`; found `answers`, `letters` (`member-3`).',
        '`sees.member-2`: expected `name`, `secret`; found does not see `secret`.',
      ],
    );
  });

  it('and points at the line and column where it is written', () => {
    const story = `${FILED}    expect:
      state: received
      due:
        answer: 2026-05-19
      letters: [receipt, sorry]
`;
    expect(tell(story)).toEqual([
      '7:17 `due.answer`: expected `2026-05-19`; found `2026-05-18`.',
      '8:16 `letters`: expected `receipt`, `sorry`; found `receipt → complainant`.',
    ]);
  });
});

describe('given time that passes', () => {
  it('reminds, lets pass and begins anew at the exact moments', () => {
    expect(later('2026-05-17T00:00', '{ reminded: [handler], missed: [], letters: [] }')).toEqual([]);
    expect(
      later(
        '2026-05-18T23:59:59',
        '{ missed: [], letters: [], promises: { in-time: running, talked: running } }',
      ),
    ).toEqual([]);
    expect(
      later(
        '2026-05-19T00:00',
        '{ missed: [answer], letters: [sorry], due: { answer: 2026-05-18 }, promises: { in-time: broken, talked: broken } }',
      ),
    ).toEqual([]);
  });

  it('judges what had to hold by a moment as it was then', () => {
    const story = `${FILED}    steps:
      - at: 2026-05-20T09:00
        by: clerk-1
        do: talk
        data: { agreements: [] }
`;
    expect(about(story, '{ state: open, promises: { talked: broken } }')).toEqual([]);
  });

  it('gives every repeated clock its own moment', () => {
    expect(
      about(
        `${TALKED}      - at: 2026-06-01T10:00\n`,
        '{ missed: [nudge, action], due: { nudge: 2026-05-12 } }',
      ),
    ).toEqual([]);
  });

  it('lets nobody act for whoever is away unless the procedure says so', () => {
    const story = `  - name: away
    at: 2026-05-04T09:00
    away: { clerk-1: 2026-05-10 }
    file: { data: { name: An, amount: 5 } }
    steps:
      - { by: clerk-1, do: take }
      - at: 2026-05-04T10:00
`;
    expect(
      about(story, '{ sees: { clerk-2: notice, clerk-3: nothing }, may-not: { clerk-2: [talk] } }'),
    ).toEqual([]);
    expect(
      about(`${story}        expect: {}\n      - at: 2026-05-11T09:00\n`, '{ sees: { clerk-2: nothing } }'),
    ).toEqual([]);
  });
});
