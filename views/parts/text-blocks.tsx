// Blocks of text as a page shows them: each heading with what stands below it is a section that can be linked to.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { TextBlock } from '../procedure-text/part.ts';
import { Section } from './section.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';

type Show = {
  readonly [K in TextBlock['kind']]: (block: Extract<TextBlock, { kind: K }>, lang: string) => Child;
};

const show: Show = {
  heading: ({ text }) => <h3>{text}</h3>,
  paragraph: ({ text, look }) => (
    <p class={look === 'lead' ? 'lead' : look === 'small' ? 'muted' : undefined}>{text}</p>
  ),
  list: ({ items, numbered }) => {
    const lines = items.map((item) => <li>{item}</li>);
    return numbered ? <ol class="prose">{lines}</ol> : <ul class="prose">{lines}</ul>;
  },
  table: ({ caption, columns, rows }) => (
    <Table
      caption={caption}
      captionHidden
      columns={columns.map(({ head }) => ({ label: head }))}
      rows={rows}
    />
  ),
  pairs: ({ pairs }, lang) => (
    <SummaryList
      lang={lang}
      rows={pairs.map(({ label, value }) => ({
        label,
        value: value.split('\n').map((line) => <p>{line}</p>),
      }))}
    />
  ),
};

/** The blocks, every heading of level 2 a section. */
export function TextBlocks({ blocks, lang }: { blocks: readonly TextBlock[]; lang: string }): JSX.Element {
  const sections = sectionsOf(blocks);
  return (
    <>
      {sections.map(({ title, inside }, index) => {
        const shown = inside.map((block) =>
          (show[block.kind] as (block: TextBlock, lang: string) => Child)(block, lang),
        );
        return title === null ? (
          <>{shown}</>
        ) : (
          <Section id={`part-${index}`} title={title}>
            {shown}
          </Section>
        );
      })}
    </>
  );
}

function sectionsOf(blocks: readonly TextBlock[]): { title: string | null; inside: TextBlock[] }[] {
  const sections: { title: string | null; inside: TextBlock[] }[] = [{ title: null, inside: [] }];
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: block.text, inside: [] });
    else sections.at(-1)?.inside.push(block);
  return sections;
}
