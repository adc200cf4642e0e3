// What a check found: problems, advice, and which examples do not come out as written.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PlacedProblem } from '../../../engine/core/language/problem.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import type { ExaminedScenario, Examination } from '../../../engine/shell/examine.ts';
import { Marked } from '../../parts/marked.tsx';
import { words } from '../../words/words.ts';
import { Changes } from './changes.tsx';

interface FindingsProps {
  /** Null when nothing has been checked yet. */
  examination: Examination | null;
  lang: string;
}

/** The findings; the part of the page that a check takes the place of. */
export function Findings({ examination, lang }: FindingsProps): JSX.Element {
  const texts = words(lang).procedure;
  return (
    <section class="findings" id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{texts.result}</h2>
      <div role="status">
        {examination ? <Outcome {...{ examination, lang }} /> : <p class="muted">{texts.notChecked}</p>}
      </div>
    </section>
  );
}

function Outcome({ examination, lang }: { examination: Examination; lang: string }) {
  const { problems, advice, scenarios, changes } = examination;
  const texts = words(lang).procedure;
  return (
    <div class="stack">
      {problems.length === 0 ? (
        <p class="finding-good">{texts.noProblems}</p>
      ) : (
        <FindingList title={texts.problemCount(problems.length)} findings={problems} lang={lang} />
      )}
      {problems.length > 0 ? <p class="muted">{texts.notPlayed}</p> : <Examples {...{ scenarios, lang }} />}
      {problems.length > 0 ? null : <Changes {...{ changes, lang }} />}
      {advice.length > 0 ? (
        <FindingList title={texts.adviceCount(advice.length)} findings={advice} lang={lang} />
      ) : null}
    </div>
  );
}

function FindingList(props: { title: string; findings: readonly PlacedProblem[]; lang: string }) {
  const { title, findings, lang } = props;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="problems">
        {findings.map((finding) => (
          <Finding {...{ finding, lang }} />
        ))}
      </ul>
    </div>
  );
}

function Finding({ finding, lang }: { finding: PlacedProblem; lang: string }) {
  const texts = words(lang).procedure;
  const { file, line, column, severity, text, instead } = finding;
  const own = file !== 'organisation.yaml';
  return (
    <li class={severity === 'advice' ? 'problem problem-advice' : 'problem'}>
      <p>
        <a href={`#${own ? 'source' : 'organisation'}-${line}`}>{texts.line(line, column)}</a>
        {own ? null : <span class="muted"> · {texts.organisation}</span>}
      </p>
      <p>
        <Marked text={text[spoken(lang)]} />
      </p>
      {instead === undefined ? null : (
        <p>
          {texts.write} <code>{instead}</code>
        </p>
      )}
    </li>
  );
}

function Examples({ scenarios, lang }: { scenarios: readonly ExaminedScenario[]; lang: string }) {
  const texts = words(lang).procedure;
  const failing = scenarios.filter(({ failures }) => failures.length > 0);
  if (scenarios.length === 0) return <p class="muted">{texts.noExamples}</p>;
  if (failing.length === 0) return <p class="finding-good">{texts.examplesHold(scenarios.length)}</p>;
  return (
    <div>
      <h3>{texts.examplesFail(failing.length, scenarios.length)}</h3>
      {failing.map(({ name, line, failures }) => (
        <div class="example">
          <p>
            <strong>{name}</strong> · <a href={`#source-${line}`}>{texts.toLine(line)}</a>
          </p>
          <ul class="problems">
            {failures.map((finding) => (
              <Finding {...{ finding, lang }} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
