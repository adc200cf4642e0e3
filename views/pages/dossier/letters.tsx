// The letters as they were sent: to whom, how, and whether they arrived.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { byHand } from '../../../engine/core/dossier/sendings.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Delivery } from '../../../engine/shell/deliveries.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import { Fate } from '../letters/fate.tsx';
import { ActForm } from './act-form.tsx';
import { lettersSeen } from './letters-seen.ts';
import type { SeenLetter } from './letters-seen.ts';
import { placeTitle } from './standing-words.ts';
import type { DossierView } from './view.ts';

interface LettersProps {
  view: DossierView;
  /** By the letter's id. */
  deliveries: ReadonlyMap<string, Delivery>;
  sendsMail: boolean;
}

/** The section of letters, the latest first. */
export function Letters({ view, deliveries, sendsMail }: LettersProps): JSX.Element {
  const texts = words(view.lang);
  const letters = lettersSeen(view.reading).reverse();
  return (
    <Section id="letters" title={texts.dossier.letters}>
      {letters.length === 0 ? (
        <Empty title={texts.dossier.noLetters} />
      ) : (
        <Table
          caption={texts.dossier.letters}
          captionHidden
          columns={[
            { label: texts.outbox.letter },
            { label: texts.staff.letterTo },
            { label: texts.staff.letterHow },
            { label: texts.staff.letterWhen },
          ]}
          rows={letters.map((each) => row(view, each, deliveries.get(each.letter.id), sendsMail))}
        />
      )}
    </Section>
  );
}

function row(
  view: DossierView,
  { letter, at }: SeenLetter,
  delivery: Delivery | undefined,
  sendsMail: boolean,
) {
  const { plan, dossier, world, reader } = view.reading;
  const canPost = isPossible(plan, dossier, reader, 'posted', world);
  const texts = words(view.lang);
  const title = inLanguage(plan.letters[letter.letter]?.title ?? letter.subject, view.lang);
  const place = placeTitle(plan, letter.to.participant, view.lang);
  const sending = dossier.sendings.find(({ id }) => id === letter.id);
  const href = `/dossier/${dossier.id}/letter/${encodeURIComponent(letter.id)}`;
  return [
    <a href={href}>{title}</a>,
    letter.to.name === '' ? place : `${letter.to.name} (${place.toLowerCase()})`,
    <>
      <span class="nowrap">{texts.staff.letterChannels[sending?.channel ?? letter.channel]}</span>{' '}
      {sending ? <Fate {...{ sending, delivery, sendsMail }} saying={view.saying} /> : null}
      {byHand(dossier).some(({ id }) => id === letter.id) && canPost ? (
        <ActForm view={view} act="posted" letter={letter.id}>
          <Button kind="secondary">{texts.staff.posted}</Button>
          <p>
            <a href={`${href}/read-out`}>{letterWords(view.lang).readIt}</a>
          </p>
        </ActForm>
      ) : null}
    </>,
    <Moment at={at} {...view.saying} />,
  ];
}
