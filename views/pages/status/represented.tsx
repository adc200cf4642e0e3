// Who acts for whom: taking over from whoever filed it, and letting them act again.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { complainantOf, representativeOf } from '../../../engine/core/decide/sides.ts';
import { isRepresented } from '../../../engine/core/dossier/dossier.ts';
import type { App } from '../../../engine/shell/app.ts';
import { handBack, takeOver } from '../../../engine/shell/represent.ts';
import { sayCode } from '../../../engine/shell/tokens.ts';
import { Frame } from '../../frame.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { goTo } from '../../parts/fragment.ts';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Section } from '../../parts/section.tsx';
import type { Site } from '../../visit.ts';
import { representedWords } from '../../words/represented.ts';
import { words } from '../../words/words.ts';
import { ErrorPage } from '../error.tsx';
import { STATUS, type StatusView } from './view.ts';

/** What somebody reads of it on their page; nothing where nobody ever acted for the complainant. */
export function Represented({ view }: { view: StatusView }): JSX.Element | null {
  const { lang, who } = view;
  const { plan, dossier } = view.opened;
  const texts = representedWords(lang);
  const name = representativeOf(plan, dossier)?.name || '';
  if (!dossier.represented || name === '') return null;
  if (who === 'representative')
    return (
      <Notice lang={lang}>
        <p>{texts.youAct(complainantOf(plan, dossier).name || texts.somebody)}</p>
      </Notice>
    );
  const now = isRepresented(dossier);
  if (!now && dossier.closed !== null) return null;
  return (
    <Section id="represented" title={texts.title} card>
      <div class="stack">
        <p>{now ? texts.actsForYou(name) : texts.took(name)}</p>
        <Form action={`${STATUS}/${now ? 'take-over' : 'hand-back'}`}>
          <p class="muted">{now ? texts.takeOverText(name) : texts.handBackText(name)}</p>
          <Button kind="secondary">{now ? texts.takeOver : texts.handBack(name)}</Button>
        </Form>
      </div>
    </Section>
  );
}

/** `POST …/take-over`. */
export async function takeItOver(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  if (view.who !== 'complainant') return c.html(<ErrorPage c={c} kind="noAccess" />, 403);
  await takeOver(app, view.opened.dossier.id, { actor: view.who });
  return goTo(c, `${STATUS}?saved=1`);
}

/** `POST …/hand-back`; a code that does not go by mail is shown here, once. */
export async function handItBack(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  if (view.who !== 'complainant') return c.html(<ErrorPage c={c} kind="noAccess" />, 403);
  const { plan, dossier } = view.opened;
  const { code } = await handBack(app, dossier.id, { actor: view.who });
  if (code === null) return goTo(c, `${STATUS}?saved=1`);
  const texts = representedWords(view.lang);
  const name = representativeOf(plan, dossier)?.name ?? '';
  return c.html(
    <Frame c={c} title={texts.code(name)}>
      <Panel title={texts.code(name)} keep={[{ label: texts.code(name), value: sayCode(code) }]}>
        <p>{texts.handCode(name)}</p>
      </Panel>
      <p>
        <ButtonLink href={STATUS}>{words(view.lang).common.continue}</ButtonLink>
      </p>
    </Frame>,
  );
}
