// A list of placements: which employee works at which client, with which contact, from when until when.
import type { Person } from '../../../core/people/person.ts';
import { peopleMeant, typedName } from '../../../core/people/person.ts';
import type { KnownKind } from '../known.ts';
import type { Fault } from './fault.ts';
import type { Row, Table } from './read-table.ts';
import { RowReader } from './row-reader.ts';

export interface PlacementWords {
  readonly reference: string;
  /** Ids in the directory. */
  readonly client: string;
  readonly employee: string;
  /** The id of a person of this house; null when there is no regular contact. */
  readonly contact: string | null;
  readonly starts: string;
  readonly ends: string | null;
}

/** What a list of placements refers to. */
export interface Around {
  /** The id of somebody in the directory by their reference; undefined when the directory has nobody of that kind there. */
  readonly knownBy: (kind: KnownKind, reference: string) => string | undefined;
  readonly people: readonly Person[];
}

/** The placements in a list, or every fault in it. */
export function readPlacements(
  table: Table,
  around: Around,
): readonly PlacementWords[] | { readonly faults: readonly Fault[] } {
  const reader = new RowReader(table);
  reader.demand(['reference', 'client', 'employee', 'starts']);
  if (reader.faults.length > 0) return reader;
  const placements = table.rows.map((row) => ({ row, ...placementIn(reader, row, around) }));
  reader.refuseTwice(placements);
  return reader.faults.length > 0 ? reader : placements.map(({ row: _, ...placement }) => placement);
}

function placementIn(reader: RowReader, row: Row, around: Around): PlacementWords {
  const starts = reader.date(row, 'starts');
  const ends = reader.date(row, 'ends');
  if (starts === null && row.cell('starts') === '') reader.required(row, 'starts');
  if (starts !== null && ends !== null && ends < starts)
    reader.report(row, 'ends', {
      nl: 'Dit einde ligt vóór het begin. Verbeter een van beide datums.',
      en: 'This end lies before the start. Correct one of the two dates.',
    });
  return {
    reference: reader.required(row, 'reference'),
    client: knownIn(reader, row, 'client', around),
    employee: knownIn(reader, row, 'employee', around),
    contact: contactIn(reader, row, around),
    starts: starts ?? '',
    ends,
  };
}

const KIND_WORDS = {
  client: { nl: 'klant', en: 'client' },
  employee: { nl: 'medewerker', en: 'employee' },
} as const;

function knownIn(reader: RowReader, row: Row, kind: KnownKind, around: Around): string {
  const reference = reader.required(row, kind);
  const found = reference === '' ? '' : around.knownBy(kind, reference);
  if (found !== undefined) return found;
  const { nl, en } = KIND_WORDS[kind];
  reader.report(row, kind, {
    nl: `Er is geen ${nl} met het kenmerk “${reference}”. Lees eerst de lijst met klanten en medewerkers in, of verbeter het kenmerk.`,
    en: `There is no ${en} with the reference “${reference}”. Import the list of clients and employees first, or correct the reference.`,
  });
  return '';
}

function contactIn(reader: RowReader, row: Row, { people }: Around): string | null {
  const typed = reader.optional(row, 'contact');
  if (typed === null) return null;
  const [found, other] = peopleMeant(
    typedName(typed),
    people.filter(({ active }) => active),
  );
  if (found && !other) return found.id;
  reader.report(
    row,
    'contact',
    found
      ? {
          nl: `Er werken hier meer mensen die “${typed}” heten. Schrijf het e-mailadres.`,
          en: `More than one person here is called “${typed}”. Write the e-mail address.`,
        }
      : {
          nl: `Hier werkt niemand met de naam of het e-mailadres “${typed}”. Verbeter het, of voeg die persoon eerst toe bij Mensen.`,
          en: `Nobody here has the name or e-mail address “${typed}”. Correct it, or add that person under People first.`,
        },
  );
  return null;
}
