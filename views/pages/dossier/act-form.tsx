// The form of an act that every procedure knows: it names the act, and what was read when it was begun.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { fields } from '../../fields/index.ts';
import { Form } from '../../parts/form.tsx';
import { actId, attemptAt } from './view.ts';
import type { DossierView } from './view.ts';

interface ActFormProps {
  view: DossierView;
  act: string;
  /** The agreed action that it is about. */
  of?: string;
  /** The mark of the text that it is about. */
  was?: string;
  /** The letter that it is about. */
  letter?: string;
  children: Child;
}

/** A form that swaps the dossier in place where scripts run. */
export function ActForm({ view, act, of, was, letter, children }: ActFormProps): JSX.Element {
  const { dossier } = view.reading;
  return (
    <Form action={`/dossier/${dossier.id}/act/${act}`} target="#dossier">
      <input type="hidden" name="seq" value={String(dossier.seq)} />
      {of ? <input type="hidden" name="agreement" value={of} /> : null}
      {letter ? <input type="hidden" name="letter" value={letter} /> : null}
      {was ? <input type="hidden" name="was" value={was} /> : null}
      {children}
    </Form>
  );
}

interface ActTextProps {
  view: DossierView;
  act: string;
  of?: string;
  name: 'text' | 'reason';
  label: string;
  hint?: string;
  required: boolean;
}

/** A text in such a form, with what was typed in it when the act was refused. */
export function ActText({ view, act, of = '', name, label, hint, required }: ActTextProps): JSX.Element {
  const attempt = attemptAt(view, act, of);
  const error = attempt?.errors.fields[name];
  return fields['long-text'].render({
    id: actId(act, of, name),
    name,
    label,
    required,
    lang: view.lang,
    ...(hint === undefined ? {} : { hint }),
    ...(attempt ? { value: attempt.typed[name] ?? '' } : {}),
    ...(error === undefined ? {} : { error }),
  });
}
