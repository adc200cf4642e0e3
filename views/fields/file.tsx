// Any number of files: those already kept are listed with a button to remove each.
import { words } from '../words/words.ts';
import type { FieldKind, FieldProps, FieldValue } from './field.ts';
import { removeName, removes } from './row-buttons.ts';
import { asList, asText, partOf, readTexts } from './typed.ts';
import { SingleField, controlAttributes } from './wrapper.tsx';

/** What `read` gives: the ids of files kept from before, and the files sent just now. */
export type TypedFiles = { kept: string[]; added: File[] };

export const file: FieldKind = {
  render(field) {
    const hint = words(field.lang).fields.filesHint;
    return (
      <SingleField field={field} hint={hint}>
        <KeptFiles field={field} />
        <input {...controlAttributes(field, hint)} class="input file-input" type="file" multiple />
      </SingleField>
    );
  },
  read(form, name): TypedFiles {
    const kept = readTexts(form, `${name}.kept`).filter((id) => !removes(form, name, id));
    const added = form.getAll(name).filter((sent) => sent instanceof File);
    return { kept, added: added.filter((sent) => sent.size > 0 || sent.name !== '') };
  },
  show(value, { lang }) {
    const added = asList(partOf(value, 'added')).filter((sent) => sent instanceof File);
    const files = [...keptFiles(value), ...added.map((sent) => ({ name: sent.name, size: sent.size }))];
    return files.map(({ name, size }) => `${name} (${saySize(size, lang)})`).join(', ');
  },
};

function KeptFiles({ field }: { field: FieldProps }) {
  const texts = words(field.lang);
  const kept = keptFiles(field.value);
  if (kept.length === 0) return null;
  return (
    <ul class="files" aria-label={texts.fields.attached}>
      {kept.map(({ id, name, size }) => (
        <li class="file">
          <input type="hidden" name={`${field.name}.kept`} value={id} />
          <span class="file-name">{name}</span>
          <span class="muted">{saySize(size, field.lang)}</span>
          <button
            class="button button-plain"
            type="submit"
            formnovalidate
            name={removeName}
            value={`${field.name}.${id}`}
            aria-label={texts.fields.removeFile(name)}
          >
            {texts.common.remove}
          </button>
        </li>
      ))}
    </ul>
  );
}

function keptFiles(value: FieldValue): { id: string; name: string; size: number }[] {
  return asList(value).map((kept) => ({
    id: asText(partOf(kept, 'id')),
    name: asText(partOf(kept, 'name')),
    size: Number(asText(partOf(kept, 'size'))),
  }));
}

/** A number of bytes as people say it: `340 kB`, `2,1 MB`. */
export function saySize(bytes: number, lang: string): string {
  const { locale, fields } = words(lang);
  const say = (n: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(n);
  if (bytes < 1_000_000) return fields.kilobytes(say(Math.max(1, bytes / 1000), 0));
  return fields.megabytes(say(bytes / 1_000_000, 1));
}
