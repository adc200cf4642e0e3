// What the reader can do now: the main act first, and for each that is off the reason why.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { available, isPossible } from '../../../engine/core/decide/available.ts';
import type { Available } from '../../../engine/core/decide/available.ts';
import type { Sending } from '../../../engine/core/dossier/dossier.ts';
import { byHand, isBack } from '../../../engine/core/dossier/sendings.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { letterWords } from '../../words/letters.ts';
import { words } from '../../words/words.ts';
import { ActForm } from './act-form.tsx';
import { placeTitle, sayTodo } from './standing-words.ts';
import type { DossierView } from './view.ts';

const WEIGHTS = { main: 'primary', ordinary: 'secondary', grave: 'plain' } as const;

/** The card with the buttons. */
export function Now({ view }: { view: DossierView }): JSX.Element {
  const { reading, lang, saying } = view;
  const { plan, dossier, world, reader, standing } = reading;
  const texts = words(lang);
  const acts = available(plan, dossier, reader, world);
  const pool = standing.pool.filter((place) => isPossible(plan, dossier, reader, `take.${place}`, world));
  const asked = Object.values(plan.approvals).filter(
    ({ name, of }) =>
      isPossible(plan, dossier, reader, `approve.${name}`, world) &&
      (of.some((each) => each !== 'agreements') || dossier.agreements.length > 0),
  );
  const toDeliver = isPossible(plan, dossier, reader, 'posted', world) ? byHand(dossier) : [];
  const readsNothing = standing.parts.size === 0;
  const todo = acts.length > 0 ? sayTodo(reading, lang) : null;
  return (
    <Section id="actions" title={texts.dossier.actions} card>
      <div class="acts">
        {readsNothing ? <p>{texts.staff.onlyTime}</p> : null}
        {dossier.closed === null ? null : (
          <p>
            {texts.staff.closed} <Moment at={dossier.closed} day {...saying} />
          </p>
        )}
        {todo === null ? null : <p>{todo}</p>}
        {pool.map((place) => (
          <ActForm view={view} act={`take.${place}`}>
            <Button kind="primary">
              {pool.length === 1 ? texts.staff.take : texts.staff.takePlace(placeTitle(plan, place, lang))}
            </Button>
            <p class="off-reason">{texts.staff.takeText}</p>
          </ActForm>
        ))}
        {asked.map(({ name, title }) => (
          <p>
            <a href={`#approval-${name}`}>{texts.staff.askedToAgree(inLanguage(title, lang))}</a>
          </p>
        ))}
        {toDeliver.map((sending) => (
          <p>
            <a href="#letters">{sayToDeliver(view, sending)}</a>
          </p>
        ))}
        {inOrder(acts).map((act) => (
          <ActButton act={act} dossier={dossier.id} lang={lang} calm={pool.length > 0} />
        ))}
        {acts.length + pool.length + asked.length === 0 && !readsNothing && dossier.closed === null ? (
          <p>{texts.dossier.noActions}</p>
        ) : null}
      </div>
    </Section>
  );
}

function sayToDeliver({ reading, lang }: DossierView, { letter, channel, bounced }: Sending): string {
  const title = inLanguage(reading.plan.letters[letter]?.title ?? letter, lang);
  const texts = letterWords(lang);
  if (isBack({ bounced })) return texts.toDeliver(title);
  return channel === 'voice' ? texts.toReadOut(title) : words(lang).staff.toPost(title);
}

/** The main act first, grave ones last; otherwise as the procedure has them. */
function inOrder(acts: readonly Available[]): Available[] {
  const rank = { main: 0, ordinary: 1, grave: 2 };
  return [...acts].sort((a, b) => rank[a.event.weight] - rank[b.event.weight]);
}

/** A link to the page where it is done; `calm` where something else comes first. */
function ActButton(props: { act: Available; dossier: string; lang: string; calm: boolean }) {
  const { act, dossier, lang, calm } = props;
  const { event, off } = act;
  const label = inLanguage(event.label, lang);
  const kind = calm && event.weight === 'main' ? 'secondary' : WEIGHTS[event.weight];
  if (off !== null)
    return (
      <Button kind={kind} id={`act-${event.name}`} off={inLanguage(off, lang)}>
        {label}
      </Button>
    );
  return (
    <ButtonLink href={`/dossier/${dossier}/do/${event.name}`} kind={kind}>
      {label}
    </ButtonLink>
  );
}
