// Going on later: the code by which a half-filled form is opened on another device, to be written down or printed.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../../engine/shell/app.ts';
import { letCodeOpen } from '../../../engine/shell/draft-codes.ts';
import { newCode, sayCode } from '../../../engine/shell/tokens.ts';
import { Frame } from '../../frame.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { goTo } from '../../parts/fragment.ts';
import { Panel } from '../../parts/panel.tsx';
import type { Site } from '../../visit.ts';
import { laterWords } from '../../words/later.ts';
import { keepTyped, placeOf, type FilingVisit } from './filing-visit.ts';
import { resumeAt, stepsOf } from './steps.ts';

/** Gives the draft a code, the same one each time, and leads to the page that shows it. */
export async function giveCode(c: Context<Site>, app: App, visit: FilingVisit): Promise<Response> {
  const { token, other, own } = visit;
  if (token === null || other || own) return goTo(c, visit.href(''));
  const code = visit.draft?.code ?? newCode();
  const kept = await keepTyped(app, visit, token, {}, undefined, undefined, code);
  await letCodeOpen(app, code, placeOf(kept, token));
  return goTo(c, visit.href('later'));
}

/** The page with the code; without one it leads back to the form. */
export function showLater(c: Context<Site>, visit: FilingVisit): Response | Promise<Response> {
  const code = visit.draft?.code;
  if (code === undefined) return c.redirect(visit.href(''), 303);
  return c.html(<LaterPage {...{ c, visit, code }} />);
}

function LaterPage({ c, visit, code }: { c: Context<Site>; visit: FilingVisit; code: string }): JSX.Element {
  const texts = laterWords(visit.lang);
  const page = resumeAt(visit, stepsOf(visit));
  const address = visit.world.link.replace(/\/status$/, '/file/continue');
  return (
    <Frame c={c} title={texts.title}>
      <Panel title={texts.title} keep={[{ label: texts.code, value: sayCode(code) }]}>
        <p>{texts.lead}</p>
        <p>{texts.print}</p>
      </Panel>
      <p>{texts.how(address)}</p>
      <p>{texts.until}</p>
      <p>{texts.secret}</p>
      <p>
        <ButtonLink href={visit.href(page === null ? 'check' : page + 1)} kind="secondary">
          {texts.goHere}
        </ButtonLink>
      </p>
    </Frame>
  );
}
