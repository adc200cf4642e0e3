// A name in a story that means nothing would hold for ever: it is reported when the file is read.
import { describe, expect, it } from 'vitest';
import { firstLine, withStories } from './stage.ts';

function wrongIn(stories: string): string[] {
  return withStories(stories)
    .problems.filter(({ path }) => path[0] === 'scenarios')
    .map(({ line, column, code, instead }) =>
      `${line - firstLine + 1}:${column} ${code} ${instead ?? ''}`.trim(),
    );
}

const story = (steps: string) => `  - name: a
    at: 2026-05-04T09:00
    file: { data: { name: An, amount: 5 } }
    steps:
      - ${steps}
`;

describe('given a mistyped name in a story', () => {
  it.each([
    ['{ by: clerck-1, do: talk }', '5:15 unknown-name clerk-1'],
    ['{ by: handler, do: tlak }', '5:28 unknown-name talk'],
    ['{ by: handler, do: approve.del }', '5:28 unknown-name deal'],
    ['{ by: handler, do: take.handlr }', '5:28 unknown-name handler'],
    ['{ by: handler, do: talk, data: { amuont: 1 } }', '5:42 unknown-name amount'],
    ['{ by: handler, do: message, data: { tetx: 1 } }', '5:45 unknown-name text'],
    ['{ by: handler, do: agree, data: { agreements: [{ wat: 1 }] } }', '5:58 unknown-name what'],
    ['{ expect: { state: opne } }', '5:28 unknown-name open'],
    ['{ expect: { due: { anwser: none } } }', '5:28 unknown-name answer'],
    ['{ expect: { met: [anwser] } }', '5:27 unknown-name answer'],
    ['{ expect: { missed: [anwser] } }', '5:30 unknown-name answer'],
    ['{ expect: { letters: [receit] } }', '5:31 unknown-name receipt'],
    ['{ expect: { letters: [{ receit: handler }] } }', '5:33 unknown-name receipt'],
    ['{ expect: { letters: [{ receipt: handlr }] } }', '5:42 unknown-name handler'],
    ['{ expect: { reminded: [handlr] } }', '5:32 unknown-name handler'],
    ['{ expect: { participants: { handlr: nobody } } }', '5:37 unknown-name handler'],
    ['{ expect: { participants: { handler: clerk-4 } } }', '5:46 unknown-name clerk-1'],
    ['{ expect: { data: { amuont: 1 } } }', '5:29 unknown-name amount'],
    ['{ expect: { approved: [del] } }', '5:32 unknown-name deal'],
    ['{ expect: { may: { handlr: [talk] } } }', '5:28 unknown-name handler'],
    ['{ expect: { may-not: { handler: [tlak] } } }', '5:42 unknown-name talk'],
    ['{ expect: { sees: { handler: [answer] } } }', '5:39 unknown-name answers'],
    ['{ expect: { sees-not: { handler: [secrit] } } }', '5:43 unknown-name secret'],
    ['{ expect: { promises: { in-tme: kept } } }', '5:33 unknown-name in-time'],
    ['{ expect: { outcome: setled } }', '5:30 unknown-name settled'],
    ['{ expect: { opened: [sequal] } }', '5:30 unknown-name sequel'],
  ])('%s', (step, told) => {
    expect(wrongIn(story(step))).toEqual([told]);
  });
});

describe('given a story that cannot be', () => {
  it.each([
    ['{ do: talk }', '5:15 nobody-acts by: …'],
    ['{ by: handler }', '5:9 nothing-done'],
    ['{ at: 2026-05-03T09:00 }', '5:15 moment-order'],
    ['{ at: 2026-02-30T09:00 }', '5:15 moment'],
    ['{ expect: { due: { answer: 2026-02-30 } } }', '5:36 moment'],
  ])('%s', (step, told) => {
    expect(wrongIn(story(step))).toEqual([told]);
  });

  it('says that nothing follows a refused filing', () => {
    const stories = story('{ at: 2026-05-05T09:00 }').replace(
      '    steps',
      '    expect: { refused: true }\n    steps',
    );
    expect(wrongIn(stories)).toEqual(['5:5 steps-after-refusal']);
  });

  it('takes an event that only the system raises without anybody who does it', () => {
    expect(wrongIn(story('{ do: deadline.answer }'))).toEqual([]);
  });
});
