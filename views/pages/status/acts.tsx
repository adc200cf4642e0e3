// Takes in what every procedure lets the complainant do: write a message, agree or not, and say that an action is done.
import type { Context } from 'hono';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { RawInput } from '../../../engine/core/decide/incoming.ts';
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
import { messagesIn } from './messages.tsx';
import { openStatus, STATUS, type StatusView } from './view.ts';

const ACTS = ['message', 'done', 'approve', 'refuse'];

/** `POST …/act/:act`. */
export async function takeAct(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  const event = c.req.param('act') ?? '';
  const [act = '', of = ''] = event.split('.');
  if (!ACTS.includes(act)) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  const body = await bodyOf(c);
  const { dossier, plan } = view.opened;
  const text = readPlain(body, 'text');
  const input: RawInput = {
    ...(text === undefined ? {} : { text }),
    ...(act === 'done' ? { agreement: String(body.get('agreement') ?? '') } : {}),
  };
  return app.turns.run(`status:${dossier.id}`, async () => {
    if (act === 'message' && (await saidJustNow(app, view, text))) return goTo(c, `${STATUS}?saved=1`);
    const about = act === 'approve' || act === 'refuse' ? (plan.approvals[of]?.of ?? []) : [];
    const was = String(body.get('was') ?? '');
    const incoming = { event, actor: 'complainant', input };
    const { refusal } = await decideUnchanged(app, dossier.id, incoming, about, was);
    if (!refusal) return goTo(c, `${STATUS}?saved=1`);
    const reason = inLanguage(refusal.fields?.text ?? refusal.text, view.lang);
    const shown = await openStatus(app, dossier.id, view.lang);
    if (refusal.code === 'answers' && act === 'message')
      return c.html(
        <DossierPage
          c={c}
          view={shown}
          newCode={null}
          message={{ typed: String(body.get('text') ?? ''), error: reason }}
        />,
        422,
      );
    const rows: SummaryRow[] =
      text === undefined ? [] : [{ label: words(view.lang).status.youWrote, value: text }];
    return c.html(<MeanwhilePage c={c} view={shown} reason={reason} rows={rows} />, 409);
  });
}

/** Whether the last message is the very same one, from a second press within a minute. */
async function saidJustNow(app: App, view: StatusView, text: string | undefined): Promise<boolean> {
  const last = messagesIn(await openStatus(app, view.opened.dossier.id, view.lang)).at(-1);
  const away = last ? Date.parse(app.clock()) - Date.parse(last.at) : Infinity;
  return last?.by === 'complainant' && last.text === text && away < 60_000;
}
