// Whom to call and what to do this week: one card each, made for a telephone in the hand.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { available } from '../../../engine/core/decide/available.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Value } from '../../../engine/core/dossier/value.ts';
import { seesAnswer } from '../../../engine/shell/reading.ts';
import type { ListedDossier, ListPage } from '../../../engine/shell/search.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { TimeLeft } from '../../parts/time-left.tsx';
import { lookAheadWords } from '../../words/look-ahead.ts';
import { sayState, saySummary } from '../dossier/standing-words.ts';

interface WeekProps {
  page: ListPage;
  lang: string;
  now: string;
}

/** The cards, what is late first; or a calm sentence where nothing is to be done. */
export function Week({ page, lang, now }: WeekProps): JSX.Element {
  const texts = lookAheadWords(lang).week;
  if (page.rows.length === 0) return <Empty title={texts.empty}>{texts.emptyText}</Empty>;
  return (
    <ul class="week" id="list">
      {page.rows.map((row) => (
        <li class="card week-card">
          <Card row={row} lang={lang} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Card({ row, lang, now }: { row: ListedDossier; lang: string; now: string }) {
  const { plan, dossier } = row;
  const texts = lookAheadWords(lang).week;
  const name = answerOf(row, plan.filing.name);
  const phone = answerOf(row, plan.filing.phone);
  const summary = saySummary(row, lang);
  const next = mainAct(row);
  const about = [inLanguage(plan.title, lang), dossier.number, sayState(plan, dossier, lang)].join(' · ');
  return (
    <>
      <h2 class="week-who">
        <a href={`/dossier/${dossier.id}`}>{name ?? summary ?? dossier.number}</a>
      </h2>
      {name !== null && summary !== null && summary !== name ? <p>{summary}</p> : null}
      <p class="muted">{about}</p>
      <p>
        <TimeLeft due={row.row.due} {...{ lang, timeZone: plan.organisation.timeZone, now }} />
      </p>
      <div class="button-group">
        {phone === null ? null : (
          <ButtonLink href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} kind="secondary">
            {texts.call(phone)}
          </ButtonLink>
        )}
        {next === null ? null : (
          <ButtonLink href={`/dossier/${dossier.id}/do/${next.name}`}>
            {inLanguage(next.label, lang)}
            <span class="visually-hidden">, {name ?? dossier.number}</span>
          </ButtonLink>
        )}
      </div>
    </>
  );
}

/** An answer in words, as far as the reader may know it. */
function answerOf(row: ListedDossier, name: string | null): string | null {
  const field = row.plan.fields[name ?? ''];
  if (!field || !seesAnswer(row, field)) return null;
  const value: Value = row.dossier.data[field.name] ?? null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The one thing to do next, where the reader can do it now. */
function mainAct({ plan, dossier, reader, world, standing }: ListedDossier) {
  if (!standing.parts.has('answers')) return null;
  const acts = available(plan, dossier, reader, world);
  return acts.find(({ event, off }) => event.weight === 'main' && off === null)?.event ?? null;
}
