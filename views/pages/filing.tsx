// Filing: one page of questions at a time, everything kept as it is typed, then checked and sent.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { dropDraft } from '../../engine/shell/drafts.ts';
import { countTry, LIMITS } from '../../engine/shell/people/throttle.ts';
import { dropHeld, referencesIn, takeInFiles } from '../answers/attachments.ts';
import { bodyOf } from '../answers/body.ts';
import { errorsOf, fieldErrors, noErrors } from '../answers/errors.ts';
import { FormView } from '../answers/form-view.tsx';
import { readTyped } from '../answers/read-body.ts';
import { isRowButton } from '../fields/row-buttons.ts';
import { goTo, wantsFragment } from '../parts/fragment.ts';
import { visibleTo } from '../../engine/shell/store/lists.ts';
import type { Site } from '../visit.ts';
import { ErrorPage } from './error.tsx';
import { CheckPage } from './filing/check-page.tsx';
import { keepTyped, openFiling, placeOf, tokenFor, type FilingVisit } from './filing/filing-visit.ts';
import { checkHow, HowPage, readHow } from './filing/how.tsx';
import { filingOf, sendFiling, sentBefore, type Sent } from './filing/send.ts';
import { giveCode, showLater } from './filing/later.tsx';
import { StartPage } from './filing/start-page.tsx';
import { StepPage } from './filing/step-page.tsx';
import { after, firstWrong, problemsOn, resumeAt, stepsOf, unmetOn } from './filing/steps.ts';
import { keepOnce } from './once.ts';
import { ReadBack } from './phone/read-back.tsx';
import { readConfirmed, waysFor, wrongIn } from './phone/way.ts';

type Answer = Response | Promise<Response>;

/** `/file/:procedure`, with the pages of its form below it; `?for=other` files for somebody else. */
export function filing(app: App): Hono<Site> {
  const routes = new Hono<Site>();
  const visiting = (serve: (c: Context<Site>, visit: FilingVisit) => Answer) => async (c: Context<Site>) => {
    const visit = await openFiling(c, app);
    if (visit === 404) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    if (visit === 403) return c.html(<ErrorPage c={c} kind="noAccess" />, 403);
    return serve(c, visit);
  };
  routes.get('/file/:procedure', visiting(showStart));
  routes.get('/file/:procedure/how', visiting(showHow));
  routes.post(
    '/file/:procedure/how',
    visiting((c, visit) => takeHow(c, app, visit)),
  );
  routes.get('/file/:procedure/later', visiting(showLater));
  routes.get('/file/:procedure/check', visiting(showCheck));
  routes.post(
    '/file/:procedure/send',
    visiting((c, visit) => send(c, app, visit)),
  );
  routes.post(
    '/file/:procedure/erase',
    visiting((c, visit) => erase(c, app, visit)),
  );
  routes.get('/file/:procedure/:page{[0-9]+}', visiting(showStep));
  routes.post(
    '/file/:procedure/:page{[0-9]+}',
    visiting((c, visit) => takeStep(c, app, visit)),
  );
  return routes;
}

function showStart(c: Context<Site>, visit: FilingVisit): Answer {
  const page = resumeAt(visit, stepsOf(visit));
  if (visit.own) return c.redirect(visit.href((page ?? 0) + 1), 303);
  const next = visit.other && !visit.draft?.how ? 'how' : page === null ? 'check' : page + 1;
  return c.html(<StartPage c={c} visit={visit} resumeAt={next} />);
}

function showHow(c: Context<Site>, visit: FilingVisit): Answer {
  return asksHow(visit) ? c.html(<HowPage c={c} visit={visit} />) : c.redirect(visit.href(''), 303);
}

/** Whoever writes something down for the house itself does so now and in their own words. */
function asksHow({ other, own }: FilingVisit): boolean {
  return other && !own;
}

async function takeHow(c: Context<Site>, app: App, visit: FilingVisit): Promise<Response> {
  const how = readHow(visit, await bodyOf(c));
  const kept = await keepTyped(app, visit, tokenFor(c, app, visit), {}, how);
  const { errors } = checkHow(kept, how);
  if (errors.length > 0) return c.html(<HowPage c={c} visit={kept} errors={errors} />, 422);
  return goTo(c, visit.href(1));
}

function showStep(c: Context<Site>, visit: FilingVisit): Answer {
  const page = Number(c.req.param('page')) - 1;
  const steps = stepsOf(visit, noErrors, visit.href(page + 1, 'refresh=1'));
  if (!steps.shown.includes(page)) return c.redirect(visit.href(''), 303);
  if (asksHow(visit) && !visit.draft?.how) return c.redirect(visit.href('how'), 303);
  const checking = c.req.query('check') !== undefined;
  return c.html(<StepPage {...{ c, visit, steps, page, checking }} errors={noErrors} />);
}

async function takeStep(c: Context<Site>, app: App, visit: FilingVisit): Promise<Response> {
  const page = Number(c.req.param('page')) - 1;
  const own = visit.form.pages[page];
  if (!own) return c.redirect(visit.href(''), 303);
  if (visit.draft === null && !visit.other && (await countDrafts(c, app)) > 0) return tooMany(c);
  const token = tokenFor(c, app, visit);
  const body = await bodyOf(c);
  const attempt = visit.own ? String(body.get('attempt') ?? '') : '';
  const sent = attempt === '' ? null : await sentBefore(app, visit, token, attempt);
  if (sent) return showOwn(c, app, visit, sent);
  const known = referencesIn(visit.draft?.typed ?? {});
  const read = readTyped(visit.plan, own.fields, body);
  const taken = await takeInFiles(app, placeOf(visit, token), visit.plan, read, known);
  const kept = await keepTyped(
    ...([app, visit, token, taken.typed] as const),
    visit.draft?.how ?? null,
    visit.draft?.attempt ?? (attempt === '' ? undefined : attempt),
  );
  if (c.req.query('keep') !== undefined) return c.body(null, 204);
  if (c.req.query('stop') !== undefined) return goTo(c, visit.own ? '/worklist' : visit.href(''));
  if (c.req.query('later') !== undefined) return giveCode(c, app, kept);
  const refreshUrl = visit.href(page + 1, 'refresh=1');
  if (c.req.query('refresh') !== undefined && wantsFragment(c))
    return c.html(
      <FormView form={visit.form} asking={stepsOf(kept, noErrors, refreshUrl).asking} page={page} />,
    );
  const checking = c.req.query('check') !== undefined;
  const again = c.req.query('refresh') !== undefined || isRowButton(body);
  const steps = stepsOf(kept);
  const wrongHere = again ? {} : { ...unmetOn(kept, steps, page), ...problemsOn(kept, steps, page) };
  const problems = inOrder({ ...wrongHere, ...taken.problems }, own.fields);
  if (Object.keys(problems).length > 0) {
    const errors = fieldErrors(visit.plan, problems, visit.lang);
    const shown = stepsOf(kept, errors, refreshUrl);
    return c.html(<StepPage {...{ c, page, errors, checking }} visit={kept} steps={shown} />, 422);
  }
  if (again) return goTo(c, visit.href(page + 1, checking ? 'check=1' : ''));
  const next = after(kept, steps, page, checking);
  if (next !== 'check' || !visit.own) return goTo(c, visit.href(next));
  const done = await sendFiling(app, kept, token);
  if ('dossier' in done) return showOwn(c, app, kept, done);
  const errors = errorsOf(visit.plan, done, visit.lang);
  return c.html(<StepPage {...{ c, steps, page, errors, checking }} visit={kept} />, 422);
}

/** What was written down for the house itself: there it is, unless it is kept from whoever wrote it. */
async function showOwn(c: Context<Site>, app: App, visit: FilingVisit, sent: Sent): Promise<Response> {
  const seen = await visibleTo(app.store.db, visit.who, sent.dossier);
  return goTo(c, seen ? `/dossier/${sent.dossier}?done=filed` : '/worklist');
}

/** Problems in the order in which the page asks, as the summary must list them. */
function inOrder<T>(problems: Readonly<Record<string, T>>, fields: readonly string[]): Record<string, T> {
  const place = (path: string) => fields.indexOf(path.split('.')[0] ?? '');
  return Object.fromEntries(Object.entries(problems).sort(([a], [b]) => place(a) - place(b)));
}

function countDrafts(c: Context<Site>, app: App): Promise<number> {
  return countTry(app.store, `draft:${c.get('visitor').address}`, LIMITS.filing, app.clock());
}

function tooMany(c: Context<Site>): Answer {
  return c.html(<ErrorPage c={c} kind="tooMany" />, 429);
}

function showCheck(c: Context<Site>, visit: FilingVisit): Answer {
  if (!visit.draft || visit.own) return c.redirect(visit.href(''), 303);
  if (asksHow(visit) && !visit.draft.how) return c.redirect(visit.href('how'), 303);
  const steps = stepsOf(visit);
  const wrong = firstWrong(visit, steps);
  if (wrong !== null) return c.redirect(visit.href(wrong + 1), 303);
  return c.html(<CheckPage {...{ c, visit, steps }} filing={filingOf(visit)} errors={noErrors} />);
}

async function send(c: Context<Site>, app: App, visit: FilingVisit): Promise<Response> {
  const body = await bodyOf(c);
  const attempt = String(body.get('attempt') ?? '');
  const { token, draft } = visit;
  const before = token === null ? null : await sentBefore(app, visit, token, attempt);
  if (before) return showReceipt(c, app, visit, before);
  if (token === null || !draft) return goTo(c, visit.href(''));
  if (draft.attempt !== attempt)
    return goTo(c, visit.href(visit.other && body.get('from') === 'phone' ? 'phone/read' : ''));
  const { address } = c.get('visitor');
  const wait = visit.other ? 0 : await countTry(app.store, `filing:${address}`, LIMITS.filing, app.clock());
  if (wait > 0) return tooMany(c);
  const confirmed = readConfirmed(body);
  const byPhone = visit.other && body.get('from') === 'phone';
  if (byPhone) {
    const steps = stepsOf(visit);
    const errors = wrongIn(confirmed, waysFor(visit, steps).ways, visit.lang);
    if (errors.length > 0)
      return c.html(<ReadBack {...{ c, visit, steps, errors }} chosen={confirmed} />, 422);
  }
  const told = byPhone && confirmed.way ? { told: confirmed.way, readBack: true } : {};
  const sent = await sendFiling(app, visit, token, told);
  if ('dossier' in sent) return showReceipt(c, app, visit, sent);
  const errors = errorsOf(visit.plan, sent, visit.lang);
  if (byPhone)
    return c.html(
      <ReadBack {...{ c, visit }} steps={stepsOf(visit)} errors={errors.summary} chosen={confirmed} />,
      422,
    );
  const page = { c, visit, steps: stepsOf(visit), filing: filingOf(visit), errors };
  return c.html(<CheckPage {...page} />, 422);
}

function showReceipt(c: Context<Site>, app: App, visit: FilingVisit, sent: Sent): Response {
  keepOnce(c, app, { ...sent, person: visit.other ? visit.who : null });
  return goTo(c, visit.href('receipt'));
}

async function erase(c: Context<Site>, app: App, visit: FilingVisit): Promise<Response> {
  const { token, draft } = visit;
  if (token !== null) {
    const place = placeOf(visit, token);
    await app.store.write(async (tx) => {
      await dropDraft(tx, place.token, place.procedure, place.form);
      await dropHeld(tx, place, draft?.typed ?? {});
    });
  }
  return goTo(c, visit.own ? '/worklist' : visit.href(''));
}
