// Where a code opens a half-filled form, so that somebody goes on with it on another device.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../engine/shell/app.ts';
import { moveDraft, openDraftByCode } from '../../engine/shell/draft-codes.ts';
import { readDraft } from '../../engine/shell/drafts.ts';
import { newToken } from '../../engine/shell/tokens.ts';
import { heldForms } from '../answers/attachments.ts';
import { bodyOf } from '../answers/body.ts';
import type { Typed } from '../answers/read-body.ts';
import { fields } from '../fields/index.ts';
import { Frame } from '../frame.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { goTo } from '../parts/fragment.ts';
import { Heading } from '../parts/heading.tsx';
import { keepCookie, readCookie, type Site } from '../visit.ts';
import { laterWords } from '../words/later.ts';
import { words } from '../words/words.ts';
import { DRAFT_LASTS } from './filing/filing-visit.ts';

/** `/file/continue`. */
export function continueRoutes(app: App): Hono<Site> {
  const routes = new Hono<Site>();
  routes.get('/file/continue', (c) => c.html(<ContinuePage c={c} />));
  routes.post('/file/continue', (c) => goOn(c, app));
  return routes;
}

async function goOn(c: Context<Site>, app: App): Promise<Response> {
  const { address, lang } = c.get('visitor');
  const typed = String((await bodyOf(c)).get('code') ?? '').slice(0, 100);
  const opened = await openDraftByCode(app, typed, address);
  const texts = laterWords(lang);
  if (opened === null) return c.html(<ContinuePage {...{ c, typed }} error={texts.wrong} />, 422);
  if ('wait' in opened) {
    c.header('Retry-After', String(opened.wait));
    const error = words(lang).status.tooManyTries(Math.ceil(opened.wait / 60));
    return c.html(<ContinuePage {...{ c, typed }} error={error} />, 429);
  }
  const { place } = opened;
  const token = readCookie(c, app, 'draft') ?? newToken();
  if (token !== place.token) {
    if (await readDraft(app, token, place.procedure, place.form))
      return c.html(<ContinuePage {...{ c, typed }} error={texts.taken} />, 409);
    const body = { ...opened.body, attempt: randomUUID() };
    const files = heldForms(place.form, opened.body.typed as Typed);
    await moveDraft(app, { place, body }, token, typed, files);
  }
  keepCookie(c, app, 'draft', token, DRAFT_LASTS);
  return goTo(c, `/file/${place.procedure}`);
}

function ContinuePage(props: { c: Context<Site>; typed?: string; error?: string }): JSX.Element {
  const { c, typed, error } = props;
  const { lang } = c.get('visitor');
  const texts = laterWords(lang);
  return (
    <Frame c={c} title={texts.goOn} wrong={error !== undefined}>
      <BackLink href="/" lang={lang} />
      <ErrorSummary errors={error === undefined ? [] : [{ text: error, field: 'code' }]} lang={lang} />
      <Heading>{texts.goOn}</Heading>
      <Form action="/file/continue">
        {fields.phone.render({
          ...{ id: 'code', name: 'code', label: texts.enter, hint: texts.enterHint, lang },
          required: true,
          autocomplete: 'off',
          ...(typed === undefined ? {} : { value: typed }),
          ...(error === undefined ? {} : { error }),
        })}
        <Button>{texts.open}</Button>
      </Form>
      <p>
        <a href="/status">{texts.sent}</a>
      </p>
    </Frame>
  );
}
