// The same words as HTML, for programs that show mail that way: nothing is fetched from anywhere, and nothing is in it that the text lacks.
import { letterBlocks } from '../../core/dossier/letter-blocks.ts';
import type { LetterBlock } from '../../core/dossier/letter-blocks.ts';

/** A whole page of a mail's text: paragraphs, lists of lines that begin with a dash, and links. */
export function htmlOf(text: string, { language, title }: { language: string; title: string }): string {
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escaped(title)}</title></head>`,
    `<body style="${BODY}"><div style="${PAGE}">${letterBlocks(text).map(htmlBlock).join('')}</div></body></html>`,
  ].join('');
}

const BODY =
  'margin:0;padding:24px 16px;font-family:system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif';
const PAGE = 'max-width:36em;margin:0 auto;font-size:17px;line-height:1.55';
const PARAGRAPH = 'margin:0 0 1em';
const LIST = 'margin:0 0 1em;padding-left:1.4em';

function htmlBlock(block: LetterBlock): string {
  if (block.kind === 'paragraph')
    return `<p style="${PARAGRAPH}">${block.text.split('\n').map(withLinks).join('<br>')}</p>`;
  return `<ul style="${LIST}">${block.items.map((item) => `<li>${withLinks(item)}</li>`).join('')}</ul>`;
}

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

/** Every other part is an address. */
function withLinks(line: string): string {
  return line
    .split(LINK)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
    )
    .join('');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
