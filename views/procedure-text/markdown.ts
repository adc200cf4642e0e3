// Blocks as Markdown, for a text that goes elsewhere.
import type { TextBlock } from './part.ts';

type Writers = { readonly [K in TextBlock['kind']]: (block: Extract<TextBlock, { kind: K }>) => string };

const writers: Writers = {
  heading: ({ level, text }) => `${'#'.repeat(level)} ${plain(text)}`,
  paragraph: ({ text }) => text.split('\n').map(plain).join('\n'),
  list: ({ items, numbered }) =>
    items.map((item, index) => `${numbered ? `${index + 1}.` : '-'} ${plain(item)}`).join('\n'),
  table: ({ columns, rows }) =>
    [columns.map(({ head }) => head), columns.map(() => '---'), ...rows]
      .map((cells) => `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`)
      .join('\n'),
  pairs: ({ pairs }) => pairs.map(({ label, value }) => `- **${plain(label)}**: ${plain(value)}`).join('\n'),
};

/** The blocks, an empty line between each two. */
export function asMarkdown(blocks: readonly TextBlock[]): string {
  return `${blocks.map((block) => (writers[block.kind] as (block: TextBlock) => string)(block)).join('\n\n')}\n`;
}

/** On one line, with the signs that Markdown reads made into signs that it shows. */
function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
