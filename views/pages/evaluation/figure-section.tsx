// One figure: what is to be seen in a sentence, drawn and in a table, its target, and what was counted.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Figure } from '../../../engine/core/measure/figure.ts';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { spoken } from '../../../engine/core/scope/say.ts';
import { Section } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import { evaluatingWords } from '../../words/evaluating.ts';
import { words } from '../../words/words.ts';
import { sayTarget } from './saying.ts';
import type { Told } from './saying.ts';
import { pictures } from './pictures/index.ts';
import { tables } from './tables/index.ts';

interface FigureProps extends Told {
  /** What its id ends in, where there are several of one name. */
  readonly id?: string;
  readonly level?: 2 | 3;
  /** Whose figure it is, where there are several of one name. */
  readonly of?: string;
}

/** A section of the page. */
export function FigureSection({ id, level = 2, of, ...told }: FigureProps): JSX.Element {
  const { figure, lang } = told;
  const texts = words(lang).evaluation;
  const { sentence, picture } = pictures[figure.kind.kind];
  const [drawn, table] = [picture(told), tables[figure.kind.kind].table(told)];
  return (
    <Section
      id={`figure-${id ?? figure.metric}`}
      level={level}
      title={[...(of === undefined ? [] : [of]), inLanguage(figure.title, lang)].join(': ')}
      aside={<Target {...told} />}
    >
      <div class="stack">
        <p>{sentence(told)}</p>
        {drawn}
        {drawn === null || table === null ? (
          table
        ) : (
          <details>
            <summary>{evaluatingWords(lang).asTable}</summary>
            {table}
          </details>
        )}
        {figure.hides ? <p class="muted">{texts.whyHidden(figure.limit)}</p> : null}
        <details>
          <summary>{texts.definition}</summary>
          <p>{figure.definition[spoken(lang)]}</p>
        </details>
      </div>
    </Section>
  );
}

function Target({ figure, lang }: Told) {
  const { reached } = figure;
  const target = sayTarget({ figure, lang });
  if (target === null) return null;
  const texts = words(lang).evaluation;
  const text = texts.target(target);
  if (isEmpty(figure)) return <span class="muted">{text}</span>;
  const said = reached === null ? texts.unsure : reached ? texts.met : texts.notMet;
  return (
    <span>
      {text} <Tag tone={reached === null ? 'neutral' : reached ? 'done' : 'attention'} text={said} />
    </span>
  );
}

/** Whether there is nothing yet that could reach a target or miss it. */
function isEmpty({ kind, total, groups }: Figure): boolean {
  if (!total) return groups.length === 0;
  if (total.ratio) return total.ratio.of === 0;
  return (
    total.n === 0 ||
    (kind.kind === 'duration' &&
      total.n !== null &&
      Object.keys(total.parts).every((part) => part === 'open'))
  );
}
