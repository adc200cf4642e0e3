// Every sentence about a picture is right Dutch and English for none, for one, for all and for many.
import { describe, expect, it } from 'vitest';
import { seenWords } from '../../views/words/seen.ts';

const [nl, en] = [seenWords('nl'), seenWords('en')];

describe('how many', () => {
  it.each([
    [0, 'In deze periode: geen dossiers.', 'In this period: no dossiers.'],
    [1, 'In deze periode: 1 dossier.', 'In this period: 1 dossier.'],
    [1204, 'In deze periode: 1.204 dossiers.', 'In this period: 1,204 dossiers.'],
  ])('%i', (n, dutch, english) => {
    expect([nl.count(n), en.count(n)]).toEqual([dutch, english]);
  });
});

describe('promises that were never broken', () => {
  it.each([
    [1, 1, 'De belofte is in deze periode geen enkele keer gebroken.'],
    [0, 1, 'De belofte is in deze periode gebroken.'],
    [0, 5, 'Alle 5 beloften zijn in deze periode minstens één keer gebroken.'],
    [1, 5, 'Van de 5 beloften is er 1 in deze periode geen enkele keer gebroken.'],
    [3, 5, 'Van de 5 beloften zijn er 3 in deze periode geen enkele keer gebroken.'],
    [5, 5, 'Geen enkele van de 5 beloften is in deze periode gebroken.'],
  ])('%i of %i', (kept, of, said) => {
    expect(nl.promises(kept, of)).toBe(said);
  });

  it.each([
    [1, 1, 'The promise was never broken in this period.'],
    [0, 1, 'The promise was broken in this period.'],
    [0, 5, 'All 5 promises were broken at least once in this period.'],
    [1, 5, 'Of the 5 promises, 1 was never broken in this period.'],
    [3, 5, 'Of the 5 promises, 3 were never broken in this period.'],
    [5, 5, 'Not one of the 5 promises was broken in this period.'],
  ])('%i of %i in English', (kept, of, said) => {
    expect(en.promises(kept, of)).toBe(said);
  });
});

describe('terms that were met', () => {
  it.each([
    [1, 1, 'De enige termijn die afliep, is gehaald: 100% (1 van 1).'],
    [0, 1, 'De enige termijn die afliep, is niet gehaald: 0% (0 van 1).'],
    [0, 4, 'Van de 4 termijnen die afliepen, is er geen gehaald: 0% (0 van 4).'],
    [1, 4, 'Van de 4 termijnen die afliepen, is er 1 gehaald: 25% (1 van 4).'],
    [2, 4, 'Van de 4 termijnen die afliepen, zijn er 2 gehaald: 50% (2 van 4).'],
    [4, 4, 'Alle 4 termijnen die afliepen, zijn gehaald: 100% (4 van 4).'],
  ])('%i of %i', (met, of, said) => {
    expect(nl.deadline(met, of, `${(met / of) * 100}%`)).toBe(said);
  });

  it.each([
    [1, 'Er loopt nog 1 termijn.', '1 term is still running.'],
    [2, 'Er lopen nog 2 termijnen.', '2 terms are still running.'],
  ])('%i that run', (n, dutch, english) => {
    expect([nl.deadlineRuns(n), en.deadlineRuns(n)]).toEqual([dutch, english]);
  });
});

describe('a share, a response', () => {
  it.each([
    [0, 1, 'Niet bij het enige dossier: 0% (0 van 1).', 'Not for the only dossier: 0% (0 of 1).'],
    [1, 1, 'Bij het enige dossier: 100% (1 van 1).', 'For the only dossier: 100% (1 of 1).'],
    [0, 8, 'Bij geen van de 8 dossiers: 0% (0 van 8).', 'For none of the 8 dossiers: 0% (0 of 8).'],
    [8, 8, 'Bij alle 8 dossiers: 100% (8 van 8).', 'For all 8 dossiers: 100% (8 of 8).'],
    [2, 8, 'Bij 2 van 8 dossiers: 25%.', 'For 2 of 8 dossiers: 25%.'],
  ])('%i of %i', (good, of, dutch, english) => {
    const percent = `${(good / of) * 100}%`;
    expect([nl.share(good, of, percent), en.share(good, of, percent)]).toEqual([dutch, english]);
  });

  it('then nobody answered, one, all or some', () => {
    expect([nl.answers(0, 3, '0%'), nl.answers(1, 1, '100%'), nl.answers(3, 3, '100%')]).toEqual([
      'Van de 3 keer kwam er geen antwoord: een respons van 0% (0 van 3).',
      'De enige die het werd gevraagd, antwoordde: een respons van 100% (1 van 1).',
      'Alle 3 keer kwam er een antwoord: een respons van 100% (3 van 3).',
    ]);
    expect(nl.answers(1, 4, '25%')).toBe('Bij 1 van 4 dossiers kwam er een antwoord: een respons van 25%.');
  });
});

describe('promises of the period before', () => {
  it.each([
    [1, 'In de periode ervoor was dat er 1 van 5.', 'In the period before 1 was, of 5.'],
    [2, 'In de periode ervoor waren dat er 2 van 5.', 'In the period before 2 were, of 5.'],
  ])('%i', (kept, dutch, english) => {
    expect([nl.thanPromises(kept, 5), en.thanPromises(kept, 5)]).toEqual([dutch, english]);
  });
});
