// Files: the answer says which they are, their content lies elsewhere.
import type { FileReference } from '../dossier/value.ts';
import { empty, read, unreadable, type FieldType } from './field-type.ts';
import { countProblem, type Things } from './items.ts';
import { typedLine } from './typed-text.ts';

const files: Things = { nl: ['bestand', 'bestanden'], en: ['file', 'files'] };
const usualMost = 20;
const longestName = 255;

export const file: FieldType = {
  shape: () => ({
    kind: 'list',
    of: {
      kind: 'record',
      fields: { name: { kind: 'text' }, kind: { kind: 'text' }, size: { kind: 'number' } },
    },
  }),
  personal: true,
  missing: () => ({ nl: 'Voeg een bestand toe', en: 'Add a file' }),
  read(raw, field) {
    const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    const sent = given.filter((each) => each !== null && each !== undefined && each !== '');
    if (sent.length === 0) return empty;
    const problem = countProblem(sent.length, field, files, usualMost);
    if (problem) return unreadable(problem.nl, problem.en);
    const references = sent.map(referenceOf).filter((each) => each !== null);
    if (references.length < sent.length) {
      return unreadable(
        'Een bestand is niet goed aangekomen. Voeg het opnieuw toe.',
        'A file did not arrive well. Add it again.',
      );
    }
    return read(references);
  },
  say: (value) => (Array.isArray(value) ? value.map((each) => referenceOf(each)?.name ?? '').join(', ') : ''),
  facts: () => null,
};

// A scenario names a file by nothing but its name.
function referenceOf(raw: unknown): FileReference | null {
  if (typeof raw === 'string') {
    const name = typedLine(raw);
    return name === null || name.length > longestName ? null : { id: name, name, kind: '', size: 0 };
  }
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, name, kind, size } = raw as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || id === '' || typeof name !== 'string') return null;
  const shown = (typedLine(name) ?? typedLine(id))?.slice(0, longestName).toWellFormed().trim();
  if (!shown) return null;
  return {
    id,
    name: shown,
    kind: typeof kind === 'string' ? kind : '',
    size: Number.isFinite(size) ? Number(size) : 0,
  };
}
