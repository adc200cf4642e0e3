// Carries out one of the acts that every procedure knows, such as a message or an agreed action that is done.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { acts } from '../../../engine/core/decide/acts/index.ts';
import { decide } from '../../../engine/core/decide/decide.ts';
import type { RawInput } from '../../../engine/core/decide/incoming.ts';
import type { Refusal } from '../../../engine/core/decide/refusal.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import type { App } from '../../../engine/shell/app.ts';
import { change } from '../../../engine/shell/handle.ts';
import { openFor, readFor } from '../../../engine/shell/reading.ts';
import { controlId, errorsOf, noErrors } from '../../answers/errors.ts';
import type { Errors } from '../../answers/errors.ts';
import { readAgreementRows, readPlain } from '../../answers/read-body.ts';
import { isRowButton } from '../../fields/row-buttons.ts';
import { readTexts } from '../../fields/typed.ts';
import { personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { fingerprint } from './fingerprint.ts';
import { leave, sinceRead, STALE } from './outcome.ts';
import { showDossier } from './show.tsx';
import { actId } from './view.ts';
import type { Attempt } from './view.ts';

/** `POST /dossier/:id/act/:act`. */
export function actRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.post('/dossier/:id/act/:act', async (c) => {
    const act = c.req.param('act');
    if (!acts[act.split('.')[0] ?? '']) return c.notFound();
    return carryOut(app, c, c.req.param('id'), act);
  });
  return hono;
}

async function carryOut(app: App, c: Context<Site>, id: string, act: string): Promise<Response> {
  const person = personOf(c);
  await openFor(app, person.id, id);
  const body = await c.req.formData();
  const typed = typedIn(body, act);
  const of = readPlain(body, 'agreement') ?? '';
  if (isRowButton(body))
    return showDossier(app, c, await readFor(app, person.id, id, 'dossier'), {
      attempt: { act, of, typed, errors: noErrors },
    });
  const was = readPlain(body, 'was');
  const { refusal } = await change(app, id, ({ plan, dossier, world }) => {
    if (was !== undefined && fingerprint(dossier, textOf(plan, act)) !== was)
      return { dossier, entries: [], refusal: STALE };
    return decide(plan, dossier, { event: act, actor: person.id, input: inputIn(body, act) }, world);
  });
  if (!refusal) return leave(app, c, person.id, id, act);
  const reading = await readFor(app, person.id, id, 'dossier');
  const meanwhile = sinceRead(reading, body);
  const errors = errorsFor(reading.plan, refusal, act, of, c.get('visitor').lang);
  return showDossier(app, c, reading, {
    attempt: { act, of, typed, errors },
    meanwhile,
    status: meanwhile.length > 0 || refusal === STALE ? 409 : statusOf(refusal),
  });
}

/** What an approval is about, so that nobody agrees to a text that they have not read. */
function textOf(plan: Plan, act: string): readonly string[] {
  return plan.approvals[act.split('.')[1] ?? '']?.of ?? [];
}

function inputIn(body: FormData, act: string): RawInput {
  const names = ['text', 'reason', 'agreement', 'letter', 'said'];
  const [text, reason, agreement, letter, said] = names.map((name) => readPlain(body, name));
  const place = act.split('.')[1] ?? '';
  const chosen = readTexts(body, `chosen.${place}`);
  return {
    ...(text === undefined ? {} : { text }),
    ...(reason === undefined ? {} : { reason }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(letter === undefined ? {} : { letter }),
    ...(said === undefined ? {} : { channel: said }),
    ...(chosen.length === 0 ? {} : { chosen: { [place]: chosen } }),
    ...(act === 'agree' ? { agreements: readAgreementRows(body) } : {}),
  };
}

function typedIn(body: FormData, act: string): Attempt['typed'] {
  const { text, reason, channel, agreements, chosen = {} } = inputIn(body, act);
  return {
    text,
    reason,
    said: channel,
    ...(agreements ? { agreements: agreements as Attempt['typed'][string] } : {}),
    ...Object.fromEntries(Object.entries(chosen).map(([place, ids]) => [`chosen.${place}`, ids[0]])),
  };
}

/** The form of an act has ids of its own: there can be several with the same field on the page. */
function errorsFor(plan: Plan, refusal: Refusal, act: string, of: string, lang: string): Errors {
  const errors = errorsOf(plan, refusal, lang);
  const paths = Object.keys(errors.fields);
  if (paths.length === 0) return errors;
  return {
    ...errors,
    summary: paths.map((path) => ({
      text: errors.fields[path] ?? '',
      field: path.startsWith('agreements.') ? controlId(plan, path) : actId(act, of, path),
    })),
  };
}

function statusOf({ code }: Refusal): 403 | 409 | 422 {
  if (code === 'not-yours') return 403;
  return code === 'not-possible-now' || code === 'closed' ? 409 : 422;
}
