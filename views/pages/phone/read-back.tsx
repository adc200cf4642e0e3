// Reading back: every sentence to be read out, whether it was right, and how the other person gets number and code.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { file } from '../../../engine/core/decide/file.ts';
import { fieldId } from '../../answers/field-view.tsx';
import { errorsOf } from '../../answers/errors.ts';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary, type PageError } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { phoneWords } from '../../words/phone.ts';
import { words } from '../../words/words.ts';
import { Consequences } from '../filing/consequences.tsx';
import type { FilingVisit } from '../filing/filing-visit.ts';
import { filingOf } from '../filing/send.ts';
import type { Steps } from '../filing/steps.ts';
import { phoneHref } from './screen.tsx';
import { readOut, type ReadOut } from './sentences.ts';
import { waysFor, type Confirmed } from './way.ts';

interface ReadBackProps {
  c: Context<Site>;
  visit: FilingVisit;
  steps: Steps;
  /** What was chosen already. */
  chosen?: Partial<Confirmed>;
  errors?: readonly PageError[];
}

/** The page from which it is sent. */
export function ReadBack({ c, visit, steps, chosen = {}, errors = [] }: ReadBackProps): JSX.Element {
  const { plan, lang, draft, world } = visit;
  const texts = phoneWords(lang);
  const trial = file(plan, { ...filingOf(visit), id: 'trial', code: 'trial' }, world);
  const wrong = trial.refusal && errors.length === 0 ? errorsOf(plan, trial.refusal, lang).summary : errors;
  const errorOf = (id: string) => {
    const found = errors.find(({ field }) => field === id);
    return found ? { error: found.text } : {};
  };
  const { mail, ways, postal } = waysFor(visit, steps);
  return (
    <Frame c={c} title={texts.readTitle} wrong={wrong.length > 0}>
      <BackLink href={phoneHref(plan.procedure)} lang={lang} />
      <ErrorSummary errors={wrong} lang={lang} />
      <Heading lead={texts.readLead}>{texts.readTitle}</Heading>
      <dl class="read-back">
        {readOut(visit, steps).map((said) => (
          <Said said={said} visit={visit} />
        ))}
      </dl>
      <Form action={visit.href('send')}>
        <input type="hidden" name="attempt" value={draft?.attempt ?? ''} />
        <input type="hidden" name="from" value="phone" />
        {fields.choices.render({
          ...{ id: 'right', name: 'right', label: texts.rightAsk, required: true, lang },
          options: [{ value: 'yes', label: texts.right }],
          value: chosen.right ? ['yes'] : [],
          ...errorOf('right'),
        })}
        {fields.choice.render({
          ...{ id: 'way', name: 'way', label: texts.way, required: true, lang },
          options: ways.map((way) => ({
            value: way,
            label: texts.ways[way],
            ...(way === 'mail' && mail !== null ? { hint: texts.wayMail(mail) } : {}),
          })),
          value: chosen.way ?? undefined,
          ...errorOf('way'),
        })}
        {ways.includes('paper') || postal === null ? null : (
          <p>
            <a href={`${phoneHref(plan.procedure)}#${fieldId(postal)}`}>{texts.noPost}</a>
          </p>
        )}
        <Button>{words(lang).filing.submit}</Button>
      </Form>
      {trial.refusal ? null : <Consequences plan={plan} dossier={trial.dossier} world={world} lang={lang} />}
    </Frame>
  );
}

function Said({ said, visit }: { said: ReadOut; visit: FilingVisit }) {
  const { lang, plan } = visit;
  const texts = phoneWords(lang);
  return (
    <div class="read-back-row">
      <dt>{said.question}</dt>
      <dd>
        {said.sentences.length === 0 ? <p class="muted">{texts.nothing}</p> : null}
        {said.sentences.map((sentence) => (
          <p class="read-back-sentence">{sentence}</p>
        ))}
      </dd>
      <dd class="read-back-change">
        <a href={`${phoneHref(plan.procedure)}#${fieldId(said.field)}`}>
          {texts.improve}
          <span class="visually-hidden"> {said.question}</span>
        </a>
      </dd>
    </div>
  );
}
