// Reads answers that are text, within the number of characters that the author allows.
import type { FieldPlan } from '../plan/plan.ts';
import { aboutQuestion } from './ask.ts';
import { empty, read, unreadable, type FieldType, type Reading } from './field-type.ts';
import { isNoText, typedLine, typedLines } from './typed-text.ts';

const most = 100_000;

/** A field type for text of at most `usual` characters, unless the author says otherwise. */
export function textType(usual: number, lines: 'one line' | 'several lines'): FieldType {
  const typed = lines === 'one line' ? typedLine : typedLines;
  return {
    shape: () => ({ kind: 'text' }),
    personal: true,
    missing: (field) =>
      aboutQuestion(
        field,
        (ask) => `Vul dit in: “${ask}”`,
        (ask) => `Fill this in: “${ask}”`,
      ),
    read(raw, field) {
      if (isNoText(raw)) return unreadable('Vul hier een tekst in.', 'Fill in a text here.');
      const text = typed(raw);
      return text === null ? empty : withinLimits(text, field, usual);
    },
    say: (value) => (typeof value === 'string' ? value : ''),
    facts: () => null,
  };
}

function withinLimits(text: string, field: FieldPlan, usual: number): Reading {
  const longest = Math.min(field.atMost ?? usual, most);
  const length = Array.from(text).length;
  if (length > longest) {
    const over = length - longest;
    return unreadable(
      `Dit is te lang: schrijf hoogstens ${longest} tekens. Haal er ${over} weg.`,
      `This is too long: write ${longest} characters at most. Take ${over} away.`,
    );
  }
  if (field.atLeast !== null && length < field.atLeast) {
    return unreadable(
      `Vertel iets meer: schrijf ten minste ${field.atLeast} tekens.`,
      `Tell a little more: write at least ${field.atLeast} characters.`,
    );
  }
  return read(text);
}
