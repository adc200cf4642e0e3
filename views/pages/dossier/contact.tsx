// Whoever reads answers and letters puts right how the complainant, or who acts for them, can be reached: said by phone, on paper or in a talk.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { representativeOf } from '../../../engine/core/decide/sides.ts';
import type { App } from '../../../engine/shell/app.ts';
import { correctContact } from '../../../engine/shell/contact.ts';
import type { Side } from '../../../engine/shell/give-code.ts';
import { NoSuchDossier } from '../../../engine/shell/handle.ts';
import { openFor, readFor } from '../../../engine/shell/reading.ts';
import type { Seen } from '../../../engine/shell/reading.ts';
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
import { contactWords } from '../../words/contact.ts';
import { words } from '../../words/words.ts';
import { contactAsked } from '../contact/contact-asking.ts';
import { leave } from './outcome.ts';
import { SaidField, withSaid } from './said-field.tsx';

/** `/dossier/:id/contact`, with `?of=representative` for whoever acts for the complainant. */
export function contactRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/dossier/:id/contact', onlyPeople);
  hono.get('/dossier/:id/contact', async (c) => {
    const id = c.req.param('id');
    requirePossible(await openFor(app, personOf(c).id, id), sideIn(c));
    const seen = await readFor(app, personOf(c).id, id, 'do:contact-details');
    return page(c, seen, { typed: {}, said: '', errors: noErrors }, 200);
  });
  hono.post('/dossier/:id/contact', (c) => take(c, app));
  return hono;
}

/** Whose details they are. */
export function sideIn(c: Context<Site>): Side {
  return c.req.query('of') === 'representative' ? 'representative' : 'complainant';
}

/** For everybody else there is no such page. */
function requirePossible({ plan, dossier, reader, world }: Seen, of: Side): void {
  const act = of === 'complainant' ? 'contact-details' : `contact-details.${of}`;
  if (!isPossible(plan, dossier, reader, act, world)) throw new NoSuchDossier('Only who may do it.');
}

async function take(c: Context<Site>, app: App): Promise<Response> {
  const [person, id, of] = [personOf(c).id, c.req.param('id') ?? '', sideIn(c)];
  const seen = await openFor(app, person, id);
  requirePossible(seen, of);
  const { lang } = c.get('visitor');
  const body = await bodyOf(c);
  const named = contactAsked(seen, person, of, { lang, href: hrefOf(seen, of) });
  const typed = readTyped(seen.plan, named?.names ?? [], body);
  const said = readPlain(body, 'said') ?? '';
  if (c.req.query('refresh') !== undefined) {
    const asked = contactAsked(seen, person, of, { lang, href: hrefOf(seen, of), typed });
    if (asked && wantsFragment(c)) return c.html(<FormView form={asked.form} asking={asked.asking} />);
    return page(c, seen, { typed, said, errors: noErrors }, 200);
  }
  const { refusal } = await correctContact(app, id, { actor: person, of, data: typed, said });
  if (refusal === null) return leave(app, c, person, id, 'contact-details');
  const errors = withSaid(errorsOf(seen.plan, refusal, lang));
  return page(c, await readFor(app, person, id, 'do:contact-details'), { typed, said, errors }, 422);
}

function hrefOf({ dossier }: Seen, of: Side): string {
  return `/dossier/${dossier.id}/contact${of === 'complainant' ? '' : `?of=${of}`}`;
}

function page(
  c: Context<Site>,
  seen: Seen,
  { typed, said, errors }: { readonly typed: Typed; readonly said: string; readonly errors: Errors },
  status: 200 | 422,
): Response | Promise<Response> {
  const { lang } = c.get('visitor');
  const { plan, dossier } = seen;
  const of = sideIn(c);
  const href = hrefOf(seen, of);
  const asked = contactAsked(seen, seen.reader, of, { lang, href, typed, errors });
  const texts = contactWords(lang);
  const title =
    of === 'complainant' ? texts.staffTitle : texts.staffOther(representativeOf(plan, dossier)?.name ?? '');
  return c.html(
    <Frame c={c} title={title} wrong={errors.summary.length > 0}>
      <BackLink href={`/dossier/${dossier.id}`} lang={lang} label={words(lang).staff.toDossier} />
      <ErrorSummary errors={errors.summary} lang={lang} />
      <Heading caption={dossier.number} lead={texts.staffLead}>
        {title}
      </Heading>
      <Form action={href}>
        {asked ? <FormView form={asked.form} asking={asked.asking} /> : null}
        <SaidField {...{ lang, said }} error={errors.fields.channel} />
        <ButtonGroup>
          <Button>{texts.save}</Button>
          <ButtonLink href={`/dossier/${dossier.id}`} kind="plain">
            {words(lang).common.cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>,
    status,
  );
}
