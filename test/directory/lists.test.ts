// Lists as spreadsheets write them, and what is wrong in one, said at its row and column.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { findKnown } from '../../engine/shell/directory/find-known.ts';
import { activePlacements } from '../../engine/shell/directory/placements.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { bytesOf, PEOPLE, PLACEMENTS } from './lists.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await importList(test.app, bytesOf(PEOPLE), { dry: false });
});
afterAll(() => test.close());

const look = (bytes: Uint8Array) => importList(test.app, bytes, { dry: true });

describe('given the same list written by another program', () => {
  it.each([
    ['with a byte order mark', Buffer.from(`\ufeff${PEOPLE}`)],
    ['with commas', Buffer.from(PEOPLE.replaceAll(';', ','))],
    ['with tabs, in UTF-16', Buffer.from(`\ufeff${PEOPLE.replaceAll(';', '\t')}`, 'utf16le')],
    ['in the signs of Windows', Buffer.from(PEOPLE, 'latin1')],
    ['with a line that names the separator', Buffer.from(`sep=;\r\n${PEOPLE}`)],
    [
      'with empty rows and columns at the end',
      Buffer.from(`${PEOPLE.replaceAll('\r\n', ';;\r\n')};;\r\n;;;;;;;\r\n\r\n`),
    ],
    ['with everything between quotation marks', Buffer.from(PEOPLE.replace(/[^;\r\n]+/g, '"$&"'))],
    [
      'with other headings',
      Buffer.from(
        PEOPLE.replace(/^.*\r\n/, 'Relatienummer;TYPE;Volledige naam;E-mailadres;Mobiel;Bedrijfsnaam\r\n'),
      ),
    ],
    [
      'in English',
      Buffer.from(
        PEOPLE.replace(/^.*\r\n/, 'key;kind;name;e-mail;phone;company\r\n').replaceAll(';klant;', ';Client;'),
      ),
    ],
  ])('%s, then nothing is new in it', async (_, bytes) => {
    expect(await look(bytes)).toMatchObject({ added: [], changed: [], ended: [], same: 4, unread: [] });
  });
});

it('given columns that are not read, then they are named', async () => {
  const more = PEOPLE.replaceAll('\r\n', ';x\r\n').replace('Organisatie;x', 'Organisatie;Schoenmaat') + ';x';
  expect(await look(bytesOf(more))).toMatchObject({ same: 4, unread: ['Schoenmaat'] });
});

it('given a number of which a spreadsheet ate the 0, then it is put back', async () => {
  expect((await findKnown(test.app, 'Rietpluim'))[0]?.phone).toBe('0612345678');
});

it('given placements with dates in every manner, then they are the same day', async () => {
  const rows = [
    '2026-11-01',
    '01-11-2026',
    '1/11/2026',
    '1 november 2026',
    '01-11-2026 00:00',
    '2026-11-01T00:00:00',
  ];
  const list = ['kenmerk;klant;medewerker;begin', ...rows.map((date, at) => `D${at};K1;M1;${date}`)].join(
    '\n',
  );
  await importList(test.app, bytesOf(list), { dry: false });
  const placements = await activePlacements(test.app, '2026-11-01T09:00:00Z');
  expect(placements.map(({ starts }) => starts)).toEqual(rows.map(() => '2026-11-01'));
});

const head = 'kenmerk;soort;naam;e-mail;telefoon';
const ofPlacements = 'kenmerk;klant;medewerker;contactpersoon;begin;einde';

describe('given a fault, then a sentence says where and what to do', () => {
  it.each([
    ['', 1, null, 'geen rijen'],
    [head, 1, null, 'geen rijen'],
    ['naam;leeftijd\nAnna;3', 1, null, 'kolom “kenmerk” ontbreekt'],
    [`${head};mobiel\nA;klant;Anna;;;`, 1, 'mobiel', '“telefoon” en “mobiel” betekenen hetzelfde'],
    [`${head}\n;klant;Anna;;`, 2, 'kenmerk', 'Vul hier iets in'],
    [`${head}\nA;kip;Anna;;`, 2, 'soort', '“klant” of “medewerker”'],
    [`${head}\n\nA;klant;;;`, 3, 'naam', 'Vul hier iets in'],
    [`${head}\nA;klant;Anna;anna@;`, 2, 'e-mail', 'geen e-mailadres'],
    [`${head}\nA;klant;Anna;;6,12E+08`, 2, 'telefoon', 'geen telefoonnummer'],
    [`${head}\nA;klant;Anna;;\nB;klant;Bo;;\nA;klant;An;;`, 4, 'kenmerk', 'staat ook in rij 2'],
    [`${head}\nA;klant;${'a'.repeat(201)};;`, 2, 'naam', 'langer dan 200'],
    [`${head}\nA;klant;"Anna;;`, 2, null, 'aanhalingsteken'],
    [`${ofPlacements}\nP;K9;M1;;2026-01-01;`, 2, 'klant', 'geen klant met het kenmerk “K9”'],
    [`${ofPlacements}\nP;K1;K1;;2026-01-01;`, 2, 'medewerker', 'geen medewerker met het kenmerk “K1”'],
    [`${ofPlacements}\nP;K1;M1;Niemand;2026-01-01;`, 2, 'contactpersoon', '“Niemand”'],
    [`${ofPlacements}\nP;K1;M1;;;`, 2, 'begin', 'Vul hier iets in'],
    [`${ofPlacements}\nP;K1;M1;;31-02-2026;`, 2, 'begin', 'Deze dag bestaat niet'],
    [`${ofPlacements}\nP;K1;M1;;2026-02-01;2026-01-01`, 2, 'einde', 'ligt vóór het begin'],
  ])('%j: row %i, column %s', async (text, row, column, said) => {
    const outcome = await look(bytesOf(text));
    if (!('faults' in outcome)) throw new Error('It was taken in.');
    const fault = outcome.faults.find((each) => each.row === row && each.column === column);
    expect(fault?.text.nl).toContain(said);
    expect(fault?.text.en).not.toBe(fault?.text.nl);
  });

  it('and every fault is named at once', async () => {
    const outcome = await look(bytesOf(`${head}\nA;kip;;anna@;x\nA;klant;Bo;;`));
    if (!('faults' in outcome)) throw new Error('It was taken in.');
    expect(outcome.faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 soort',
      '2 naam',
      '2 e-mail',
      '2 telefoon',
      '3 kenmerk',
    ]);
  });
});

it('given any bytes at all, then they are taken in or there is a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, headed) => {
      const list = headed ? Buffer.concat([Buffer.from(`${PLACEMENTS.split('\n')[0]}\n`), bytes]) : bytes;
      const outcome = await look(list);
      if ('faults' in outcome) expect(outcome.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
