// The phone desk: what somebody tells is typed in on one screen, read back, and sent; whoever typed it cannot open it afterwards.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { App } from '../../engine/shell/app.ts';
import { knownById } from '../../engine/shell/directory/known.ts';
import { referencesIn, takeInFiles } from '../answers/attachments.ts';
import { bodyOf } from '../answers/body.ts';
import { fieldErrors, noErrors } from '../answers/errors.ts';
import { FormView } from '../answers/form-view.tsx';
import { readTyped } from '../answers/read-body.ts';
import { isRowButton } from '../fields/row-buttons.ts';
import { goTo, wantsFragment } from '../parts/fragment.ts';
import type { Site } from '../visit.ts';
import { ErrorPage } from './error.tsx';
import { keepTyped, openFiling, placeOf, tokenFor, type FilingVisit } from './filing/filing-visit.ts';
import { checkHow, readHow } from './filing/how.tsx';
import { sentBefore } from './filing/send.ts';
import { firstWrong, problemsOn, stepsOf, unmetOn } from './filing/steps.ts';
import { fillIn } from './phone/fill-in.ts';
import { callersLike, Found } from './phone/found.tsx';
import { ReadBack } from './phone/read-back.tsx';
import { phoneHref, Screen } from './phone/screen.tsx';
import { firstEmpty } from './phone/way.ts';

type Answer = Response | Promise<Response>;

/** `/file/:procedure/phone` and `…/phone/read`, for whoever may file for others. */
export function phoneRoutes(app: App): Hono<Site> {
  const routes = new Hono<Site>();
  const visiting = (serve: (c: Context<Site>, visit: FilingVisit) => Answer) => async (c: Context<Site>) => {
    const visit = await openFiling(c, app);
    if (visit === 404) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    if (visit === 403 || !visit.other || visit.own) return c.html(<ErrorPage c={c} kind="noAccess" />, 403);
    return serve(c, visit);
  };
  routes.get(
    '/file/:procedure/phone',
    visiting((c, visit) => show(c, app, visit)),
  );
  routes.post(
    '/file/:procedure/phone',
    visiting((c, visit) => take(c, app, visit)),
  );
  routes.get('/file/:procedure/phone/read', visiting(showReadBack));
  return routes;
}

function show(c: Context<Site>, app: App, visit: FilingVisit): Answer {
  tokenFor(c, app, visit);
  const name =
    c.req.query('filled') === undefined ? undefined : visit.draft?.typed[visit.plan.filing.name ?? ''];
  const filled = typeof name === 'string' ? { filled: name } : {};
  return c.html(<Screen {...{ c, visit }} errors={noErrors} {...filled} />);
}

function showReadBack(c: Context<Site>, visit: FilingVisit): Answer {
  const back = phoneHref(visit.plan.procedure);
  if (!visit.draft?.how) return c.redirect(back, 303);
  const steps = stepsOf(visit);
  return firstWrong(visit, steps) === null
    ? c.html(<ReadBack {...{ c, visit, steps }} />)
    : c.redirect(back, 303);
}

async function take(c: Context<Site>, app: App, visit: FilingVisit): Promise<Response> {
  const { plan, form, lang } = visit;
  const body = await bodyOf(c);
  const token = tokenFor(c, app, visit);
  const asked = String(body.get('find') ?? '').slice(0, 100);
  const keeping = c.req.query('keep') !== undefined;
  const attempt = attemptIn(body);
  if (keeping && (await isOver(app, visit, token, attempt))) return c.body(null, 204);
  if (c.req.query('find') !== undefined && wantsFragment(c)) return showFound(c, app, visit, asked);
  const names = form.pages.flatMap((page) => page.fields);
  const known = referencesIn(visit.draft?.typed ?? {});
  const taken = await takeInFiles(app, placeOf(visit, token), plan, readTyped(plan, names, body), known);
  const how = readHow(visit, body);
  const kept = await keepTyped(app, visit, token, taken.typed, how, visit.draft?.attempt ?? attempt);
  if (keeping) return c.body(null, 204);
  const pick = c.req.query('pick');
  if (pick !== undefined) return choose(c, app, kept, token, pick);
  const refreshing = c.req.query('refresh') !== undefined;
  if (refreshing && wantsFragment(c)) {
    const { asking } = stepsOf(kept, noErrors, phoneHref(plan.procedure, 'refresh=1'));
    return c.html(<FormView form={form} asking={asking} />);
  }
  const searches = c.req.query('find') !== undefined || (asked !== '' && asked !== body.get('found'));
  if (searches) {
    const found = await callersLike(app, asked);
    return c.html(<Screen {...{ c, asked, found }} visit={kept} errors={noErrors} />);
  }
  if (refreshing || isRowButton(body)) return goTo(c, phoneHref(plan.procedure));
  const steps = stepsOf(kept);
  const wrong = steps.shown.map((page) => ({
    ...unmetOn(kept, steps, page),
    ...problemsOn(kept, steps, page),
  }));
  const problems = { ...Object.assign({}, ...wrong), ...taken.problems };
  const { errors: howErrors } = checkHow(kept, how);
  if (Object.keys(problems).length === 0 && howErrors.length === 0) return goTo(c, visit.href('phone/read'));
  const errors = fieldErrors(plan, problems, lang);
  return c.html(<Screen {...{ c, errors, howErrors }} visit={kept} />, 422);
}

/** Which conversation a screen is about; nothing else than such a name counts as one. */
function attemptIn(body: FormData): string | undefined {
  const typed = String(body.get('attempt') ?? '');
  return /^[0-9a-f-]{36}$/.test(typed) ? typed : undefined;
}

/** Whether what was typed comes too late: the conversation was sent meanwhile, or another one was begun. */
async function isOver(
  app: App,
  visit: FilingVisit,
  token: string,
  attempt: string | undefined,
): Promise<boolean> {
  if (attempt === undefined) return false;
  if (visit.draft) return visit.draft.attempt !== attempt;
  return (await sentBefore(app, visit, token, attempt)) !== null;
}

async function showFound(
  c: Context<Site>,
  app: App,
  { plan, lang }: FilingVisit,
  asked: string,
): Promise<Response> {
  const found = plan.filing.directory === null ? [] : await callersLike(app, asked);
  const pickUrl = (id: string) => phoneHref(plan.procedure, `pick=${id}`);
  c.header('Vary', 'HX-Request, HX-Request-Type', { append: true });
  return c.html(<Found {...{ found, pickUrl, lang }} />);
}

async function choose(
  c: Context<Site>,
  app: App,
  visit: FilingVisit,
  token: string,
  id: string,
): Promise<Response> {
  const { plan } = visit;
  const known = plan.filing.directory === null ? undefined : await knownById(app, id);
  if (!known) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  const kept = await keepTyped(app, visit, token, await fillIn(app, plan, known));
  return goTo(c, `${phoneHref(plan.procedure, 'filled=1')}#${firstEmpty(kept, stepsOf(kept))}`);
}
