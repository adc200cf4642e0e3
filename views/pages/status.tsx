// The complainant's side after filing: in by a code, and then their own page.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { openByCode, sendNewCode } from '../../engine/shell/codes.ts';
import type { App } from '../../engine/shell/app.ts';
import { NoSuchDossier } from '../../engine/shell/handle.ts';
import { endSession } from '../../engine/shell/people/sessions.ts';
import { proofOf } from '../../engine/shell/proof.ts';
import { readDossierFile } from '../../engine/shell/store/dossiers.ts';
import { referencesIn } from '../answers/attachments.ts';
import { sendFile } from '../answers/send-file.ts';
import { bodyOf } from '../answers/body.ts';
import { sendPdf } from '../pdf/send-pdf.ts';
import { goTo } from '../parts/fragment.ts';
import { clearSiteData, dropCookie, keepCookie, readCookie, type Site } from '../visit.ts';
import { words } from '../words/words.ts';
import { messagesIn } from './status/messages.tsx';
import { ErrorPage } from './error.tsx';
import { keepOnce, readOnce } from './once.ts';
import { takeAct } from './status/acts.tsx';
import { CodePage, LostPage, LostSentPage } from './status/code-pages.tsx';
import { showContact, takeContact } from './status/contact.tsx';
import { DossierPage } from './status/dossier-page.tsx';
import { showEvent, takeEvent } from './status/events.tsx';
import { letterDocument } from './letters/letter-document.ts';
import { LetterPage, lettersTo } from './status/letters.tsx';
import { ProofPage, sendText } from './status/proof-page.tsx';
import { handItBack, showRepresented, takeItOver, takeRepresented } from './status/represented.tsx';
import { mayRead, openStatus, STATUS, type StatusView } from './status/view.ts';

/** `/status` and everything below it. */
export function status(app: App): Hono<Site> {
  const routes = new Hono<Site>();
  routes.get('/status', (c) => {
    if (c.get('visitor').dossier !== null) return c.redirect(STATUS, 303);
    return c.html(<CodePage c={c} left={c.req.query('left') !== undefined} />);
  });
  routes.post('/status', (c) => enterCode(c, app));
  routes.get('/status/lost', (c) => c.html(<LostPage c={c} />));
  routes.post('/status/lost', (c) => lostCode(c, app));
  routes.post('/status/leave', (c) => leave(c, app));
  const inside =
    (serve: (c: Context<Site>, view: StatusView) => Response | Promise<Response>) =>
    async (c: Context<Site>) => {
      const { dossier, as, lang } = c.get('visitor');
      if (dossier === null) return c.redirect('/status', 303);
      return serve(c, await openStatus(app, dossier, as, lang));
    };
  routes.get(
    STATUS,
    inside((c, view) => showDossier(c, app, view)),
  );
  routes.get(
    `${STATUS}/do/:event`,
    inside((c, view) => showEvent(c, app, view)),
  );
  routes.post(
    `${STATUS}/do/:event`,
    inside((c, view) => takeEvent(c, app, view)),
  );
  routes.post(
    `${STATUS}/act/:act`,
    inside((c, view) => takeAct(c, app, view)),
  );
  routes.get(`${STATUS}/represented`, inside(showRepresented));
  routes.post(
    `${STATUS}/represented`,
    inside((c, view) => takeRepresented(c, app, view)),
  );
  routes.get(`${STATUS}/contact`, inside(showContact));
  routes.post(
    `${STATUS}/contact`,
    inside((c, view) => takeContact(c, app, view)),
  );
  routes.post(
    `${STATUS}/take-over`,
    inside((c, view) => takeItOver(c, app, view)),
  );
  routes.post(
    `${STATUS}/hand-back`,
    inside((c, view) => handItBack(c, app, view)),
  );
  routes.get(
    `${STATUS}/proof`,
    inside(async (c, view) =>
      c.html(<ProofPage c={c} view={view} proof={await proofOf(app, view.opened)} address={app.baseUrl} />),
    ),
  );
  routes.get(
    `${STATUS}/proof/text`,
    inside(async (c, view) => sendText(c, await proofOf(app, view.opened))),
  );
  routes.get(`${STATUS}/letter/:letter`, inside(showLetter));
  routes.get(`${STATUS}/letter/:letter/pdf`, inside(letterPdf));
  routes.get(
    `${STATUS}/file/:file`,
    inside((c, view) => fileOf(c, app, view)),
  );
  return routes;
}

async function enterCode(c: Context<Site>, app: App): Promise<Response> {
  const { address, agent, lang } = c.get('visitor');
  const typed = String((await bodyOf(c)).get('code') ?? '');
  const opened = await openByCode(app, typed, { address, agent });
  const texts = words(lang).status;
  if (opened === null) return c.html(<CodePage c={c} typed={typed} error={texts.wrongCode} />, 422);
  if ('wait' in opened) {
    const error = texts.tooManyTries(Math.ceil(opened.wait / 60));
    c.header('Retry-After', String(opened.wait));
    return c.html(<CodePage c={c} typed={typed} error={error} />, 429);
  }
  keepCookie(c, app, 'status', opened.token);
  const { dossier, newCode } = opened;
  if (newCode !== null) keepOnce(c, app, { dossier, code: newCode, number: '', person: null });
  return goTo(c, STATUS);
}

async function lostCode(c: Context<Site>, app: App): Promise<Response> {
  const body = await bodyOf(c);
  const text = (name: string) => String(body.get(name) ?? '');
  const refused = await sendNewCode(app, text('number'), text('email'), c.get('visitor').address);
  if (refused) return c.html(<ErrorPage c={c} kind="tooMany" />, 429);
  return c.html(<LostSentPage c={c} />);
}

async function leave(c: Context<Site>, app: App): Promise<Response> {
  const token = readCookie(c, app, 'status');
  if (token) await endSession(app.store, token);
  dropCookie(c, app, 'status');
  dropCookie(c, app, 'once');
  clearSiteData(c);
  return goTo(c, '/status?left=1');
}

function showDossier(c: Context<Site>, app: App, view: StatusView): Response | Promise<Response> {
  const once = readOnce(c, app, null);
  const isNew = once !== null && once.dossier === view.opened.dossier.id && once.number === '';
  return c.html(
    <DossierPage
      c={c}
      view={view}
      newCode={isNew ? once.code : null}
      saved={c.req.query('saved') !== undefined}
    />,
  );
}

function showLetter(c: Context<Site>, view: StatusView): Response | Promise<Response> {
  const received = lettersTo(view).find(({ letter }) => letter.id === c.req.param('letter'));
  if (!received) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  return c.html(<LetterPage c={c} view={view} received={received} />);
}

function letterPdf(c: Context<Site>, view: StatusView): Response | Promise<Response> {
  const received = lettersTo(view).find(({ letter }) => letter.id === c.req.param('letter'));
  if (!received) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  const { plan, dossier } = view.opened;
  const { letter, written } = received;
  return sendPdf(c, `${dossier.number}.pdf`, letterDocument(plan, dossier.number, letter, written));
}

async function fileOf(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  const { plan, dossier, stored } = view.opened;
  const seen = Object.entries(dossier.data).filter(([name]) => {
    const field = plan.fields[name];
    return field !== undefined && mayRead(view, field);
  });
  const all = [...referencesIn(Object.fromEntries(seen)), ...messagesIn(view).flatMap(({ files }) => files)];
  const wanted = all.find(({ id }) => id === c.req.param('file'));
  const file = wanted && (await readDossierFile(app.store.db, stored, wanted.id));
  if (!file) throw new NoSuchDossier('There is no such file.');
  return sendFile(c, file);
}
