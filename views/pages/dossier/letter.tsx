// One letter as it was sent: to be read, printed as a PDF, or read out.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { byHand } from '../../../engine/core/dossier/sendings.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { App } from '../../../engine/shell/app.ts';
import { deliveriesOf } from '../../../engine/shell/deliveries.ts';
import type { Delivery } from '../../../engine/shell/deliveries.ts';
import { readFor } from '../../../engine/shell/reading.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import { sendPdf } from '../../pdf/send-pdf.ts';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import { phoneOf } from '../letters/came-back.tsx';
import { Fate } from '../letters/fate.tsx';
import { letterDocument } from '../letters/letter-document.ts';
import { ReadOutPage } from '../letters/read-out-page.tsx';
import { lettersSeen } from './letters-seen.ts';
import type { SeenLetter } from './letters-seen.ts';
import { viewOf } from './show.tsx';
import { placeTitle, sayActor } from './standing-words.ts';
import type { DossierView } from './view.ts';

/** `/dossier/:id/letter/:letter`, the same as a PDF, and to be read out. */
export function letterRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  const below = '/dossier/:id/letter/:letter';
  hono.use(below, onlyPeople);
  hono.use(`${below}/*`, onlyPeople);
  hono.get(below, async (c) => {
    const found = await find(app, c);
    if (!found) return c.notFound();
    const { view, seen } = found;
    const { id } = seen.letter;
    const deliveries = await deliveriesOf(app, view.reading.dossier.id, [id]);
    return c.html(
      <LetterPage {...{ c, view, seen }} delivery={deliveries.get(id)} sendsMail={app.sendsMail} />,
    );
  });
  hono.get(`${below}/pdf`, async (c) => {
    const found = await find(app, c);
    if (!found) return c.notFound();
    const { plan, dossier } = found.view.reading;
    const { letter, written } = found.seen;
    return sendPdf(
      c,
      `${dossier.number} ${letter.letter}.pdf`,
      letterDocument(plan, dossier.number, letter, written),
    );
  });
  hono.get(`${below}/read-out`, async (c) => {
    const found = await find(app, c);
    if (!found) return c.notFound();
    const { view, seen } = found;
    const { letter } = seen;
    const phone = letter.to.participant === 'complainant' ? phoneOf(view.reading) : null;
    return c.html(
      <ReadOutPage
        {...{ c, letter, phone }}
        dossier={view.reading.dossier.id}
        mayConfirm={mayTakeAlong(view, letter.id)}
      />,
    );
  });
  return hono;
}

async function find(
  app: App,
  c: Context<Site>,
): Promise<{ readonly view: DossierView; readonly seen: SeenLetter } | null> {
  const name = c.req.param('letter') ?? '';
  const part = `letter:${name.slice(0, 100)}`;
  const reading = await readFor(app, personOf(c).id, c.req.param('id') ?? '', part);
  const seen = lettersSeen(reading).find(({ letter }) => letter.id === name);
  return seen ? { view: viewOf(c, reading), seen } : null;
}

/** Whether the letter still waits for somebody to post it or to read it out, and the reader may say that they did. */
function mayTakeAlong({ reading }: DossierView, letter: string): boolean {
  const { plan, dossier, reader, world } = reading;
  return (
    byHand(dossier).some(({ id }) => id === letter) && isPossible(plan, dossier, reader, 'posted', world)
  );
}

interface LetterPageProps {
  c: Context<Site>;
  view: DossierView;
  seen: SeenLetter;
  delivery: Delivery | undefined;
  sendsMail: boolean;
}

function LetterPage({ c, view, seen, delivery, sendsMail }: LetterPageProps): JSX.Element {
  const { lang, saying, reading } = view;
  const { plan, dossier, world } = reading;
  const { letter, at, by } = seen;
  const texts = words(lang);
  const own = letterWords(lang);
  const place = placeTitle(plan, letter.to.participant, lang);
  const href = `/dossier/${dossier.id}/letter/${encodeURIComponent(letter.id)}`;
  const sending = dossier.sendings.find(({ id }) => id === letter.id);
  return (
    <Frame c={c} title={letter.subject}>
      <BackLink href={`/dossier/${dossier.id}#letters`} lang={lang} label={texts.staff.toDossier} />
      <Heading caption={inLanguage(plan.letters[letter.letter]?.title ?? letter.subject, lang)}>
        {letter.subject}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          {
            label: texts.staff.letterTo,
            value: letter.to.name === '' ? place : `${letter.to.name} (${place.toLowerCase()})`,
          },
          {
            label: texts.staff.letterHow,
            value: (
              <>
                {texts.staff.letterChannels[letter.channel] ?? ''}{' '}
                {sending ? <Fate {...{ sending, delivery, sendsMail, saying }} /> : null}
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
        ]}
      />
      <div class="letter" lang={letter.to.language}>
        {letter.body}
      </div>
      <div class="acts">
        <ButtonLink href={`${href}/pdf`} kind="secondary">
          {own.printIt}
        </ButtonLink>
        {mayTakeAlong(view, letter.id) ? (
          <>
            <form method="post" action={`/dossier/${dossier.id}/act/posted`}>
              <input type="hidden" name="letter" value={letter.id} />
              <Button kind="primary">{texts.staff.posted}</Button>
            </form>
            <ButtonLink href={`${href}/read-out`} kind="secondary">
              {own.readIt}
            </ButtonLink>
          </>
        ) : null}
      </div>
    </Frame>
  );
}
