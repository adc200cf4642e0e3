// A table that becomes a stack of cards on a phone and stays a table for screen readers.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

export interface Column {
  label: string;
  /** Numbers line up on the right. */
  numeric?: boolean;
}

interface TableProps {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  /** One cell per column; the first names the row. */
  rows: readonly (readonly Child[])[];
  id?: string;
}

/** The roles are said aloud in the markup because some browsers drop them when rows become blocks. */
export function Table({ caption, captionHidden, columns, rows, id }: TableProps): JSX.Element {
  return (
    <table class="table" role="table" id={id}>
      <caption class={captionHidden ? 'visually-hidden' : 'table-caption'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, numeric }) => (
            <th scope="col" role="columnheader" class={numeric ? 'numeric' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells) => (
          <tr role="row">{cells.map((cell, index) => tableCell(cell, index, columns[index]))}</tr>
        ))}
      </tbody>
    </table>
  );
}

function tableCell(cell: Child, index: number, column: Column | undefined) {
  const className = column?.numeric ? 'numeric' : undefined;
  if (index === 0) {
    return (
      <th scope="row" role="rowheader" class={className}>
        {cell}
      </th>
    );
  }
  return (
    <td role="cell" class={className} data-label={column?.label}>
      <div class="cell">{cell}</div>
    </td>
  );
}
