// The text of a letter in blocks, for wherever it is shown in another form than plain text.

export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const DASH = /^\s*[-–•*]\s+/;

/** Empty lines part blocks; lines that begin with a dash, up to the end of their block, are a list. */
export function letterBlocks(text: string): LetterBlock[] {
  return text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .flatMap(blocksIn);
}

function blocksIn(part: string): LetterBlock[] {
  const lines = part.split('\n');
  const first = lines.findIndex((line) => DASH.test(line));
  if (first < 0 || !lines.slice(first).every((line) => DASH.test(line)))
    return [{ kind: 'paragraph', text: part }];
  const before = lines.slice(0, first).join('\n');
  const list: LetterBlock = {
    kind: 'list',
    items: lines.slice(first).map((line) => line.replace(DASH, '')),
  };
  return before === '' ? [list] : [{ kind: 'paragraph', text: before }, list];
}
