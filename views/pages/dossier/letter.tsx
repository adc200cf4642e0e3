// One letter as it was sent, to be read, printed or read out.
import { Hono } from 'hono';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { App } from '../../../engine/shell/app.ts';
import { readFor } from '../../../engine/shell/reading.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Moment } from '../../parts/moment.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import { onlyPeople, personOf } from '../../signed-in.ts';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { lettersSeen } from './letters-seen.ts';
import { viewOf } from './show.tsx';
import { placeTitle, sayActor } from './standing-words.ts';

/** `/dossier/:id/letter/:letter`. */
export function letterRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/dossier/:id/letter/:letter', onlyPeople, async (c) => {
    const name = c.req.param('letter');
    const reading = await readFor(app, personOf(c).id, c.req.param('id'), `letter:${name.slice(0, 100)}`);
    const found = lettersSeen(reading).find(({ letter }) => letter.id === name);
    if (!found) return c.notFound();
    const view = viewOf(c, reading);
    const { lang, saying } = view;
    const { plan, dossier, world } = reading;
    const { letter, at, by } = found;
    const texts = words(lang);
    const title = inLanguage(plan.letters[letter.letter]?.title ?? letter.subject, lang);
    const place = placeTitle(plan, letter.to.participant, lang);
    return c.html(
      <Frame c={c} title={letter.subject}>
        <BackLink href={`/dossier/${dossier.id}#letters`} lang={lang} label={texts.staff.toDossier} />
        <Heading caption={title}>{letter.subject}</Heading>
        <SummaryList
          lang={lang}
          rows={[
            {
              label: texts.staff.letterTo,
              value: letter.to.name === '' ? place : `${letter.to.name} (${place.toLowerCase()})`,
            },
            { label: texts.staff.letterHow, value: texts.staff.letterChannels[letter.channel] ?? '' },
            {
              label: texts.staff.letterWhen,
              value: (
                <>
                  <Moment at={at} {...saying} />, {texts.common.by(sayActor(plan, by, world.people, lang))}
                </>
              ),
            },
          ]}
        />
        <div class="letter" lang={letter.to.language}>
          {letter.body}
        </div>
      </Frame>,
    );
  });
  return hono;
}
