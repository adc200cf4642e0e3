// A dossier for the substitute of somebody who is away: that it waits and how long, and what can be done without reading it.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { App } from '../../engine/shell/app.ts';
import { actUnread, openWaiting } from '../../engine/shell/waiting.ts';
import type { Waiting } from '../../engine/shell/waiting.ts';
import { Frame } from '../frame.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { goTo } from '../parts/fragment.ts';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import { onlyPeople, personOf } from '../signed-in.ts';
import type { Site } from '../visit.ts';
import { sayDay } from '../words/moment.ts';
import { waitingWords } from '../words/waiting.ts';
import { words } from '../words/words.ts';
import { placeTitle } from './dossier/standing-words.ts';

/** `/waiting/:id`, and what can be done there. */
export function waitingRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/waiting/:id', onlyPeople, async (c) => {
    const waiting = await openWaiting(app, personOf(c).id, c.req.param('id'));
    return show(app, c, waiting, { done: c.req.query('done') !== undefined });
  });
  hono.post('/waiting/:id/do/:event', onlyPeople, async (c) => {
    const { id, event } = c.req.param();
    const { refusal } = await actUnread(app, personOf(c).id, id, event);
    if (refusal === null) return goTo(c, `/waiting/${id}?done=1`);
    const wrong = inLanguage(refusal.text, c.get('visitor').lang);
    return show(app, c, await openWaiting(app, personOf(c).id, id), { wrong });
  });
  return hono;
}

interface Shown {
  readonly done?: boolean;
  readonly wrong?: string;
}

function show(
  app: App,
  c: Context<Site>,
  waiting: Waiting,
  { done = false, wrong }: Shown,
): Response | Promise<Response> {
  const { lang } = c.get('visitor');
  const texts = waitingWords(lang);
  const saying = { lang, timeZone: waiting.plan.organisation.timeZone, now: app.clock() };
  return c.html(
    <Frame c={c} title={texts.title} wrong={wrong !== undefined}>
      <BackLink href="/worklist" lang={lang} label={words(lang).worklist.title} />
      {wrong === undefined ? null : <ErrorSummary errors={[{ text: wrong }]} lang={lang} />}
      {done ? (
        <Notice tone="done" lang={lang}>
          {texts.done}
        </Notice>
      ) : null}
      <Heading caption={`${inLanguage(waiting.plan.title, lang)} ${waiting.number}`}>{texts.title}</Heading>
      {waiting.due === null ? null : (
        <p>
          {texts.left}: <TimeLeft due={waiting.due} {...saying} />
        </p>
      )}
      {waiting.of.map(({ place, person, back }) => (
        <p>
          {texts.of(person, placeTitle(waiting.plan, place, lang).toLowerCase())}{' '}
          {back === null ? null : texts.back(sayDay(back, saying))}
        </p>
      ))}
      <p>{texts.unread}</p>
      {waiting.acts.length === 0 ? <p>{texts.nothing}</p> : null}
      {waiting.acts.map((each) => (
        <UnreadAct waiting={waiting} {...each} lang={lang} />
      ))}
    </Frame>,
    wrong === undefined ? 200 : 409,
  );
}

function UnreadAct(props: Waiting['acts'][number] & { waiting: Waiting; lang: string }): JSX.Element {
  const { waiting, act, letters, lang } = props;
  const { event, off } = act;
  const label = inLanguage(event.label, lang);
  return (
    <Section id={`act-${event.name}`} title={label} card>
      <div class="stack">
        {event.hint === null ? null : <p>{inLanguage(event.hint, lang)}</p>}
        {letters.map(({ subject, body, to }) => (
          <section aria-label={waitingWords(lang).sends}>
            <h3>{waitingWords(lang).sends}</h3>
            <p class="letter-subject">{subject}</p>
            <div class="letter" lang={to.language}>
              {body}
            </div>
          </section>
        ))}
        <form method="post" action={`/waiting/${waiting.id}/do/${event.name}`}>
          <Button id={`do-${event.name}`} {...(off === null ? {} : { off: inLanguage(off, lang) })}>
            {label}
          </Button>
        </form>
      </div>
    </Section>
  );
}
