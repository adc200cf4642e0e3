// What can be wrong with a calendar, each with a place and a sentence in both languages.

type Name = { name: string };

const texts = {
  'unknown-calendar': ({ name, known }: Name & { known: string }) => ({
    nl: `Er is geen kalender "${name}". Kies een van: ${known}.`,
    en: `There is no calendar "${name}". Choose one of: ${known}.`,
  }),
  'cyclic-calendar': ({ name }: Name) => ({
    nl: `De kalender "${name}" bouwt via een omweg op zichzelf voort. Laat één van de kalenders in de kring "extends" weg.`,
    en: `The calendar "${name}" extends itself by a detour. Leave out "extends" in one of the calendars of the circle.`,
  }),
  'unknown-time-zone': ({ name }: Name) => ({
    nl: `"${name}" is geen bekende tijdzone. Schrijf bijvoorbeeld "Europe/Amsterdam".`,
    en: `"${name}" is not a known time zone. Write for example "Europe/Amsterdam".`,
  }),
  'impossible-hours': ({ from, to }: { from: string; to: string }) => ({
    nl: `De werktijd van ${from} tot ${to} kan niet. Schrijf twee tijden als "09:00" en "17:30", de vroegste eerst, met ten minste een kwartier ertussen.`,
    en: `Working hours from ${from} to ${to} are not possible. Write two times such as "09:00" and "17:30", the earlier first, at least a quarter of an hour apart.`,
  }),
  'impossible-date': ({ name, shape }: Name & { shape: string }) => ({
    nl: `"${name}" is geen bestaande datum. Schrijf een datum als "${shape}".`,
    en: `"${name}" is not a date that exists. Write a date such as "${shape}".`,
  }),
  'reversed-period': ({ from, to }: { from: string; to: string }) => ({
    nl: `De periode eindigt (${to}) voordat zij begint (${from}). Draai de twee om.`,
    en: `The period ends (${to}) before it begins (${from}). Swap the two.`,
  }),
  'unclear-holiday': ({ name }: Name) => ({
    nl: `De feestdag "${name}" moet precies één regel hebben: "on" met maand en dag, "easter" met een aantal dagen van -200 tot 250, of "nth" (1 tot 5, of -1 tot -5) met "weekday" en "month" (1 tot 12).`,
    en: `The holiday "${name}" needs exactly one rule: "on" with month and day, "easter" with a number of days from -200 to 250, or "nth" (1 to 5, or -1 to -5) with "weekday" and "month" (1 to 12).`,
  }),
  'impossible-years': ({ name }: Name) => ({
    nl: `De jaren van feestdag "${name}" kloppen niet. Het laatste jaar mag niet vóór het eerste liggen, en "every" is een aantal jaren vanaf 1 en vraagt om "first-year".`,
    en: `The years of holiday "${name}" do not fit. The last year cannot lie before the first, and "every" is a number of years from 1 and needs "first-year".`,
  }),
  'unknown-holiday': ({ name }: Name) => ({
    nl: `De feestdag "${name}" staat niet in de kalender waarop deze voortbouwt, dus valt er niets weg te laten. Haal de regel weg of verbeter de naam.`,
    en: `The calendar that this one extends has no holiday "${name}", so there is nothing to leave out. Remove the line or correct the name.`,
  }),
  'no-working-day': ({ name, year }: Name & { year: number }) => ({
    nl: `De kalender "${name}" heeft in ${year} geen enkele werkdag, dus termijnen in werkdagen zouden nooit aflopen. Noem ten minste één werkdag of maak "closed" kleiner.`,
    en: `The calendar "${name}" has no working day at all in ${year}, so terms in working days would never end. Name at least one working day or make "closed" smaller.`,
  }),
};

export type CalendarProblemCode = keyof typeof texts;

/** A fault in a calendar; the path leads from the record of calendars to the place of the fault. */
export type CalendarProblem = {
  path: (string | number)[];
  code: CalendarProblemCode;
  nl: string;
  en: string;
};

/** Makes a problem of a kind at a place. */
export function calendarProblem<C extends CalendarProblemCode>(
  code: C,
  path: (string | number)[],
  details: Parameters<(typeof texts)[C]>[0],
): CalendarProblem {
  const say = texts[code] as (details: Parameters<(typeof texts)[C]>[0]) => { nl: string; en: string };
  return { path, code, ...say(details) };
}
