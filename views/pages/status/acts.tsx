// Takes in what every procedure lets the complainant do: write a message, agree or not, and say that an action is done.
import type { Context } from 'hono';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { RawInput } from '../../../engine/core/decide/incoming.ts';
import type { Refusal } from '../../../engine/core/decide/refusal.ts';
import type { App } from '../../../engine/shell/app.ts';
import { bodyOf } from '../../answers/body.ts';
import { readPlain } from '../../answers/read-body.ts';
import { goTo } from '../../parts/fragment.ts';
import type { SummaryRow } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { ErrorPage } from '../error.tsx';
import { decideUnchanged } from './decide-unchanged.ts';
import { DossierPage } from './dossier-page.tsx';
import { MeanwhilePage } from './event-page.tsx';
import { evidenceId } from './agreements.tsx';
import { messageId, messagesIn } from './messages.tsx';
import { openStatus, STATUS, type StatusView } from './view.ts';

const ACTS = ['message', 'done', 'approve', 'refuse'];

/** `POST …/act/:act`. */
export async function takeAct(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  const event = c.req.param('act') ?? '';
  const [act = '', of = ''] = event.split('.');
  if (!ACTS.includes(act)) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  const body = await bodyOf(c);
  const { dossier, plan } = view.opened;
  const input = inputOf(act, body);
  return app.turns.run(`status:${dossier.id}`, async () => {
    if (act === 'message' && (await saidJustNow(app, view, input.text))) return goTo(c, `${STATUS}?saved=1`);
    const about = act === 'approve' || act === 'refuse' ? (plan.approvals[of]?.of ?? []) : [];
    const incoming = { event, actor: view.who, input };
    const was = String(body.get('was') ?? '');
    const { refusal } = await decideUnchanged(app, dossier.id, incoming, about, was);
    if (!refusal) return goTo(c, `${STATUS}?saved=1`);
    const now = await openStatus(app, dossier.id, view.who, view.lang);
    if (isSoAlready(now, act, of, input)) return goTo(c, `${STATUS}?saved=1`);
    return refused(c, now, act, input, refusal);
  });
}

function inputOf(act: string, body: FormData): RawInput {
  const text = readPlain(body, 'text');
  const reason = readPlain(body, 'reason');
  return {
    ...(text === undefined ? {} : { text }),
    ...(reason === undefined ? {} : { reason }),
    ...(act === 'done' ? { agreement: String(body.get('agreement') ?? '') } : {}),
  };
}

/** Whether an earlier press did it already. */
function isSoAlready({ opened }: StatusView, act: string, of: string, { agreement }: RawInput): boolean {
  const { approvals, refusals, agreements } = opened.dossier;
  const mine = (list: readonly { by: string }[] = []) => list.some(({ by }) => by === 'complainant');
  if (act === 'approve') return mine(approvals[of]);
  if (act === 'refuse') return mine(refusals[of]);
  const own = agreements.find(({ id }) => id === agreement);
  return act === 'done' && own?.owner === 'complainant' && own.done !== null;
}

function refused(
  c: Context<Site>,
  view: StatusView,
  act: string,
  { text, reason, agreement }: RawInput,
  refusal: Refusal,
): Response | Promise<Response> {
  const because = inLanguage(refusal.fields?.text ?? refusal.text, view.lang);
  if (refusal.code === 'answers') {
    const field = act === 'message' ? messageId : evidenceId(agreement ?? '');
    const wrong = { text: because, field };
    return c.html(<DossierPage {...{ c, view, wrong }} newCode={null} typed={text ?? ''} />, 422);
  }
  const label = words(view.lang).status.youWrote;
  const rows = [text, reason].flatMap((value): SummaryRow[] =>
    value === undefined ? [] : [{ label, value }],
  );
  return c.html(<MeanwhilePage {...{ c, view, rows }} reason={because} />, 409);
}

/** Whether the last message is the very same one, from a second press within a minute. */
async function saidJustNow(app: App, view: StatusView, text: string | undefined): Promise<boolean> {
  const last = messagesIn(await openStatus(app, view.opened.dossier.id, view.who, view.lang)).at(-1);
  const away = last ? Date.parse(app.clock()) - Date.parse(last.at) : Infinity;
  return last?.by === view.who && last.text === text && away < 60_000;
}
