// One letter as it was sent, with what became of it, and what is still to be done with it on paper.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { byHand } from '../../../engine/core/dossier/sendings.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Delivery } from '../../../engine/shell/deliveries.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import type { SummaryRow } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { contactWords } from '../../words/contact.ts';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import type { SeenLetter } from '../dossier/letters-seen.ts';
import { placeTitle, sayActor } from '../dossier/standing-words.ts';
import type { DossierView } from '../dossier/view.ts';
import { Fate } from './fate.tsx';
import { WhenField, WHEN } from './when-field.tsx';
import type { Wrong } from './when-field.tsx';

interface LetterPageProps {
  c: Context<Site>;
  view: DossierView;
  seen: SeenLetter;
  delivery: Delivery | undefined;
  sendsMail: boolean;
  /** What is wrong with the moment at which it is said to have been posted. */
  wrong: Wrong | null;
}

/** Whether the letter still waits for somebody to post it or to read it out, and the reader may say that they did. */
export function mayTakeAlong({ reading }: DossierView, letter: string): boolean {
  const { plan, dossier, reader, world } = reading;
  return (
    byHand(dossier).some(({ id }) => id === letter) && isPossible(plan, dossier, reader, 'posted', world)
  );
}

/** The page. */
export function LetterPage(props: LetterPageProps): JSX.Element {
  const { c, view, seen, wrong } = props;
  const { lang, reading } = view;
  const { plan, dossier } = reading;
  const { letter } = seen;
  const href = `/dossier/${dossier.id}/letter/${encodeURIComponent(letter.id)}`;
  const isByHand = mayTakeAlong(view, letter.id);
  return (
    <Frame c={c} title={letter.subject} wrong={wrong !== null}>
      <BackLink href={`/dossier/${dossier.id}#letters`} lang={lang} label={words(lang).staff.toDossier} />
      <ErrorSummary errors={wrong === null ? [] : [{ text: wrong.text, field: WHEN }]} lang={lang} />
      {isByHand ? <NoAddress view={view} seen={seen} /> : null}
      <Heading caption={inLanguage(plan.letters[letter.letter]?.title ?? letter.subject, lang)}>
        {letter.subject}
      </Heading>
      <SummaryList lang={lang} rows={rowsOf(props)} />
      <div class="letter" lang={letter.to.language}>
        {letter.body}
      </div>
      <div class="acts">
        <ButtonLink href={`${href}/pdf`} kind="secondary">
          {letterWords(lang).printIt}
        </ButtonLink>
        {isByHand ? (
          <>
            <Form action={`${href}/posted`}>
              <WhenField act="posted" {...{ wrong, lang }} timeZone={plan.organisation.timeZone} />
              <Button kind="primary">{words(lang).staff.posted}</Button>
            </Form>
            <ButtonLink href={`${href}/read-out`} kind="secondary">
              {letterWords(lang).readIt}
            </ButtonLink>
          </>
        ) : null}
      </div>
    </Frame>
  );
}

function rowsOf({ view, seen, delivery, sendsMail }: LetterPageProps): SummaryRow[] {
  const { lang, saying, reading } = view;
  const { plan, dossier, world } = reading;
  const { letter, to, at, by } = seen;
  const texts = words(lang);
  const place = placeTitle(plan, to.participant, lang);
  const sending = dossier.sendings.find(({ id }) => id === letter.id);
  const how = texts.staff.letterChannels[sending?.channel ?? letter.channel] ?? '';
  return [
    { label: texts.staff.letterTo, value: to.name === '' ? place : `${to.name} (${place.toLowerCase()})` },
    ...(to.address === undefined
      ? []
      : [{ label: contactWords(lang).postal.label, value: <span class="lines">{to.address}</span> }]),
    {
      label: texts.staff.letterHow,
      value: (
        <>
          {how} {sending ? <Fate {...{ sending, delivery, sendsMail, saying }} /> : null}
        </>
      ),
    },
    {
      label: texts.staff.letterWhen,
      value: (
        <>
          <Moment at={at} {...saying} />, {texts.common.by(sayActor(plan, by, world.people, lang))}
        </>
      ),
    },
  ];
}

/** Warns that a letter cannot be posted, since nobody knows where to. */
function NoAddress({ view, seen }: { view: DossierView; seen: SeenLetter }) {
  const { lang, reading } = view;
  const { plan, dossier, reader, world } = reading;
  const { participant, person, address } = seen.to;
  if (address !== undefined || person !== null) return null;
  const texts = contactWords(lang).postal;
  const of = participant === 'representative' ? `.${participant}` : '';
  const isAsked = of === '' ? plan.filing.address !== null : plan.filing.represented?.address != null;
  const mayAdd = isAsked && isPossible(plan, dossier, reader, `contact-details${of}`, world);
  return (
    <Notice tone="warning" lang={lang} title={texts.none}>
      <p>{texts.noneText}</p>
      {mayAdd ? (
        <p>
          <a href={`/dossier/${dossier.id}/contact${of === '' ? '' : `?of=${participant}`}`}>{texts.add}</a>
        </p>
      ) : null}
    </Notice>
  );
}
