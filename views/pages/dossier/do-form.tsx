// The page on which an event of the lifecycle is done: its form, who is chosen, the letters, and when it happened.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Available } from '../../../engine/core/decide/available.ts';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { FormPlan, LetterPlan } from '../../../engine/core/plan/plan.ts';
import type { Asking } from '../../answers/field-view.tsx';
import { FormView } from '../../answers/form-view.tsx';
import { fields } from '../../fields/index.ts';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { words } from '../../words/words.ts';
import { lettersToSend, namesIn, waysFor } from './do-body.ts';
import type { DoBody } from './do-body.ts';
import { fingerprint } from './fingerprint.ts';
import { LetterPreview } from './letter-preview.tsx';
import { Happened } from './happened.tsx';

export interface DoFormProps {
  act: Available;
  form: FormPlan | null;
  asking: Asking;
  body: DoBody;
  /** The letters as they would go out, where whoever acts asked to read them first. */
  preview: readonly SentLetter[] | null;
}

/** The id of a control beside the form's own answers. */
export function doId(name: string): string {
  return `do-${name.replaceAll('.', '-')}`;
}

/** The form with everything that was typed in it. */
export function DoForm(props: DoFormProps): JSX.Element {
  const { act, form, asking, body, preview } = props;
  const { dossier, lang } = asking;
  const texts = words(lang);
  const { event } = act;
  const action = `/dossier/${dossier.id}/do/${event.name}`;
  const names = namesIn(form);
  const isReadFirst = preview === null && lettersToSend(act).some((letter) => letter.editable);
  return (
    <Form action={action} id="do" files={names.some((name) => asking.plan.fields[name]?.type === 'file')}>
      <input type="hidden" name="seq" value={String(dossier.seq)} />
      <input type="hidden" name="was" value={fingerprint(dossier, names)} />
      {form ? <FormView form={form} asking={asking} /> : null}
      {act.choices.map((choice) => peopleField(choice, props))}
      {lettersToSend(act).map((letter) => letterField(letter, props))}
      {event.late ? (
        <Happened
          {...plain('happened', props)}
          value={body.happened}
          timeZone={asking.plan.organisation.timeZone}
        />
      ) : null}
      {preview === null ? null : <LetterPreview letters={preview} asking={asking} />}
      {event.weight === 'grave'
        ? fields.choices.render({
            ...plain('sure', props),
            label: texts.staff.sureAsk,
            hint: texts.staff.sureText,
            required: true,
            options: [{ value: 'yes', label: texts.staff.sure }],
            value: body.sure ? ['yes'] : [],
          })
        : null}
      <ButtonGroup>
        <Button kind={event.weight === 'grave' ? 'warning' : 'primary'}>
          {inLanguage(event.label, lang)}
        </Button>
        {isReadFirst ? (
          <Button kind="secondary" name="_preview" value="yes">
            {texts.staff.readLetterFirst}
          </Button>
        ) : null}
        <ButtonLink href={`/dossier/${dossier.id}`} kind="plain">
          {texts.common.cancel}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function plain(name: string, { asking }: DoFormProps) {
  const error = asking.errors[name];
  return { id: doId(name), name, lang: asking.lang, ...(error === undefined ? {} : { error }) };
}

function peopleField(
  { participant, title, candidates }: Available['choices'][number],
  props: DoFormProps,
): Child {
  const { asking, body } = props;
  const { plan, lang } = asking;
  const several = (plan.participants[participant]?.atLeast ?? 1) > 1;
  const chosen = body.chosen[participant] ?? [];
  const error = asking.errors[participant];
  return fields[several ? 'choices' : 'choice'].render({
    ...plain(`chosen.${participant}`, props),
    label: words(lang).staff.choose(inLanguage(title, lang)),
    required: true,
    options: candidates.map(({ id, name }) => ({ value: id, label: name })),
    value: several ? [...chosen] : chosen[0],
    ...(error === undefined ? {} : { error }),
  });
}

/** How the complainant gets a letter; the usual way is ready chosen where there is an address. */
function letterField(letter: LetterPlan, props: DoFormProps): Child {
  const { asking, body } = props;
  const { plan, dossier, lang } = asking;
  const ways = waysFor(letter, plan, dossier);
  if (ways.length < 2) return null;
  const texts = words(lang).staff;
  return fields.choice.render({
    ...plain(`letter.${letter.name}.how`, props),
    label: texts.howSent(inLanguage(letter.title, lang)),
    required: true,
    options: ways.map((way) => ({
      value: way,
      label: texts.sendBy[way] ?? way,
      ...(texts.sendByHints[way] === undefined ? {} : { hint: texts.sendByHints[way] }),
    })),
    value: body.letters[letter.name]?.how || ways.find((way) => way === 'mail' || way === 'paper'),
  });
}
