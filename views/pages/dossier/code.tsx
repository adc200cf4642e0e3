// A code that is told or posted once, by whoever reads answers and letters, to somebody whom no mail reaches.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { complainantOf, representativeOf } from '../../../engine/core/decide/sides.ts';
import type { App } from '../../../engine/shell/app.ts';
import { giveCode } from '../../../engine/shell/give-code.ts';
import type { Side } from '../../../engine/shell/give-code.ts';
import { NoSuchDossier } from '../../../engine/shell/handle.ts';
import { openFor } from '../../../engine/shell/reading.ts';
import type { Seen } from '../../../engine/shell/reading.ts';
import { bodyOf } from '../../answers/body.ts';
import { readPlain } from '../../answers/read-body.ts';
import { fields } from '../../fields/index.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { contactWords } from '../../words/contact.ts';
import { representedWords } from '../../words/represented.ts';
import { words } from '../../words/words.ts';
import { keepOnce } from '../once.ts';
import { CodeToTell } from '../contact/code-to-tell.tsx';
import { sideIn } from './contact.tsx';

/** `/dossier/:id/code`, with `?of=representative` for whoever acts for the complainant. */
export function codeRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/dossier/:id/code', onlyPeople);
  hono.get('/dossier/:id/code', async (c) => {
    const seen = await openFor(app, personOf(c).id, c.req.param('id'));
    requirePossible(seen, sideIn(c));
    return c.html(<AskHow c={c} seen={seen} />);
  });
  hono.post('/dossier/:id/code', async (c) => {
    const person = personOf(c).id;
    const seen = await openFor(app, person, c.req.param('id'));
    const to = sideIn(c);
    requirePossible(seen, to);
    const how = readPlain(await bodyOf(c), 'how') ?? '';
    const { code } = await giveCode(app, seen.dossier.id, { actor: person, to, how });
    if (code === null) return c.html(<AskHow c={c} seen={seen} isWrong />, 422);
    const { number, id } = seen.dossier;
    const told = how === 'paper' ? how : 'voice';
    if (told === 'paper') keepOnce(c, app, { dossier: id, number, code, to, person });
    const { procedure } = seen.plan;
    return c.html(
      <CodeToTell
        {...{ c, number, code, told, procedure }}
        name={nameOf(seen, to, c)}
        address={app.baseUrl}
        back={id}
      />,
    );
  });
  return hono;
}

/** For everybody else there is no such page. */
function requirePossible({ plan, dossier, reader, world }: Seen, to: Side): void {
  if (!isPossible(plan, dossier, reader, actFor(to), world)) throw new NoSuchDossier('Only who may do it.');
}

/** The act by which somebody is given a code. */
export function actFor(to: Side): string {
  return to === 'complainant' ? 'tell-code' : `tell-code.${to}`;
}

function nameOf({ plan, dossier }: Seen, to: Side, c: Context<Site>): string {
  const own = to === 'complainant' ? complainantOf(plan, dossier) : representativeOf(plan, dossier);
  return own?.name || representedWords(c.get('visitor').lang).somebody;
}

function AskHow({ c, seen, isWrong = false }: { c: Context<Site>; seen: Seen; isWrong?: boolean }) {
  const { lang } = c.get('visitor');
  const { dossier } = seen;
  const texts = contactWords(lang).code;
  const to = sideIn(c);
  const errors = isWrong ? [{ text: texts.wayWrong, field: 'how' }] : [];
  return (
    <Frame c={c} title={texts.title} wrong={isWrong}>
      <BackLink href={`/dossier/${dossier.id}`} lang={lang} label={words(lang).staff.toDossier} />
      <ErrorSummary errors={errors} lang={lang} />
      <Heading caption={`${dossier.number}, ${nameOf(seen, to, c)}`} lead={texts.lead}>
        {texts.title}
      </Heading>
      <Form action={`/dossier/${dossier.id}/code${to === 'complainant' ? '' : `?of=${to}`}`}>
        {fields.choice.render({
          ...{ id: 'how', name: 'how', label: texts.how, required: true, lang },
          options: (['voice', 'paper'] as const).map((value) => ({ value, label: texts.ways[value] })),
          value: undefined,
          ...(isWrong ? { error: texts.wayWrong } : {}),
        })}
        <ButtonGroup>
          <Button>{texts.make}</Button>
          <ButtonLink href={`/dossier/${dossier.id}`} kind="plain">
            {words(lang).common.cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}
