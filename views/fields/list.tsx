// A list of groups of fields, such as the parts of a complaint; rows come and go by submit buttons.
import { words } from '../words/words.ts';
import type { FieldKind, FieldProps, FieldType, FieldValue, GroupField } from './field.ts';
import { addName, adds, removeName, removes } from './row-buttons.ts';
import { asList, partOf, readText } from './typed.ts';
import { GroupOfControls } from './wrapper.tsx';

type Kinds = (type: FieldType) => FieldKind;

const mostRows = 200;

/** The field type of lists; `kinds` gives the field types that stand in its rows. */
export function list(kinds: Kinds): FieldKind {
  return {
    render(field) {
      const texts = { ...words(field.lang).fields, ...field.rows };
      const rows = asList(field.value);
      return (
        <GroupOfControls field={field}>
          <input type="hidden" name={`${field.name}.rows`} value={String(rows.length)} />
          {rows.length === 0 ? <p class="muted">{texts.noItems}</p> : null}
          {rows.map((row, index) => (
            <Row kinds={kinds} field={field} row={row} index={index} />
          ))}
          <button
            class="button button-secondary"
            type="submit"
            formnovalidate
            id={rows.length === 0 ? field.id : undefined}
            name={addName}
            value={field.name}
          >
            {texts.addItem}
          </button>
        </GroupOfControls>
      );
    },
    read: (form, name, fields = []) => readRows(kinds, form, name, fields),
    show(value, context) {
      const inner = context.fields ?? [];
      return asList(value)
        .map(
          (row, index) =>
            `${index + 1}. ${inner
              .map((each) => showOne(kinds, each, row, context))
              .filter(Boolean)
              .join('; ')}`,
        )
        .join('\n');
    },
  };
}

function Row(props: { kinds: Kinds; field: FieldProps; row: FieldValue; index: number }) {
  const { kinds, field, row, index } = props;
  const texts = { ...words(field.lang).fields, ...field.rows };
  return (
    <fieldset class="row">
      <legend class="row-legend">{texts.item(index + 1)}</legend>
      {(field.fields ?? []).map((inner, position) =>
        kinds(inner.type).render({
          ...inner,
          id: index === 0 && position === 0 ? field.id : `${field.id}-${index}-${inner.key}`,
          name: `${field.name}.${index}.${inner.key}`,
          value: partOf(row, inner.key),
          error: field.errors?.[`${index}.${inner.key}`],
          lang: field.lang,
        }),
      )}
      <button
        class="button button-plain"
        type="submit"
        formnovalidate
        name={removeName}
        value={`${field.name}.${index}`}
        aria-label={texts.removeItem(index + 1)}
      >
        {words(field.lang).common.remove}
      </button>
    </fieldset>
  );
}

function readRows(kinds: Kinds, form: FormData, name: string, fields: readonly GroupField[]): FieldValue {
  const sent = Number.parseInt(readText(form, `${name}.rows`), 10);
  const count = Number.isNaN(sent) ? 0 : Math.min(Math.max(sent, 0), mostRows);
  const rows = [];
  for (let index = 0; index < count; index++) {
    if (!removes(form, name, index)) rows.push(readRow(kinds, form, `${name}.${index}`, fields));
  }
  if (adds(form, name) && rows.length < mostRows) rows.push({});
  return rows;
}

function readRow(kinds: Kinds, form: FormData, name: string, fields: readonly GroupField[]): FieldValue {
  const read = (inner: GroupField) => kinds(inner.type).read(form, `${name}.${inner.key}`, inner.fields);
  return Object.fromEntries(fields.map((inner) => [inner.key, read(inner)]));
}

function showOne(
  kinds: Kinds,
  inner: GroupField,
  row: FieldValue,
  context: { lang: string; timeZone: string },
): string {
  const { lang, timeZone } = context;
  const shown = kinds(inner.type).show(partOf(row, inner.key), {
    lang,
    timeZone,
    options: inner.options,
    fields: inner.fields,
  });
  return shown === '' ? '' : `${inner.label}: ${shown}`;
}
