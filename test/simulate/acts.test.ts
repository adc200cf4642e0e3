// What can be done in a story: the lifecycle's events and the acts that every procedure knows.
import { describe, expect, it } from 'vitest';
import { tell } from './stage.ts';

const FILED = `  - name: a story
    at: 2026-05-04T09:00
    file: { data: { name: An, email: an@example.org, amount: 5 } }
    steps:
`;
const TALKED = `${FILED}      - by: clerk-1
        do: talk
        data: { agreements: [{ what: Call An, owner: handler, due: 2026-05-06 }, { what: Write An, owner: complainant, due: 2026-05-07 }] }
`;
const story = (steps: string, begin = TALKED) =>
  tell(begin + steps.trimEnd().replace(/^/gm, '      ') + '\n');

describe('given a dossier, each act is carried out by whoever may', () => {
  it.each([
    [
      'messages and notes',
      '- { by: complainant, do: message, data: { text: Hello } }\n- { by: handler, do: note, data: { text: Hm } }',
    ],
    [
      'done, by words',
      '- { by: handler, do: done, data: { agreement: call an, evidence: By phone }, expect: { agreements: { open: 1 } } }',
    ],
    [
      'done, by number',
      '- { by: complainant, do: done, data: { agreement: 2 }, expect: { agreements: { open: 1, count: 2 } } }',
    ],
    [
      'drop',
      '- { by: handler, do: drop, data: { agreement: 1, reason: No need }, expect: { agreements: { open: 1, count: 1 } } }',
    ],
    [
      'agree',
      '- { by: handler, do: agree, data: { agreements: [{ what: More, owner: handler, due: 2026-05-08 }] }, expect: { agreements: { count: 3 } } }',
    ],
    [
      'hand over',
      '- { by: handler, do: hand-over, data: { chosen: { handler: clerk-3 }, reason: Leave }, expect: { participants: { handler: clerk-3 } } }',
    ],
    [
      'recuse',
      '- { by: clerk-1, do: recuse.handler, data: { reason: Friends }, expect: { participants: { handler: clerk-2 } } }',
    ],
    [
      'approve',
      '- { by: complainant, do: approve.deal, expect: { approved: [deal], state: settled, outcome: settled } }',
    ],
    [
      'refuse',
      '- { by: complainant, do: refuse.deal, data: { reason: Too little }, expect: { approved: [], state: open } }',
    ],
    [
      'open a linked dossier',
      '- { by: complainant, do: stir, expect: { state: open.busy, opened: [sequel] } }',
    ],
  ])('%s', (_, steps) => {
    expect(story(steps)).toEqual([]);
  });

  it('takes a place, chooses people, extends, and tells by which channel a letter goes', () => {
    expect(
      story(
        `- { by: clerk-2, do: take.handler, expect: { participants: { handler: clerk-2 } } }
- { by: handler, do: extend, expect: { due: { answer: 2026-05-25 } } }
- { by: handler, do: panel, data: { chosen: { panel: [member-1, member-3] } }, expect: { letters: [{ invitation: panel }] } }
- { by: handler, do: talk, data: { amount: 7, letters: { confirmation: voice } }, expect: { data: { amount: 7 }, letters: [{ confirmation: [complainant, handler] }] } }`,
        FILED,
      ),
    ).toEqual([]);
  });

  it('lets a late act count from when it happened', () => {
    expect(
      story(
        `- { at: 2026-05-19T09:00, expect: { missed: [answer] } }
- { by: clerk-1, do: talk, happened: 2026-05-18T12:00, expect: { met: [answer], missed: [] } }`,
        FILED,
      ),
    ).toEqual([]);
  });
});

describe('given a step that is refused', () => {
  it('says why, with the fields, and ends the story there', () => {
    expect(
      story(`- { by: handler, do: settle }\n- { by: clerk-2, do: stir, expect: { state: settled } }`),
    ).toEqual(['8:28 This step is refused: Still open. The story cannot go on.']);
  });

  it('names each wrong answer', () => {
    const steps =
      '- { by: handler, do: agree, data: { agreements: [{ what: More, owner: panel, due: 2026-05-08 }] } }';
    expect(story(steps)[0]).toContain('`agreements.0.owner`: Choose who does this.');
  });

  it('holds when it is expected, in words of any language', () => {
    expect(
      story(`- { by: handler, do: settle, expect: { refused: true, state: open } }
- { by: handler, do: settle, expect: { refused: nog open } }
- { by: handler, do: settle, expect: { refused: STILL } }
- { by: member-1, do: stir, expect: { refused: somebody else } }
- { by: panel, do: stir, expect: { refused: Nobody is } }`),
    ).toEqual([]);
  });

  it('says which reason was given instead', () => {
    expect(story('- { by: handler, do: settle, expect: { refused: too late } }')).toEqual([
      '8:55 `refused`: expected a reason with “too late”; found “Still open.”.',
    ]);
  });
});

describe('given a filing', () => {
  const filed = (file: string, rest = '') =>
    tell(`  - { name: f, at: 2026-05-04T09:00, file: ${file}${rest} }\n`);

  it('by staff for somebody else counts from receipt', () => {
    expect(
      filed(
        '{ by: clerk-1, channel: phone, received: 2026-05-01T09:00, language: en, data: { name: An, amount: 5 } }',
        ', expect: { due: { answer: 2026-05-15 }, letters: [{ receipt: complainant }] }',
      ),
    ).toEqual([]);
  });

  it('that is refused is told, or expected', () => {
    expect(filed('{ data: { name: An, amount: 0 } }')).toEqual([
      expect.stringContaining('This step is refused: No amount.'),
    ]);
    expect(filed('{ data: { name: An, amount: 0 } }', ', expect: { refused: bedrag }')).toEqual([]);
    expect(filed('{ data: { amount: 1 } }', ', expect: { refused: name }')).toEqual([]);
  });
});
