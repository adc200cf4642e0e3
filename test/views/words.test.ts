// Every text stands in every language, and moments are said as people say them.
import { describe, expect, it } from 'vitest';
import { sayDate, sayExact, sayMoment, sayTimeLeft } from '../../views/words/moment.ts';
import { interfaceLanguages, words } from '../../views/words/words.ts';

describe.each(interfaceLanguages)('the texts in %s', (lang) => {
  it('are none of them empty', () => {
    const empty = textsOf(words(lang)).filter(([, text]) => text.trim() === '' || text.includes('undefined'));

    expect(empty).toEqual([]);
  });
});

it('given a language without a file, then the interface speaks English', () => {
  expect(words('fr').common.yes).toBe('Yes');
});

it('given a regional code, then the language itself is spoken', () => {
  expect(words('nl-BE').common.yes).toBe('Ja');
});

describe('given a time zone and the present moment', () => {
  const saying = { lang: 'nl', timeZone: 'Europe/Amsterdam', now: '2026-04-24T21:30:00Z' };

  it.each([
    ['2026-04-24T12:05:00Z', 'vandaag om 14:05'],
    ['2026-04-24T22:15:00Z', 'morgen om 00:15'],
    ['2026-04-22T22:30:00Z', 'gisteren om 00:30'],
    ['2026-05-01T15:00:00Z', 'vrijdag 1 mei 2026 om 17:00'],
  ])('then %s is said as “%s”', (at, said) => {
    expect(sayMoment(at, saying)).toBe(said);
  });

  it('then the exact moment names the weekday, the seconds and the zone', () => {
    expect(sayExact('2026-04-24T12:05:07Z', saying)).toMatch(/vrijdag 24 april 2026.*14:05:07.*CEST/);
  });
});

describe('given a moment by which something must be done', () => {
  const now = '2026-03-28T12:00:00Z';

  it.each([
    ['2026-03-28T12:45:00Z', 'nog 45 minuten', 'soon'],
    ['2026-03-29T11:59:00Z', 'nog 23 uur', 'soon'],
    ['2026-03-30T11:00:00Z', 'nog 47 uur', 'calm'],
    ['2026-04-02T12:00:00Z', 'nog 5 dagen', 'calm'],
    ['2026-05-30T12:00:00Z', 'nog 9 weken', 'calm'],
    ['2026-03-28T12:00:30Z', 'nu', 'soon'],
    ['2026-03-28T11:59:30Z', 'nu', 'late'],
    ['2026-03-28T10:00:00Z', '2 uur te laat', 'late'],
  ])('then the time left until %s is “%s”, %s', (due, text, tone) => {
    expect(sayTimeLeft(due, now, 'nl')).toEqual({ text, tone });
  });
});

it('given a date without a time, then no time zone moves it', () => {
  expect(sayDate('2026-01-01', 'en')).toBe('1 January 2026');
});

function textsOf(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, String(value(2, 3))]];
    return textsOf(value as object, here);
  });
}
