// Who acts for whom: taking over from whoever filed it, and letting them act again.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { complainantOf, representativeOf } from '../../../engine/core/decide/sides.ts';
import { isRepresented } from '../../../engine/core/dossier/dossier.ts';
import { representativeForm } from '../../../engine/core/decide/acts/represented.ts';
import { isPossible } from '../../../engine/core/decide/available.ts';
import type { App } from '../../../engine/shell/app.ts';
import { handBack, takeOver } from '../../../engine/shell/represent.ts';
import { sayCode } from '../../../engine/shell/tokens.ts';
import { bodyOf } from '../../answers/body.ts';
import { errorsOf, noErrors } from '../../answers/errors.ts';
import type { Errors } from '../../answers/errors.ts';
import { FormView } from '../../answers/form-view.tsx';
import { readTyped } from '../../answers/read-body.ts';
import type { Typed } from '../../answers/read-body.ts';
import { Frame } from '../../frame.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { goTo, wantsFragment } from '../../parts/fragment.ts';
import { BackLink } from '../../parts/back-link.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Section } from '../../parts/section.tsx';
import type { Site } from '../../visit.ts';
import { representedWords } from '../../words/represented.ts';
import { words } from '../../words/words.ts';
import { asOfAnother, askedWith } from '../contact/contact-asking.ts';
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
        {now ? null : <a href={REPRESENTED}>{texts.other}</a>}
      </div>
    </Section>
  );
}

const REPRESENTED = `${STATUS}/represented`;

/** The way to let somebody act, where nobody ever did; nothing where nobody can. */
export function LetOther({ view }: { view: StatusView }) {
  const { who, lang, opened } = view;
  const { plan, dossier, world } = opened;
  if (who !== 'complainant' || !isPossible(plan, dossier, who, 'hand-back', world)) return null;
  return (
    <p>
      <a href={REPRESENTED}>{representedWords(lang).letOther}</a>
    </p>
  );
}

/** `GET …/represented`: the form in which the complainant says who acts for them. */
export function showRepresented(c: Context<Site>, view: StatusView): Response | Promise<Response> {
  return representedPage(c, view, {}, noErrors, 200);
}

/** `POST …/represented`. */
export async function takeRepresented(c: Context<Site>, app: App, view: StatusView): Promise<Response> {
  const { plan, dossier, world } = view.opened;
  if (!isPossible(plan, dossier, view.who, 'hand-back', world))
    return c.html(<ErrorPage c={c} kind="noAccess" />, 403);
  const names = representativeForm(plan)?.pages.flatMap(({ fields }) => fields) ?? [];
  const data = readTyped(plan, names, await bodyOf(c));
  if (c.req.query('refresh') !== undefined) return representedPage(c, view, data, noErrors, 200);
  const decided = await handBack(app, dossier.id, { actor: view.who, data });
  if (decided.refusal) return representedPage(c, view, data, errorsOf(plan, decided.refusal, view.lang), 422);
  return leaveWith(c, view.lang, decided.code, representativeOf(plan, decided.dossier)?.name ?? '');
}

function representedPage(
  c: Context<Site>,
  view: StatusView,
  typed: Typed,
  errors: Errors,
  status: 200 | 422,
): Response | Promise<Response> {
  const { lang, who, opened } = view;
  const { plan, dossier, world } = opened;
  const isOpen = isPossible(plan, dossier, who, 'hand-back', world);
  const form = isOpen ? representativeForm(plan) : null;
  const asked = askedWith(form, { ...opened, plan: asOfAnother(plan) }, who, {
    lang,
    href: REPRESENTED,
    typed,
    errors,
  });
  if (!asked) return c.html(<ErrorPage c={c} kind="notFound" />, 404);
  if (c.req.query('refresh') !== undefined && wantsFragment(c))
    return c.html(<FormView form={asked.form} asking={asked.asking} />);
  const texts = representedWords(lang);
  return c.html(
    <Frame c={c} title={texts.letOther} wrong={errors.summary.length > 0}>
      <BackLink href={STATUS} lang={lang} />
      <ErrorSummary errors={errors.summary} lang={lang} />
      <Heading lead={texts.letOtherText}>{texts.letOther}</Heading>
      <Form action={REPRESENTED}>
        <FormView form={asked.form} asking={asked.asking} />
        <ButtonGroup>
          <Button>{texts.letThem}</Button>
          <ButtonLink href={STATUS} kind="plain">
            {words(lang).common.cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>,
    status,
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
  return leaveWith(c, view.lang, code, representativeOf(plan, dossier)?.name ?? '');
}

function leaveWith(c: Context<Site>, lang: string, code: string | null, name: string) {
  if (code === null) return goTo(c, `${STATUS}?saved=1`);
  const texts = representedWords(lang);
  return c.html(
    <Frame c={c} title={texts.code(name)}>
      <Panel title={texts.code(name)} keep={[{ label: texts.code(name), value: sayCode(code) }]}>
        <p>{texts.handCode(name)}</p>
      </Panel>
      <p>
        <ButtonLink href={STATUS}>{words(lang).common.continue}</ButtonLink>
      </p>
    </Frame>,
  );
}
