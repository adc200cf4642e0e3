// What waits for somebody who works here: their own dossiers, what their role can take, and what is done.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { mayFile } from '../../engine/core/decide/file.ts';
import { hasComplainant } from '../../engine/core/plan/complainant.ts';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { App } from '../../engine/shell/app.ts';
import { listsOf, readList, readWeek, search } from '../../engine/shell/search.ts';
import type { ListPage } from '../../engine/shell/search.ts';
import { waitingFor } from '../../engine/shell/waiting.ts';
import type { Mark } from '../../engine/shell/store/lists.ts';
import { Frame } from '../frame.tsx';
import { ButtonGroup, ButtonLink } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Pagination } from '../parts/pagination.tsx';
import { onlyPeople, personOf } from '../signed-in.ts';
import type { Site } from '../visit.ts';
import { lookAheadWords } from '../words/look-ahead.ts';
import { phoneWords } from '../words/phone.ts';
import { words } from '../words/words.ts';
import { Notices } from './worklist/notices.tsx';
import { phoneHref } from './phone/screen.tsx';
import { Rows } from './worklist/rows.tsx';
import { SearchBox } from './worklist/search-box.tsx';
import { Tabs } from './worklist/tabs.tsx';
import type { Tab } from './worklist/tabs.tsx';
import { Week } from './worklist/week.tsx';

const LISTS: readonly Tab[] = ['mine', 'week', 'pool', 'done'];

/** `/worklist`, with `?list=`, `?after=` and `?q=`. */
export function worklistRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/worklist', onlyPeople);
  hono.get('/worklist', (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    return query === '' ? showList(app, c) : showResults(app, c, query);
  });
  return hono;
}

async function showList(app: App, c: Context<Site>) {
  const { id } = personOf(c);
  const { lang } = c.get('visitor');
  const [full, filing] = await Promise.all([listsOf(app, id), newDossiers(app, c)]);
  const asked = LISTS.find((list) => list === c.req.query('list'));
  const current = asked ?? LISTS.find((list) => full.has(list)) ?? 'mine';
  const isThere = (list: Tab) =>
    full.has(list) || (list === 'week' && (full.has('mine') || full.has('pool')));
  const after = markOf(c.req.query('after'));
  const page = await (current === 'week' ? readWeek(app, id, after) : readList(app, id, current, after));
  const notices = full.has('notice') && current !== 'done' ? await waitingFor(app, id) : [];
  const texts = words(lang);
  const first = `/worklist?list=${current}`;
  // With a telephone in the hand, whom to call comes before all else.
  const isFirst = current === 'week';
  const start = <Start filing={filing} />;
  return c.html(
    <Frame c={c} title={texts.worklist.title} wide>
      <div class="page-head">
        <Heading lead={leadOf(current, lang)}>{texts.worklist.title}</Heading>
        {isFirst ? null : start}
      </div>
      {isFirst ? null : <SearchBox lang={lang} query="" />}
      <Notices waiting={notices} lang={lang} now={app.clock()} />
      <Tabs lists={LISTS.filter((list) => isThere(list) || list === current)} current={current} lang={lang} />
      {current === 'week' ? (
        <Week page={page} lang={lang} now={app.clock()} />
      ) : (
        <Rows page={page} list={current} lang={lang} now={app.clock()} />
      )}
      {after ? (
        <p>
          <a href={first}>{texts.staff.toStart}</a>
        </p>
      ) : null}
      <Pagination lang={lang} {...nextOf(page, first)} />
      {isFirst ? (
        <div class="stack">
          {start}
          <SearchBox lang={lang} query="" />
        </div>
      ) : null}
    </Frame>,
  );
}

/** What this person can begin. */
function Start({ filing }: { filing: readonly { readonly href: string; readonly label: string }[] }) {
  if (filing.length === 0) return null;
  return (
    <ButtonGroup>
      {filing.map(({ href, label }) => (
        <ButtonLink href={href} kind="secondary">
          {label}
        </ButtonLink>
      ))}
    </ButtonGroup>
  );
}

function leadOf(current: Tab, lang: string): string | undefined {
  if (current === 'week') return lookAheadWords(lang).week.lead;
  return current === 'done' ? undefined : words(lang).worklist.overdueFirst;
}

async function showResults(app: App, c: Context<Site>, query: string) {
  const { lang } = c.get('visitor');
  const page = await search(app, personOf(c).id, query);
  const texts = words(lang).staff;
  return c.html(
    <Frame c={c} title={texts.results(query)} wide>
      <Heading lead={texts.resultsHint}>{texts.results(query)}</Heading>
      <SearchBox lang={lang} query={query} />
      <Rows page={page} list="found" lang={lang} now={app.clock()} />
      {page.next ? <p>{texts.moreResults}</p> : null}
      <p>
        <a href="/worklist">{texts.stopSearch}</a>
      </p>
    </Frame>,
  );
}

/** The procedures under which this person may enter something for somebody else. */
async function newDossiers(app: App, c: Context<Site>): Promise<{ href: string; label: string }[]> {
  const { lang } = c.get('visitor');
  const plans = await Promise.all((await app.plans.current()).map(({ id }) => app.plans.of(id)));
  const mine = plans.filter((plan) => mayFile(plan, personOf(c)).forOthers);
  const talks = mine.filter((plan) => hasComplainant(plan) && plan.filing.channels.includes('phone'));
  return [
    ...talks.map((plan) => ({
      href: phoneHref(plan.procedure),
      label:
        talks.length === 1 ? phoneWords(lang).open : phoneWords(lang).title(inLanguage(plan.title, lang)),
    })),
    ...mine.map((plan) => ({
      href: `/file/${plan.procedure}?for=other`,
      label: !hasComplainant(plan)
        ? lookAheadWords(lang).own.fresh(inLanguage(plan.title, lang))
        : mine.filter(hasComplainant).length === 1
          ? words(lang).worklist.newDossier
          : words(lang).staff.newFor(inLanguage(plan.title, lang)),
    })),
  ];
}

function nextOf(page: ListPage, first: string): { next?: string } {
  if (page.next === null) return {};
  return { next: `${first}&after=${encodeURIComponent(`${page.next.due}~${page.next.dossier}`)}` };
}

function markOf(text: string | undefined): Mark | null {
  const [due, dossier] = (text ?? '').split('~');
  return due && dossier ? { due, dossier } : null;
}
