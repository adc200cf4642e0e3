// Letters: what they must hold, to whom and how they go, and when one on paper counts as sent.
import { describe, expect, test } from 'vitest';
import { play, wrong } from './play.ts';

const LIFE = `
fields:
  findings: { ask: Findings, type: long-text }
  advice: { ask: Advice, type: file }
forms:
  findings: [{ fields: [findings, advice] }]
participants:
  handler: { role: clerk, at: filing }
  second: { role: senior, at: filing }
lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        write: { label: Write, by: handler, form: findings }
        send-it: { label: Send, by: handler, send: verdict, target: sent }
    sent: { title: Sent, on: { finish: { label: Finish, by: handler, target: done } } }
    done: { title: Done, final: true }
letters:
  verdict:
    to: [complainant, second]
    needs: [findings]
    require: [{ that: data.findings.size() > 5, else: Write more than that. }]
    attach: [advice]
    channels: [mail, paper, voice]
    subject: { nl: Oordeel, en: Verdict }
    body: { nl: 'Gevonden: {data.findings}, op {today}', en: 'Found: {data.findings}, on {today}' }
deadlines:
  appeal: { title: Appeal, from: letter.verdict.first, within: 6 weeks, until: event.finish.first, remind: [{ before: 1 day, to: handler }] }
scenarios:
`;
const filed = (more = '') => `  - name: letter
    at: 2026-06-01T09:00
    file: { data: { name: An, email: an@example.org }${more} }
    steps:
`;
const write = '      - { by: handler, do: write, data: { findings: It is so, advice: [advice.pdf] } }\n';

describe('given a letter that needs its contents', () => {
  test('then it does not go without them, nor against its conditions', () => {
    expect(
      play(`${LIFE}${filed()}      - { by: handler, do: send-it, expect: { refused: Findings, may-not: { handler: [send-it] } } }
      - { by: handler, do: write, data: { findings: No } }
      - { by: handler, do: send-it, expect: { refused: Write more } }
${write}      - { by: handler, do: send-it, expect: { state: sent, letters: [{ verdict: [complainant, second] }] } }
`),
    ).toEqual([]);
  });

  test('then each addressee reads it in their own language, with the files that go along', () => {
    const said = (language: string, words: string) =>
      play(`${LIFE}${filed(`, language: ${language}`)}${write}      - { by: handler, do: send-it, expect: { says: { verdict: [${words}, advice.pdf] } } }
`);
    expect(said('nl', "'Gevonden: It is so, op maandag 1 juni 2026'")).toEqual([]);
    expect(said('en', "'Found: It is so, on Monday 1 June 2026'")).toEqual([]);
  });

  test('then only files can go along', () => {
    const [first] = wrong(`${LIFE.replace('attach: [advice]', 'attach: [findings]')}  []`);
    expect(first).toContain('There is no field of type `file` `findings`.');
  });
});

describe('given a letter that staff may edit', () => {
  const editable = LIFE.replace(
    'channels: [mail, paper, voice]',
    'channels: [mail, paper, voice]\n    editable: true',
  );
  const edited = (body: string, expected: string) =>
    play(`${editable}${filed()}${write}      - { by: handler, do: send-it, data: { letters: { verdict: { channel: mail, body: '${body}' } } }, expect: { ${expected} } }
`);

  test('when what it needs still stands in it, then it goes as it was edited', () => {
    expect(
      edited(
        'Beste An, dit vonden wij: It   is so. Groet.',
        "says: { verdict: 'dit vonden wij: It is so. Groet.' }",
      ),
    ).toEqual([]);
  });

  test('when what it needs was taken out, then it does not go, and is told what is missing', () => {
    expect(edited('Beste An, alles is goed.', "refused: 'in it: Findings', state: open")).toEqual([]);
  });
});

describe('given the way in which it goes', () => {
  test('when it goes by mail, then it counts as sent once the server took it', () => {
    expect(
      play(`${LIFE}${filed()}${write}      - { by: handler, do: send-it, data: { letters: { verdict: mail } }, expect: { due: { appeal: 2026-07-13 } } }
`),
    ).toEqual([]);
  });

  test('when it goes by voice, then it counts as sent from when it was read out', () => {
    expect(
      play(`${LIFE}${filed()}${write}      - { by: handler, do: send-it, data: { letters: { verdict: voice } }, expect: { due: { appeal: none }, may: { handler: [read-out] }, may-not: { complainant: [read-out] } } }
      - { at: 2026-06-02T10:00, by: handler, do: read-out, data: { letter: verdict }, happened: 2026-06-02T09:00, expect: { due: { appeal: 2026-07-14 }, may-not: { handler: [read-out] } } }
`),
    ).toEqual([]);
  });

  test('when it was told by phone before it is written down, then it counts from when it was told', () => {
    const late = LIFE.replace('send-it: { label: Send,', 'send-it: { label: Send, late: true,');
    expect(
      play(`${late}${filed()}${write}      - { at: 2026-06-04T12:00, by: handler, do: send-it, happened: 2026-06-03T16:00, data: { letters: { verdict: voice } }, expect: { due: { appeal: 2026-07-15 }, may-not: { handler: [read-out] } } }
`),
    ).toEqual([]);
  });

  test('when it goes on paper, then it counts as sent from the moment at which it was posted', () => {
    expect(
      play(`${LIFE.replace('to: [complainant, second]', 'to: complainant')}${filed()}${write}      - { by: handler, do: send-it, data: { letters: { verdict: paper } }, expect: { due: { appeal: none }, letters: [verdict], may: { handler: [posted] }, may-not: { complainant: [posted] } } }
      - { at: 2026-06-04T09:00, by: handler, do: posted, data: { letter: verdict }, happened: 2026-06-03T17:00, expect: { due: { appeal: 2026-07-15 }, may-not: { handler: [posted] } } }
`),
    ).toEqual([]);
  });

  test('when nobody confirms it, then it has not been sent', () => {
    expect(
      play(`${LIFE.replace('to: [complainant, second]', 'to: complainant')}${filed()}${write}      - { by: handler, do: send-it, data: { letters: { verdict: paper } } }
      - { at: 2026-08-01T09:00, expect: { due: { appeal: none }, missed: [] } }
      - { by: handler, do: posted, data: { letter: other }, expect: { refused: still has to be posted } }
      - { by: handler, do: posted, happened: 2026-05-01T09:00, expect: { refused: before the receipt } }
`),
    ).toEqual([]);
  });
});

describe('given a letter that comes back', () => {
  const promise = LIFE.replace(
    'deadlines:\n',
    `deadlines:
  told: { title: Told, from: receipt, within: 3 days, ends: exact, until: event.send-it.first, remind: [{ before: 1 day, to: handler }] }
  written: { title: Written, from: receipt, within: 3 days, ends: exact, until: letter.verdict.first, remind: [{ before: 1 day, to: handler }] }
  finished: { title: Finished, from: receipt, within: 9 days, until: event.finish.first, remind: [{ before: 1 day, to: handler }] }
`,
  );
  const sent = `${promise}${filed()}${write}      - { at: 2026-06-01T12:00, by: handler, do: send-it, expect: { met: [told, written], letters: [verdict] } }
`;

  test('when that was told before it was due, then what it met runs again, and what starts with it does not run', () => {
    expect(
      play(`${sent}      - { at: 2026-06-02T09:00, do: bounced, data: { letter: verdict }, expect: { met: [], missed: [], due: { told: 2026-06-04T09:00, written: 2026-06-04T09:00, appeal: none }, may: { handler: [posted, read-out] } } }
      - { at: 2026-06-05T09:00, expect: { missed: [told, written] } }
`),
    ).toEqual([]);
  });

  test('when it is read out in time, then it is met from that moment, and counts as sent from then', () => {
    expect(
      play(`${sent}      - { at: 2026-06-02T09:00, do: bounced, data: { letter: verdict } }
      - { at: 2026-06-03T09:00, by: handler, do: read-out, data: { letter: verdict }, expect: { met: [told, written], missed: [], due: { appeal: 2026-07-15 }, may-not: { handler: [posted] } } }
`),
    ).toEqual([]);
  });

  test('when it is posted too late, then what it should have met was missed', () => {
    expect(
      play(`${sent}      - { at: 2026-06-02T09:00, do: bounced, data: { letter: verdict } }
      - { at: 2026-06-06T09:00, by: handler, do: posted, data: { letter: verdict }, expect: { met: [], missed: [told, written] } }
`),
    ).toEqual([]);
  });

  test('when that is told only after it was due, then it is missed from then on', () => {
    expect(
      play(`${sent}      - { at: 2026-06-08T09:00, expect: { met: [told, written], missed: [] } }
      - { do: bounced, data: { letter: verdict }, expect: { met: [], missed: [told, written] } }
`),
    ).toEqual([]);
  });

  test('when it was a copy for somebody here, then nothing changes: they find it on the page', () => {
    const inside = sent.replace('to: [complainant, second]', 'to: second');
    expect(
      play(`${inside}      - { at: 2026-06-02T09:00, do: bounced, data: { letter: verdict }, expect: { refused: not been mailed to anybody outside } }
`),
    ).toEqual([]);
  });

  test('when what somebody else did stands in the same dossier, then that stays met', () => {
    expect(
      play(`${sent}      - { at: 2026-06-02T09:00, by: handler, do: finish, expect: { met: [told, written, finished] } }
      - { do: bounced, data: { letter: verdict }, expect: { met: [finished] } }
`),
    ).toEqual([]);
  });
});
