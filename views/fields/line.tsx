// Makes a field type of one line of text: what differs is keyboard, autofill, width and how it is shown.
import { SingleField, controlAttributes } from './wrapper.tsx';
import type { FieldKind, ShowContext } from './field.ts';
import { asText, readText } from './typed.ts';

interface Line {
  type?: 'text' | 'email' | 'tel';
  inputmode?: 'decimal' | 'email' | 'tel';
  autocomplete?: string;
  width?: 'narrow' | 'middle';
  /** Shown before the control; the label says the same in words. */
  prefix?: string;
  spellcheck?: boolean;
  show?(value: string | number, context: ShowContext): string;
}

/** A field type whose control is a single line. */
export function line(settings: Line): FieldKind {
  return {
    render(field) {
      const input = (
        <input
          {...controlAttributes({ ...field, autocomplete: field.autocomplete ?? settings.autocomplete })}
          class={settings.width ? `input input-${settings.width}` : 'input'}
          type={settings.type ?? 'text'}
          inputmode={settings.inputmode}
          spellcheck={settings.spellcheck}
          value={asText(field.value)}
        />
      );
      return <SingleField field={field}>{prefixed(input, settings.prefix)}</SingleField>;
    },
    read: (form, name) => readText(form, name).trim(),
    show(value, context) {
      if (typeof value === 'number') return settings.show?.(value, context) ?? String(value);
      const text = asText(value);
      return text === '' ? '' : (settings.show?.(text, context) ?? text);
    },
  };
}

function prefixed(input: ReturnType<FieldKind['render']>, prefix: string | undefined) {
  if (prefix === undefined) return input;
  return (
    <div class="prefixed">
      <span class="prefix" aria-hidden="true">
        {prefix}
      </span>
      {input}
    </div>
  );
}
