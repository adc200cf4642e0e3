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

describe('given the way in which it goes', () => {
  test('when it goes by mail or is read out, then it counts as sent at once', () => {
    for (const channel of ['mail', 'voice'])
      expect(
        play(`${LIFE}${filed()}${write}      - { by: handler, do: send-it, data: { letters: { verdict: { channel: ${channel} } } }, expect: { due: { appeal: 2026-07-13 } } }
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
