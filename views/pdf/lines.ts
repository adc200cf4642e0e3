// Breaks a text into lines that fit: between words, after a hyphen or a slash, and inside a word that is too long.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The lines of `text`, none wider than `width` by `measure` (unless a single sign is); empty lines stay. A line that ends
 * between two words keeps a space at its end, so that whoever reads it aloud does not join them.
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  return text
    .replace(/\t/g, '    ')
    .split(/\r\n?|\n/)
    .flatMap((paragraph, index, all) => {
      const lines = broken(paragraph, width, measure);
      return index === all.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} `];
    })
    .map((line) => line.replace(/ +$/, ' '));
}

function broken(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let reach = 0;
  for (const piece of piecesOf(paragraph)) {
    if (reach + measure(piece.trimEnd()) <= width) {
      line += piece;
      reach += measure(piece);
      continue;
    }
    if (line.trim() !== '') lines.push(line);
    line = piece;
    while (measure(line.trimEnd()) > width) {
      const head = headOf(line, width, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
    reach = measure(line);
  }
  return [...lines, line.trimEnd()];
}

/** Words with the spaces behind them, cut after hyphens and slashes too. */
function piecesOf(paragraph: string): string[] {
  return paragraph.split(/(?<= )(?! )|(?<=\p{L}[-/])(?=\p{L})/u);
}

/** As many signs of a word as fit on one line, and at least one. */
function headOf(word: string, width: number, measure: (text: string) => number): string {
  let head = '';
  let reach = 0;
  for (const { segment } of graphemes.segment(word)) {
    reach += measure(segment);
    if (head !== '' && reach > width) break;
    head += segment;
  }
  return head;
}
