// A list of clients and employees.
import { KNOWN_KINDS } from '../known.ts';
import type { KnownKind, KnownWords } from '../known.ts';
import type { Fault } from './fault.ts';
import type { Row, Table } from './read-table.ts';
import { RowReader } from './row-reader.ts';

const KINDS: Readonly<Record<string, KnownKind>> = {
  client: 'client',
  customer: 'client',
  klant: 'client',
  opdrachtgever: 'client',
  employee: 'employee',
  medewerker: 'employee',
  werknemer: 'employee',
  flexkracht: 'employee',
};

/** The people in a list, or every fault in it. */
export function readPeople(table: Table): readonly KnownWords[] | { readonly faults: readonly Fault[] } {
  const reader = new RowReader(table);
  reader.demand(['reference', 'kind', 'name']);
  if (reader.faults.length > 0) return reader;
  const people = table.rows.map((row) => ({ row, ...personIn(reader, row) }));
  for (const own of KNOWN_KINDS) reader.refuseTwice(people.filter(({ kind }) => kind === own));
  return reader.faults.length > 0 ? reader : people.map(({ row: _, ...person }) => person);
}

function personIn(reader: RowReader, row: Row): KnownWords {
  return {
    reference: reader.required(row, 'reference'),
    kind: kindIn(reader, row),
    name: reader.required(row, 'name'),
    email: reader.email(row, 'email'),
    phone: reader.phone(row, 'phone'),
    organisation: reader.optional(row, 'organisation'),
  };
}

function kindIn(reader: RowReader, row: Row): KnownKind {
  const typed = row.cell('kind').toLowerCase();
  const kind = Object.hasOwn(KINDS, typed) ? KINDS[typed] : undefined;
  if (kind) return kind;
  reader.report(row, 'kind', {
    nl: 'Schrijf hier “klant” of “medewerker”.',
    en: 'Write “client” or “employee” here.',
  });
  return 'client';
}
