// The report as a page: to be read, printed, and taken along as a file.
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { Frame } from '../../../frame.tsx';
import { BackLink } from '../../../parts/back-link.tsx';
import { Heading } from '../../../parts/heading.tsx';
import { Section } from '../../../parts/section.tsx';
import { SummaryList } from '../../../parts/summary-list.tsx';
import type { Site } from '../../../visit.ts';
import { comparingWords } from '../../../words/comparing.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { FigureSection } from '../figure-section.tsx';
import type { Report } from './report.ts';

interface ReportPageProps {
  c: Context<Site>;
  report: Report;
  /** What counting anew gave, where somebody asked for it. */
  checked: Child;
}

/** The whole page. */
export function ReportPage({ c, report, checked }: ReportPageProps): JSX.Element {
  const { lang, title, particulars, parts, reading } = report;
  const texts = evaluatingWords(lang);
  const here = `/dossier/${reading.dossier.id}/report`;
  return (
    <Frame c={c} title={title} wide>
      <div class="stack">
        <BackLink href={`/dossier/${reading.dossier.id}`} lang={lang} label={words(lang).staff.toDossier} />
        <Heading caption={texts.report}>{title}</Heading>
        {checked}
        <SummaryList lang={lang} rows={[...particulars]} />
        <p class="button-group">
          {(['pdf', 'csv', 'xlsx'] as const).map((kind) => (
            <a class="button button-secondary" href={`${here}/${kind}`}>
              {texts.download[kind]}
            </a>
          ))}
          <a class="button button-plain" href={`${here}?check=1`}>
            {texts.check}
          </a>
        </p>
        <p class="muted">{comparingWords(lang).leftOut}</p>
        <Conclusions report={report} />
        {parts.map(({ procedure, title: name, found }) => (
          <Section id={`about-${procedure}`} title={inLanguage(name, lang)}>
            <div class="figures">
              {found.map(({ told, finding, name: metric }) => (
                <div class="finding">
                  <FigureSection
                    {...told}
                    id={metric.replace('.', '-')}
                    level={3}
                    of={inLanguage(name, lang)}
                  />
                  {finding === null ? null : (
                    <blockquote class="finding-words">
                      <p class="label">{texts.stoodOut}</p>
                      <p class="wording-text">{finding}</p>
                    </blockquote>
                  )}
                </div>
              ))}
            </div>
          </Section>
        ))}
      </div>
    </Frame>
  );
}

function Conclusions({ report: { words: written, measures, lang } }: { report: Report }) {
  const texts = evaluatingWords(lang);
  return (
    <>
      {written.map(({ label, value }, index) => (
        <Section id={`words-${index}`} title={label}>
          <p class="wording-text">{value}</p>
        </Section>
      ))}
      <Section id="measures" title={texts.measures}>
        {measures.length === 0 ? (
          <p class="muted">{texts.noMeasures}</p>
        ) : (
          <ul>
            {measures.map(({ id, number, isOpen }) => (
              <li>{isOpen ? <a href={`/dossier/${id}`}>{number}</a> : number}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
