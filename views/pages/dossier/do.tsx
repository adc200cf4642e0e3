// Doing an event of the lifecycle on a page of its own: fill in, read the letter, send; refused, everything is still there.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { available } from '../../../engine/core/decide/available.ts';
import { decide } from '../../../engine/core/decide/decide.ts';
import type { Decision, Incoming } from '../../../engine/core/decide/incoming.ts';
import type { SentLetter } from '../../../engine/core/dossier/entry.ts';
import type { App } from '../../../engine/shell/app.ts';
import { change, withOthers } from '../../../engine/shell/handle.ts';
import { openAgainFor, openFor, readFor } from '../../../engine/shell/reading.ts';
import type { Seen } from '../../../engine/shell/reading.ts';
import { newToken } from '../../../engine/shell/tokens.ts';
import { dropHeld, heldFiles, referencesIn, takeInFiles } from '../../answers/attachments.ts';
import type { Place } from '../../answers/attachments.ts';
import { readPlain, readTyped } from '../../answers/read-body.ts';
import type { Typed } from '../../answers/read-body.ts';
import { isRowButton } from '../../fields/row-buttons.ts';
import { besideIn } from '../evaluation/beside.tsx';
import { onlyPeople, personOf } from '../../signed-in.ts';
import { keepCookie, readCookie } from '../../visit.ts';
import type { Site } from '../../visit.ts';
import { collect, emptyBody, namesIn, readDoBody } from './do-body.ts';
import { showDo, showFields, showNotNow } from './do-page.tsx';
import type { Doing } from './do-page.tsx';
import { fingerprint } from './fingerprint.ts';
import { leave, seqOf, sinceRead, STALE } from './outcome.ts';

/** `/dossier/:id/do/:event`, and `/fields` below it for the form as it is with other answers. */
export function doRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/dossier/:id/do/*', onlyPeople);
  hono.get('/dossier/:id/do/:event', async (c) => {
    const event = c.req.param('event');
    const reading = await readFor(app, personOf(c).id, c.req.param('id'), partOf(event));
    const doing = doingOf(reading, event);
    if (doing === null) return c.notFound();
    if (doing.act === null || doing.act.off !== null) return showNotNow(c, reading, doing.act?.off ?? null);
    const beside = await besideIn(app, reading, doing.form, c.get('visitor').lang);
    return showDo(c, reading, { ...doing, act: doing.act, beside, typed: {}, body: emptyBody });
  });
  hono.post('/dossier/:id/do/:event/fields', async (c) => {
    const event = c.req.param('event');
    const seen = await openAgainFor(app, personOf(c).id, c.req.param('id'), partOf(event));
    const doing = doingOf(seen, event);
    if (!doing?.act) return c.notFound();
    const body = await c.req.formData();
    const { typed } = await typedIn(app, c, seen, doing, body);
    const beside = await besideIn(app, seen, doing.form, c.get('visitor').lang);
    const filled = { ...doing, act: doing.act, beside, typed, body: readDoBody(doing.act, body) };
    return showFields(app, c, seen, filled);
  });
  hono.post('/dossier/:id/do/:event', async (c) => carryOut(app, c));
  return hono;
}

/** What the log of readings says was read. */
function partOf(event: string): string {
  return `do:${event.slice(0, 100)}`;
}

/** The event as it is for this reader; null where the procedure knows no such event for people. */
function doingOf(
  { plan, dossier, world, reader }: Seen,
  name: string,
): (Pick<Doing, 'form'> & { act: Doing['act'] | null }) | null {
  const known = Object.values(plan.lifecycle.events).some((each) => each.name === name && each.by.length > 0);
  if (!known) return null;
  const act = available(plan, dossier, reader, world).find(({ event }) => event.name === name) ?? null;
  const form = act?.event.form ? (plan.forms[act.event.form] ?? null) : null;
  return { act, form };
}

async function carryOut(app: App, c: Context<Site>): Promise<Response> {
  const person = personOf(c);
  const [id, event] = [c.req.param('id') ?? '', c.req.param('event') ?? ''];
  const seen = await openFor(app, person.id, id);
  const doing = doingOf(seen, event);
  if (doing === null) return c.notFound();
  const formData = await c.req.formData();
  const { act } = doing;
  if (act === null) return showLate(app, c, id, formData);
  const { typed, problems: files, place } = await typedIn(app, c, seen, doing, formData);
  const body = readDoBody(act, formData);
  const drawn = await besideIn(app, seen, doing.form, c.get('visitor').lang);
  const filled: Doing = { ...doing, act, beside: drawn, typed, body };
  if (isRowButton(formData)) return showDo(c, await readFor(app, person.id, id, partOf(event)), filled);
  const { input, happened, problems: beside } = collect(act, typed, body, seen);
  const problems = { ...files, ...beside };
  const incoming: Incoming = { event, actor: person.id, input, ...(happened === null ? {} : { happened }) };
  const isTrial = formData.has('_preview') || Object.keys(problems).length > 0;
  const was = readPlain(formData, 'was');
  const attempt = async ({
    plan,
    dossier,
    world,
  }: Pick<Seen, 'plan' | 'dossier' | 'world'>): Promise<Decision> =>
    was !== undefined && fingerprint(dossier, namesIn(doing.form)) !== was
      ? { dossier, entries: [], refusal: STALE }
      : decide(plan, dossier, await withOthers(app, plan, dossier, incoming), world);
  const decision = isTrial
    ? await attempt(seen)
    : await change(app, id, attempt, await heldFiles(app, place, typed));
  if (decision.refusal === null && !isTrial) {
    if (referencesIn(typed).length > 0) await app.store.write((tx) => dropHeld(tx, place, typed));
    return leave(app, c, person.id, id, event);
  }
  const reading = await readFor(app, person.id, id, partOf(event));
  const since = sinceRead(reading, formData);
  if (decision.refusal === null && Object.keys(problems).length === 0)
    return showDo(c, reading, { ...filled, preview: lettersIn(decision, event) });
  return showDo(c, reading, { ...filled, refusal: decision.refusal, problems, meanwhile: since });
}

/** Somebody else was first and the act is not there any more: what was typed is shown, to be copied. */
async function showLate(app: App, c: Context<Site>, id: string, body: FormData): Promise<Response> {
  const reading = await readFor(app, personOf(c).id, id, 'dossier');
  const typed = [...body.entries()].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' && !/^(_|seq$|was$|letter\..*\.written$)/.test(name)
      ? [[name, value] as const]
      : [],
  );
  return showNotNow(c, reading, null, { typed, since: seqOf(body, reading.dossier.seq) });
}

async function typedIn(
  app: App,
  c: Context<Site>,
  { plan, dossier }: Seen,
  { form, act }: Pick<Doing, 'form'> & { act: Doing['act'] | null },
  body: FormData,
): Promise<{ typed: Typed; problems: Doing['problems'] & object; place: Place }> {
  const token = readCookie(c, app, 'draft') ?? newToken();
  const place = { token, procedure: plan.procedure, form: `do:${dossier.id}:${act?.event.name ?? ''}` };
  const raw = readTyped(plan, namesIn(form), body);
  const { typed, problems } = await takeInFiles(app, place, plan, raw, referencesIn(dossier.data));
  if (referencesIn(typed).length > 0) keepCookie(c, app, 'draft', token, KEPT_FOR);
  return { typed, problems, place };
}

const KEPT_FOR = 28 * 24 * 3600;

function lettersIn({ entries }: Decision, event: string): SentLetter[] {
  const own = entries.filter((entry) => entry.event === event);
  return own.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'letter' ? [change.letter] : [])),
  );
}
