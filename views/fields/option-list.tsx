// Radio buttons or checkboxes as big rows that can be tapped anywhere, shared by all choosing field types.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FieldProps, Option } from './field.ts';
import { invalid } from './wrapper.tsx';

interface OptionListProps {
  field: FieldProps;
  type: 'radio' | 'checkbox';
  options: readonly Option[];
  chosen: readonly string[];
  /** Side by side where there is room. */
  inline?: boolean;
}

/** The options, the chosen ones ticked; the first one carries the field's id. */
export function OptionList({ field, type, options, chosen, inline }: OptionListProps): JSX.Element {
  return (
    <div class={inline ? 'options options-inline' : 'options'}>
      {options.map((option, index) => {
        const id = index === 0 ? field.id : `${field.id}-${index + 1}`;
        const hintId = option.hint ? `${id}-option-hint` : undefined;
        return (
          <div class="option">
            <input
              class="option-control"
              type={type}
              id={id}
              name={field.name}
              value={option.value}
              checked={chosen.includes(option.value)}
              aria-describedby={hintId}
              aria-invalid={type === 'checkbox' ? invalid(field) : undefined}
            />
            <div class="option-text">
              <label class="option-label" for={id}>
                {option.label}
              </label>
              {option.hint ? (
                <p class="option-hint" id={hintId}>
                  {option.hint}
                </p>
              ) : null}
            </div>
          </div>
        );
      })}
    </div>
  );
}
