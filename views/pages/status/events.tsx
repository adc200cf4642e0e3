// Shows and takes in the forms of what the lifecycle lets the complainant do.
import type { Context } from 'hono';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Available } from '../../../engine/core/decide/available.ts';
import type { RawInput } from '../../../engine/core/decide/incoming.ts';
import type { App } from '../../../engine/shell/app.ts';
import { newToken } from '../../../engine/shell/tokens.ts';
import { agreementsName } from '../../answers/agreement-rows.tsx';
import { askingOf } from '../../answers/asking.ts';
import { dropHeld, heldFiles, referencesIn, takeInFiles, type Place } from '../../answers/attachments.ts';
import { bodyOf } from '../../answers/body.ts';
import { errorsOf, fieldErrors, noErrors, type Errors } from '../../answers/errors.ts';
import { holds } from '../../answers/field-view.tsx';
import { FormView } from '../../answers/form-view.tsx';
import { readAgreementRows, readTyped, type Typed } from '../../answers/read-body.ts';
import { answerRows } from '../../answers/summary.tsx';
import { isRowButton } from '../../fields/row-buttons.ts';
import { goTo, wantsFragment } from '../../parts/fragment.ts';
import type { SummaryRow } from '../../parts/summary-list.tsx';
import { keepCookie, readCookie, type Site } from '../../visit.ts';
import { ErrorPage } from '../error.tsx';
import { fingerprint } from '../dossier/fingerprint.ts';
import { decideUnchanged } from './decide-unchanged.ts';
import { EventPage, MeanwhilePage, SurePage } from './event-page.tsx';
import { actsOf } from './now.tsx';
import { mayRead, STATUS, type StatusView } from './view.ts';

interface Doing {
  readonly c: Context<Site>;
  readonly app: App;
  readonly view: StatusView;
  readonly act: Available;
  /** The fields that the form asks. */
  readonly names: readonly string[];
  readonly was: string;
}

/** `GET …/do/:event`: the form. */
export async function showEvent(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  const act = actOf(c, view);
  if (!act) return gone(c, view);
  if (act.off !== null) return meanwhile({ c, view }, inLanguage(act.off, view.lang), []);
  return page(doingOf(c, app, view, act), {}, noErrors, 200);
}

/** `POST …/do/:event`: takes it in, or shows the form again with everything that was typed. */
export async function takeEvent(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  const body = await bodyOf(c);
  const act = actOf(c, view);
  if (!act || act.off !== null) {
    const planned = Object.values(view.opened.plan.lifecycle.events).find(
      ({ name, by }) => name === c.req.param('event') && by.includes('complainant'),
    );
    if (!planned) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
    const typed = readTyped(view.opened.plan, fieldsIn(view, planned.form), body);
    return meanwhile({ c, view }, act?.off ? inLanguage(act.off, view.lang) : undefined, rowsOf(view, typed));
  }
  const doing = { ...doingOf(c, app, view, act), was: String(body.get('was') ?? '') };
  const place = placeFor(c, app, view, act);
  const { plan, dossier } = view.opened;
  const taken = await takeInFiles(app, place, plan, readTyped(plan, doing.names, body), known(view));
  if (c.req.query('refresh') !== undefined || isRowButton(body)) return refreshed(doing, taken.typed);
  const problems = { ...asked(doing, taken.typed).problems, ...taken.problems };
  if (Object.keys(problems).length > 0)
    return page(doing, taken.typed, fieldErrors(plan, problems, view.lang), 422);
  if (act.event.weight === 'grave' && body.get('sure') !== 'yes') return sure(doing, body, taken.typed);
  const files = await heldFiles(app, place, taken.typed);
  const decided = await decideUnchanged(
    app,
    dossier.id,
    { event: act.event.name, actor: view.who, input: inputOf(doing, taken.typed, body) },
    doing.names,
    doing.was,
    files,
  );
  const { refusal } = decided;
  if (refusal?.code === 'not-possible-now' || refusal?.code === 'not-yours')
    return meanwhile(doing, inLanguage(refusal.text, view.lang), rowsOf(view, taken.typed));
  if (refusal) return page(doing, taken.typed, errorsOf(plan, refusal, view.lang), 422);
  await app.store.write((tx) => dropHeld(tx, place, taken.typed));
  return goTo(c, `${STATUS}?saved=1`);
}

function actOf(c: Context<Site>, view: StatusView): Available | undefined {
  return actsOf(view).find(({ event }) => event.name === c.req.param('event'));
}

function doingOf(c: Context<Site>, app: App, view: StatusView, act: Available): Doing {
  const names = fieldsIn(view, act.event.form);
  return { c, app, view, act, names, was: fingerprint(view.opened.dossier, names) };
}

function fieldsIn({ opened: { plan } }: StatusView, form: string | null): string[] {
  return form === null ? [] : (plan.forms[form]?.pages ?? []).flatMap((each) => each.fields);
}

function placeFor(c: Context<Site>, app: App, { opened }: StatusView, act: Available): Place {
  const token = readCookie(c, app, 'draft') ?? newToken();
  keepCookie(c, app, 'draft', token);
  const { plan, dossier } = opened;
  return { token, procedure: plan.procedure, form: `event:${dossier.id}:${act.event.name}` };
}

/** The files that already stand in the dossier and that the complainant may see. */
function known(view: StatusView) {
  const { plan, dossier } = view.opened;
  const seen = Object.entries(dossier.data).filter(([name]) => {
    const field = plan.fields[name];
    return field !== undefined && mayRead(view, field);
  });
  return referencesIn(Object.fromEntries(seen));
}

function asked({ view, act }: Doing, typed: Typed, errors: Errors = noErrors) {
  const { plan, dossier, world } = view.opened;
  const form = plan.forms[act.event.form ?? ''] ?? { name: '', pages: [] };
  const refresh = { url: `${STATUS}/do/${act.event.name}?refresh=1`, target: '#answers' };
  return askingOf({
    plan,
    dossier,
    world,
    form,
    who: view.who,
    lang: view.lang,
    typed,
    errors,
    refresh,
  });
}

function page(doing: Doing, typed: Typed, errors: Errors, status: 200 | 422) {
  const { c, view, act, was } = doing;
  const { asking } = asked(doing, typed, errors);
  return c.html(<EventPage {...{ c, view, act, was, asking, errors }} />, status);
}

function refreshed(doing: Doing, typed: Typed) {
  const { c, view, act } = doing;
  const form = view.opened.plan.forms[act.event.form ?? ''];
  if (!form || !wantsFragment(c)) return page(doing, typed, noErrors, 200);
  return c.html(<FormView form={form} asking={asked(doing, typed).asking} />);
}

function sure(doing: Doing, body: FormData, typed: Typed) {
  const { c, view, act, was } = doing;
  const own = new Set(['was', 'sure']);
  const texts = [...body.entries()].filter(
    (each): each is [string, string] => typeof each[1] === 'string' && !own.has(each[0]),
  );
  const held = Object.entries(typed).flatMap(([name, value]) =>
    referencesIn({ [name]: value }).map(({ id }): [string, string] => [`${name}.kept`, id]),
  );
  const carried = [...texts.filter(([name]) => !name.endsWith('.kept')), ...held];
  return c.html(<SurePage {...{ c, view, act, was }} typed={carried} rows={rowsOf(view, typed)} />);
}

function inputOf({ names }: Doing, typed: Typed, body: FormData): RawInput {
  const { [agreementsName]: _rows, ...data } = typed;
  return names.includes(agreementsName) ? { data, agreements: readAgreementRows(body) } : { data };
}

function rowsOf(view: StatusView, typed: Typed): SummaryRow[] {
  const { plan, dossier, world } = view.opened;
  const form = { name: '', pages: [{ title: null, intro: null, show: null, fields: Object.keys(typed) }] };
  const { answers, asking } = askingOf({
    ...{ plan, dossier, world, form, lang: view.lang, typed, who: view.who },
  });
  const shown = Object.keys(typed).filter((name) => holds(plan.fields[name]?.show ?? null, asking));
  return answerRows({ plan, world, lang: view.lang }, shown, answers);
}

function gone(c: Context<Site>, view: StatusView) {
  const { plan } = view.opened;
  const name = c.req.param('event');
  const exists = Object.values(plan.lifecycle.events).some(
    (event) => event.name === name && event.by.includes('complainant'),
  );
  if (!exists) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  return meanwhile({ c, view }, undefined, []);
}

function meanwhile(
  { c, view }: Pick<Doing, 'c' | 'view'>,
  reason: string | undefined,
  rows: readonly SummaryRow[],
) {
  return c.html(
    <MeanwhilePage c={c} view={view} rows={rows} {...(reason === undefined ? {} : { reason })} />,
    409,
  );
}
