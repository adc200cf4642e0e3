// What the columns of a list may be called, in Dutch and English, and what each of them holds.

/** Every column that is read, with its names: small letters, without accents, spaces or signs. */
const NAMES = {
  reference:
    'reference ref referentie referentienummer kenmerk sleutel key id nummer number relatienummer klantnummer personeelsnummer plaatsingsnummer',
  kind: 'kind type soort relatie',
  name: 'name fullname naam volledigenaam',
  email: 'email mail emailaddress emailadres mailadres',
  phone: 'phone telephone phonenumber telefoon telefoonnummer tel mobiel mobile',
  organisation: 'organisation organization company organisatie bedrijf bedrijfsnaam werkgever',
  client: 'client customer klant opdrachtgever inlener',
  employee: 'employee worker werknemer medewerker flexkracht gedetacheerde',
  contact:
    'contact fixedcontact regularcontact contactpersoon vastecontactpersoon aanspreekpunt vastaanspreekpunt accountmanager',
  starts: 'start starts startdate from begin begindatum startdatum ingangsdatum van vanaf',
  ends: 'end ends enddate until einde einddatum tot totenmet',
} as const satisfies Record<string, string>;

export type Column = keyof typeof NAMES;

const byName = new Map(
  (Object.keys(NAMES) as Column[]).flatMap((column) =>
    NAMES[column].split(' ').map((name) => [name, column]),
  ),
);

/** The column that a heading stands for; undefined when it is none that is read. */
export function columnOf(heading: string): Column | undefined {
  const plain = heading
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return byName.get(plain);
}

/** What a column is called in the sentences about it. */
export const COLUMN_WORDS: Readonly<Record<Column, { readonly nl: string; readonly en: string }>> = {
  reference: { nl: 'kenmerk', en: 'reference' },
  kind: { nl: 'soort', en: 'kind' },
  name: { nl: 'naam', en: 'name' },
  email: { nl: 'e-mail', en: 'e-mail' },
  phone: { nl: 'telefoon', en: 'phone' },
  organisation: { nl: 'organisatie', en: 'organisation' },
  client: { nl: 'klant', en: 'client' },
  employee: { nl: 'medewerker', en: 'employee' },
  contact: { nl: 'contactpersoon', en: 'contact' },
  starts: { nl: 'begin', en: 'start' },
  ends: { nl: 'einde', en: 'end' },
};
