// Whoever reads answers and letters writes down that the complainant takes over from who acts for them, or lets them act again.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { representativeForm } from '../../../engine/core/decide/acts/represented.ts';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { representativeOf } from '../../../engine/core/decide/sides.ts';
import { isRepresented } from '../../../engine/core/dossier/dossier.ts';
import type { App } from '../../../engine/shell/app.ts';
import { NoSuchDossier } from '../../../engine/shell/handle.ts';
import { openFor } from '../../../engine/shell/reading.ts';
import type { Seen } from '../../../engine/shell/reading.ts';
import { handBack, takeOver } from '../../../engine/shell/represent.ts';
import { bodyOf } from '../../answers/body.ts';
import { errorsOf, noErrors } from '../../answers/errors.ts';
import type { Errors } from '../../answers/errors.ts';
import { FormView } from '../../answers/form-view.tsx';
import { readPlain, readTyped } from '../../answers/read-body.ts';
import type { Typed } from '../../answers/read-body.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { wantsFragment } from '../../parts/fragment.ts';
import { Heading } from '../../parts/heading.tsx';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { representedWords } from '../../words/represented.ts';
import { words } from '../../words/words.ts';
import { keepOnce } from '../once.ts';
import { CodeToTell } from '../contact/code-to-tell.tsx';
import { asOfAnother, askedWith } from '../contact/contact-asking.ts';
import { leave } from './outcome.ts';
import { SaidField, withSaid } from './said-field.tsx';

/** `/dossier/:id/represented`. */
export function representedRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/dossier/:id/represented', onlyPeople);
  hono.get('/dossier/:id/represented', async (c) => {
    const seen = await openFor(app, personOf(c).id, c.req.param('id'));
    return page(c, seen, '', noErrors, 200);
  });
  hono.post('/dossier/:id/represented', (c) => take(c, app));
  return hono;
}

/** What can be written down now; null where nothing can, or not by this reader. */
export function changeNow({ plan, dossier, reader, world }: Seen): 'take-over' | 'hand-back' | null {
  const act = isRepresented(dossier) ? 'take-over' : 'hand-back';
  return isPossible(plan, dossier, reader, act, world) ? act : null;
}

async function take(c: Context<Site>, app: App): Promise<Response> {
  const [person, id] = [personOf(c).id, c.req.param('id') ?? ''];
  const seen = await openFor(app, person, id);
  const act = changeNow(seen);
  if (act === null) throw new NoSuchDossier('Only who may do it.');
  const body = await bodyOf(c);
  const said = readPlain(body, 'said') ?? '';
  const names = representativeForm(seen.plan)?.pages.flatMap(({ fields }) => fields) ?? [];
  const data = act === 'take-over' ? {} : readTyped(seen.plan, names, body);
  if (c.req.query('refresh') !== undefined) return page(c, seen, said, noErrors, 200, data);
  const saying = { actor: person, said, data };
  const decided =
    act === 'take-over'
      ? { ...(await takeOver(app, id, saying)), code: null }
      : await handBack(app, id, saying);
  if (decided.refusal !== null) {
    const errors = withSaid(errorsOf(seen.plan, decided.refusal, c.get('visitor').lang));
    return page(c, seen, said, errors, 422, data);
  }
  const { code, dossier } = decided;
  if (code === null) return leave(app, c, person, id, act);
  const name = representativeOf(seen.plan, dossier)?.name ?? '';
  const { number } = dossier;
  const told = said === 'letter' || said === 'mail' ? 'paper' : 'voice';
  if (told === 'paper') keepOnce(c, app, { dossier: id, number, code, to: 'representative', person });
  return c.html(
    <CodeToTell
      {...{ c, code, name, number, told, address: app.baseUrl }}
      procedure={seen.plan.procedure}
      back={id}
    />,
  );
}

function page(
  c: Context<Site>,
  seen: Seen,
  said: string,
  errors: Errors,
  status: 200 | 422,
  typed: Typed = {},
): Response | Promise<Response> {
  const act = changeNow(seen);
  if (act === null) throw new NoSuchDossier('Only who may do it.');
  const { lang } = c.get('visitor');
  const { plan, dossier } = seen;
  const texts = representedWords(lang).staff;
  const name = representativeOf(plan, dossier)?.name ?? '';
  const title = act === 'take-over' ? texts.takeOver(name) : texts.handBack;
  const href = `/dossier/${dossier.id}/represented`;
  const form = act === 'take-over' ? null : representativeForm(plan);
  const asked = askedWith(form, { ...seen, plan: asOfAnother(plan) }, seen.reader, {
    lang,
    href,
    typed,
    errors,
  });
  if (asked && c.req.query('refresh') !== undefined && wantsFragment(c))
    return c.html(<FormView form={asked.form} asking={asked.asking} />);
  return c.html(
    <Frame c={c} title={title} wrong={errors.summary.length > 0}>
      <BackLink href={`/dossier/${dossier.id}`} lang={lang} label={words(lang).staff.toDossier} />
      <ErrorSummary errors={errors.summary} lang={lang} />
      <Heading
        caption={dossier.number}
        lead={act === 'take-over' ? texts.takeOverText(name) : texts.handBackText}
      >
        {title}
      </Heading>
      <Form action={href}>
        {asked ? <FormView form={asked.form} asking={asked.asking} /> : null}
        <SaidField {...{ lang, said }} error={errors.fields.channel} />
        <ButtonGroup>
          <Button>{texts.record}</Button>
          <ButtonLink href={`/dossier/${dossier.id}`} kind="plain">
            {words(lang).common.cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>,
    status,
  );
}
