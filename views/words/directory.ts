// The texts about the people whom the house knows: clients, employees and placements.

const nl = {
  nav: 'Relaties',
  title: 'Klanten, medewerkers en plaatsingen',
  intro:
    'Met deze lijsten weet Gehoor wie er belt, wie bij welke klant werkt en wie het vaste aanspreekpunt is. Ze komen uit een ander systeem en worden bijgewerkt door een nieuw bestand in te lezen.',
  now: 'Wat er nu in staat',
  client: 'Klant',
  employee: 'Medewerker',
  clients: 'Klanten',
  employees: 'Medewerkers',
  placements: 'Lopende plaatsingen',
  endedToo: (count: number) => (count === 0 ? '' : ` (en ${count} beëindigd)`),
  take: 'Een lijst inlezen',
  takeText:
    'Kies een CSV-bestand. U ziet eerst wat er verandert; pas daarna wordt het ingelezen. Wie niet meer in het bestand staat, wordt gemarkeerd als beëindigd en blijft bewaard.',
  file: 'Het CSV-bestand',
  fileMissing: 'Kies een CSV-bestand',
  look: 'Laat zien wat er verandert',
  columns: 'Hoe het bestand eruit moet zien',
  columnsPeople:
    'Klanten en medewerkers: kenmerk, soort (klant of medewerker), naam, en zo mogelijk e-mail, telefoon en organisatie.',
  columnsPlacements:
    'Plaatsingen: kenmerk, klant en medewerker (hun kenmerk), begin, en zo mogelijk einde en contactpersoon (naam of e-mailadres van een collega).',
  columnsHow:
    'De eerste regel heeft kopjes, in het Nederlands of Engels. Komma’s, puntkomma’s en tabs mogen; datums als 2026-11-01 of 1-11-2026. Lees eerst de mensen in en dan de plaatsingen.',
  changesTitle: 'Dit verandert er',
  lists: { people: 'Klanten en medewerkers', placements: 'Plaatsingen' },
  added: 'Nieuw',
  changed: 'Gewijzigd',
  ended: 'Beëindigd',
  same: 'Hetzelfde gebleven',
  more: (count: number) => `en nog ${count}`,
  unread: (headings: string) => `Deze kolommen worden niet gelezen: ${headings}.`,
  nothing: 'Er verandert niets: alles staat er al zo in.',
  apply: 'Lees dit in',
  back: 'Terug zonder iets te veranderen',
  stale: 'Dit bestand is niet meer bij de hand. Kies het opnieuw.',
  done: 'De lijst is ingelezen.',
  faults: 'Dit bestand kan zo niet worden ingelezen. Er is niets veranderd',
  fault: (row: number, column: string | null, text: string) =>
    column === null ? `Rij ${row}: ${text}` : `Rij ${row}, kolom ${column}: ${text}`,
  moreFaults: (count: number) => `En nog ${count} regels die niet kloppen.`,
  name: 'Naam',
  reference: 'Kenmerk',
  contactOf: 'Vast aanspreekpunt',
  noContact: 'Geen vast aanspreekpunt bekend',
  noLonger: 'Staat niet meer op de lijst',
  worksAt: (client: string) => `Werkt bij ${client}`,
  workedBy: (employee: string) => `${employee} werkt daar`,
  foundKnown: (count: number) =>
    count === 1 ? 'Eén klant of medewerker gevonden' : `${count} klanten of medewerkers gevonden`,
};

export type DirectoryWords = typeof nl;

const en: DirectoryWords = {
  nav: 'Directory',
  title: 'Clients, employees and placements',
  intro:
    'By these lists Gehoor knows who is calling, who works at which client, and who their regular contact is. They come from another system and are brought up to date by importing a new file.',
  now: 'What is in it now',
  client: 'Client',
  employee: 'Employee',
  clients: 'Clients',
  employees: 'Employees',
  placements: 'Placements under way',
  endedToo: (count) => (count === 0 ? '' : ` (and ${count} ended)`),
  take: 'Import a list',
  takeText:
    'Choose a CSV file. You see first what changes; only then is it imported. Whoever is no longer in the file is marked as ended and stays.',
  file: 'The CSV file',
  fileMissing: 'Choose a CSV file',
  look: 'Show what changes',
  columns: 'What the file must look like',
  columnsPeople:
    'Clients and employees: reference, kind (client or employee), name, and if possible e-mail, phone and organisation.',
  columnsPlacements:
    'Placements: reference, client and employee (their references), start, and if possible end and contact (a colleague’s name or e-mail address).',
  columnsHow:
    'The first row has headings, in Dutch or English. Commas, semicolons and tabs will do; dates like 2026-11-01 or 1-11-2026. Import the people first, then the placements.',
  changesTitle: 'This is what changes',
  lists: { people: 'Clients and employees', placements: 'Placements' },
  added: 'New',
  changed: 'Changed',
  ended: 'Ended',
  same: 'As they were',
  more: (count) => `and ${count} more`,
  unread: (headings) => `These columns are not read: ${headings}.`,
  nothing: 'Nothing changes: everything is already like this.',
  apply: 'Import this',
  back: 'Back without changing anything',
  stale: 'This file is no longer at hand. Choose it again.',
  done: 'The list has been imported.',
  faults: 'This file cannot be imported like this. Nothing was changed',
  fault: (row, column, text) =>
    column === null ? `Row ${row}: ${text}` : `Row ${row}, column ${column}: ${text}`,
  moreFaults: (count) => `And ${count} more rows that are not right.`,
  name: 'Name',
  reference: 'Reference',
  contactOf: 'Regular contact',
  noContact: 'No regular contact known',
  noLonger: 'No longer on the list',
  worksAt: (client) => `Works at ${client}`,
  workedBy: (employee) => `${employee} works there`,
  foundKnown: (count) =>
    count === 1 ? 'Found one client or employee' : `Found ${count} clients or employees`,
};

/** The texts in a language; English where it has none. */
export function directoryWords(lang: string): DirectoryWords {
  return lang.slice(0, 2) === 'nl' ? nl : en;
}
