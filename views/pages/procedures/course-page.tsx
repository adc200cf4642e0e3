// How a procedure runs: the drawing, the same as text, and its deadlines.
import type { Context } from 'hono';
import { raw } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { Plan } from '../../../engine/core/plan/plan.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import type { Version } from '../../../engine/shell/plans.ts';
import { Frame } from '../../frame.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { DeadlineList } from './deadline-list.tsx';
import { ProcedureHead } from './head.tsx';
import { publisherOf } from './publisher-of.ts';
import { StateList } from './state-list.tsx';

interface CourseProps {
  c: Context<Site>;
  plan: Plan;
  svg: string;
  version: Version;
  people: readonly Registered[];
  now: string;
}

/** The page. */
export function CoursePage({ c, plan, svg, version, people, now }: CourseProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).procedure;
  const saying = { lang, timeZone: c.get('organisation').timeZone, now };
  const title = inLanguage(plan.title, lang);
  return (
    <Frame c={c} title={title} wide>
      {c.req.query('done') === 'published' ? (
        <Notice tone="done" lang={lang}>
          {texts.published}
        </Notice>
      ) : null}
      <ProcedureHead procedure={plan.procedure} {...{ title, lang }} current="course" />
      <SummaryList
        lang={lang}
        rows={[
          { label: texts.current, value: texts.version(version.no) },
          { label: texts.inUseSince, value: <Moment at={version.publishedAt} {...saying} /> },
          { label: texts.publishedBy, value: publisherOf(version, people, lang) },
          { label: texts.noteOf, value: version.note },
        ]}
      />
      <Section id="diagram" title={texts.diagram}>
        <figure class="diagram" tabindex={0} role="group" aria-label={texts.diagramLabel}>
          <div aria-hidden="true">{raw(svg)}</div>
        </figure>
      </Section>
      <Section id="states" title={texts.diagramText}>
        <StateList {...{ plan, lang }} />
      </Section>
      <Section id="deadlines" title={texts.deadlines}>
        <DeadlineList {...{ plan, lang }} />
      </Section>
    </Frame>
  );
}
