// Where somebody may say that it happened earlier than now: folded away, since mostly it is now.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FieldProps } from '../../fields/field.ts';
import { fields } from '../../fields/index.ts';
import { lookAheadWords } from '../../words/look-ahead.ts';
import { words } from '../../words/words.ts';

interface HappenedProps {
  readonly id: string;
  readonly lang: string;
  /** As it was typed. */
  readonly value: FieldProps['value'];
  readonly timeZone: string;
  readonly error?: string;
}

/** The question, open where something was typed or is wrong. */
export function Happened({ id, lang, value, timeZone, error }: HappenedProps): JSX.Element {
  const isTyped = JSON.stringify(Object.values(value ?? {})).replaceAll(/[[\]",\s]/g, '') !== '';
  return (
    <details open={error !== undefined || isTyped}>
      <summary>{words(lang).staff.earlier}</summary>
      {fields['date-time'].render({
        ...{ id, name: 'happened', lang, value, timeZone, required: false },
        label: lookAheadWords(lang).when,
        hint: words(lang).staff.earlierHint,
        ...(error === undefined ? {} : { error }),
      })}
    </details>
  );
}
