// The report as a document on paper, with every number in a table.
import { inLanguage } from '../../../../engine/core/language/text.ts';
import { spoken } from '../../../../engine/core/scope/say.ts';
import type { Block } from '../../../pdf/blocks/index.ts';
import type { PdfDocument } from '../../../pdf/document.ts';
import { comparingWords } from '../../../words/comparing.ts';
import { evaluatingWords } from '../../../words/evaluating.ts';
import { words } from '../../../words/words.ts';
import { pictures } from '../pictures/index.ts';
import { figureBars } from './bars.ts';
import type { Found } from './frozen.ts';
import type { Report } from './report.ts';
import { sayTarget } from '../saying.ts';
import type { Told } from '../saying.ts';
import { sayBefore, sayValue } from '../values.ts';
import { figureRows } from './rows.ts';

/** The document; it is dated by the last entry of the dossier, so that the same report is the same file. */
export function reportDocument(report: Report): PdfDocument {
  const { reading, lang, title, particulars, parts, words: written, measures } = report;
  const { organisation } = reading.plan;
  const texts = evaluatingWords(lang);
  return {
    title,
    lang,
    organisation: organisation.name,
    colour: organisation.colour,
    at: reading.history.at(-1)?.recorded ?? reading.dossier.opened,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'pairs', pairs: particulars },
      { kind: 'paragraph', text: comparingWords(lang).leftOut, look: 'small' },
      ...written.flatMap(({ label, value }): Block[] => [
        { kind: 'heading', level: 2, text: label },
        { kind: 'paragraph', text: value },
      ]),
      { kind: 'heading', level: 2, text: texts.measures },
      measures.length === 0
        ? { kind: 'paragraph', text: texts.noMeasures }
        : { kind: 'list', items: measures.map(({ number }) => number) },
      ...parts.flatMap(({ title: name, found }): Block[] => [
        { kind: 'heading', level: 2, text: inLanguage(name, lang) },
        ...found.flatMap((each) => figureBlocks(each, lang)),
      ]),
    ],
  };
}

function figureBlocks({ told, finding }: Found, lang: string): Block[] {
  const { figure } = told;
  const [texts, own] = [words(lang).evaluation, evaluatingWords(lang)];
  const compare = comparingWords(lang);
  const all = figureRows(told);
  const isCompared = all.some(({ before }) => before !== null);
  const rows = all.map(({ group, what, value, before }) => [
    group,
    what,
    sayValue(value, told),
    ...(isCompared ? [sayBefore(value, before, told)] : []),
  ]);
  const title = inLanguage(figure.title, lang);
  const sentence = pictures[figure.kind.kind].sentence(told);
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'paragraph', text: sentence, look: 'strong' },
    ...aimBlocks(told),
    ...figureBars(told, sentence),
    ...(finding === null ? [] : [{ kind: 'paragraph', text: `${own.stoodOut}: ${finding}` } satisfies Block]),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: title,
            columns: [
              { head: texts.split },
              { head: own.what },
              { head: compare.value, align: 'right' },
              ...(isCompared ? [{ head: compare.before, align: 'right' } as const] : []),
            ],
            rows,
            rowHeads: true,
          } satisfies Block,
        ]),
    { kind: 'paragraph', text: figure.definition[spoken(lang)], look: 'small' },
  ];
}

/** Whether the target was reached, and by which number. */
function aimBlocks(told: Told): Block[] {
  const target = sayTarget(told);
  if (target === null) return [];
  const texts = comparingWords(told.lang);
  const { reached } = told.figure;
  const said = reached === null ? texts.notSure : reached ? texts.isReached : texts.isNotReached;
  return [{ kind: 'paragraph', text: texts.targetIs(target, said) }];
}
