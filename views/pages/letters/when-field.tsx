// Asks whether a letter was posted or read out earlier than now, and reads what was said.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { spoken } from '../../../engine/core/scope/say.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { App } from '../../../engine/shell/app.ts';
import { handle } from '../../../engine/shell/handle.ts';
import type { Seen } from '../../../engine/shell/reading.ts';
import { MomentField, readMoment, typedMoment } from '../../answers/moment-field.tsx';
import type { FieldValue } from '../../fields/field.ts';
import type { Site } from '../../visit.ts';
import { contactWords } from '../../words/contact.ts';

/** A moment that was typed, and what is wrong with it. */
export interface Wrong {
  readonly typed: FieldValue;
  readonly text: string;
}

export const WHEN = 'happened';

/** The boxes, folded away until somebody needs them. */
export function WhenField(props: {
  act: 'posted' | 'read-out';
  wrong: Wrong | null;
  lang: string;
  timeZone: string;
}): JSX.Element {
  const { act, wrong, lang, timeZone } = props;
  const texts = contactWords(lang).when;
  return (
    <details open={wrong !== null}>
      <summary>{act === 'posted' ? texts.posted : texts.readOut}</summary>
      <MomentField
        {...{ id: WHEN, name: WHEN, label: texts.ask, hint: texts.hint, lang, timeZone }}
        {...(wrong === null ? {} : { value: wrong.typed, error: wrong.text })}
      />
    </details>
  );
}

/** Records that a letter was posted or read out, at the moment that was said; null when it is done. */
export async function takeAlong(
  app: App,
  c: Context<Site>,
  { plan, dossier, reader, world }: Seen,
  act: 'posted' | 'read-out',
  letter: string,
): Promise<Wrong | null> {
  const { lang } = c.get('visitor');
  const typed = typedMoment(await c.req.formData(), WHEN);
  const zone = plan.organisation.timeZone;
  const read = readMoment(typed, { zone, people: world.people, language: lang, now: world.now });
  if (!read.ok) return { typed, text: read.text[spoken(lang)] };
  const happened = typeof read.value === 'string' ? { happened: read.value } : {};
  const { refusal } = await handle(app, dossier.id, {
    event: act,
    actor: reader,
    input: { letter },
    ...happened,
  });
  if (refusal === null) return null;
  return { typed, text: inLanguage(refusal.fields?.happened ?? refusal.text, lang) };
}
