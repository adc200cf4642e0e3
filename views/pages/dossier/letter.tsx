// One letter as it was sent: to be read, printed as a PDF, posted, or read out.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../../engine/shell/app.ts';
import { deliveriesOf } from '../../../engine/shell/deliveries.ts';
import { readFor } from '../../../engine/shell/reading.ts';
import { sendPdf } from '../../pdf/send-pdf.ts';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { phoneOf } from '../letters/came-back.tsx';
import { letterDocument } from '../letters/letter-document.ts';
import { LetterPage, mayTakeAlong } from '../letters/letter-page.tsx';
import { ReadOutPage } from '../letters/read-out-page.tsx';
import { takeAlong } from '../letters/when-field.tsx';
import type { Wrong } from '../letters/when-field.tsx';
import { lettersSeen } from './letters-seen.ts';
import type { SeenLetter } from './letters-seen.ts';
import { leave } from './outcome.ts';
import { viewOf } from './show.tsx';
import type { DossierView } from './view.ts';

interface Found {
  readonly view: DossierView;
  readonly seen: SeenLetter;
}

type Answer = Response | Promise<Response>;
type Show = (c: Context<Site>, found: Found, wrong: Wrong | null) => Answer;

/** `/dossier/:id/letter/:letter`, the same as a PDF, and to be posted or read out. */
export function letterRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  const below = '/dossier/:id/letter/:letter';
  hono.use(below, onlyPeople);
  hono.use(`${below}/*`, onlyPeople);
  const found = (serve: (c: Context<Site>, found: Found) => Answer) => async (c: Context<Site>) => {
    const letter = await find(app, c);
    return letter ? serve(c, letter) : c.notFound();
  };
  const show: Show = (c, each, wrong) => showLetter(app, c, each, wrong);
  hono.get(
    below,
    found((c, each) => show(c, each, null)),
  );
  hono.get(`${below}/pdf`, found(pdf));
  hono.get(
    `${below}/read-out`,
    found((c, each) => showReadOut(c, each, null)),
  );
  hono.post(
    `${below}/posted`,
    found((c, each) => take(app, c, each, 'posted', show)),
  );
  hono.post(
    `${below}/read-out`,
    found((c, each) => take(app, c, each, 'read-out', showReadOut)),
  );
  return hono;
}

async function find(app: App, c: Context<Site>): Promise<Found | null> {
  const name = c.req.param('letter') ?? '';
  const part = `letter:${name.slice(0, 100)}`;
  const reading = await readFor(app, personOf(c).id, c.req.param('id') ?? '', part);
  const seen = lettersSeen(reading).find(({ letter }) => letter.id === name);
  return seen ? { view: viewOf(c, reading), seen } : null;
}

async function showLetter(
  app: App,
  c: Context<Site>,
  { view, seen }: Found,
  wrong: Wrong | null,
): Promise<Response> {
  const { id } = seen.letter;
  const deliveries = await deliveriesOf(app, view.reading.dossier, [id]);
  const { sendsMail } = app;
  return c.html(
    <LetterPage {...{ c, view, seen, sendsMail, wrong }} delivery={deliveries.get(id)} />,
    wrong === null ? 200 : 422,
  );
}

function pdf(c: Context<Site>, { view, seen }: Found): Promise<Response> {
  const { plan, dossier } = view.reading;
  const { letter, written, to } = seen;
  const name = `${dossier.number} ${letter.letter}.pdf`;
  return sendPdf(c, name, letterDocument(plan, dossier.number, { ...letter, to }, written));
}

function showReadOut(c: Context<Site>, { view, seen }: Found, wrong: Wrong | null): Answer {
  const { letter } = seen;
  const { plan, dossier } = view.reading;
  const phone = letter.to.participant === 'complainant' ? phoneOf(view.reading) : null;
  return c.html(
    <ReadOutPage
      {...{ c, letter, phone, wrong }}
      dossier={dossier.id}
      timeZone={plan.organisation.timeZone}
      mayConfirm={mayTakeAlong(view, letter.id)}
    />,
    wrong === null ? 200 : 422,
  );
}

async function take(
  app: App,
  c: Context<Site>,
  found: Found,
  act: 'posted' | 'read-out',
  show: Show,
): Promise<Response> {
  const { reading } = found.view;
  const wrong = await takeAlong(app, c, reading, act, found.seen.letter.id);
  return wrong === null ? leave(app, c, reading.reader, reading.dossier.id, act) : show(c, found, wrong);
}
