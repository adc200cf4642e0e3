// Reads a PDF back as a screen reader would: its language, its title, and its parts with their roles and words.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

export interface Part {
  readonly role: string;
  readonly text: string;
  readonly page: number;
  readonly alt?: string;
  readonly scope?: string;
  readonly children: readonly Part[];
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly scope?: string;
  readonly children?: readonly Node[];
}

/** The document as it can be read: every part of each page, and what is written outside all of them. */
export async function readBack(bytes: Buffer) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => readPage(await pdf.getPage(index + 1))),
  );
  const marks = (await pdf.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  await task.destroy();
  return {
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string | null }).Language,
    isTagged: marks?.get('Marked') === true,
    pages,
    parts: pages.flatMap(({ parts }) => parts),
  };
}

async function readPage(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const outside: string[] = [];
  const open: (string | null)[] = [];
  let right = 0;
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== null);
      right = Math.max(right, item.transform[4] + item.width);
      if (id === undefined) outside.push(item.str);
      else words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { id?: string | null }).id ?? null);
  }
  const root = (await page.getStructTree()) as Node;
  const top = partsOf(root, words, page.pageNumber);
  return {
    parts: top.flatMap(({ role, children }) => (role === 'Document' ? children : [])),
    outside,
    right,
  };
}

function partsOf(node: Node, words: ReadonlyMap<string, string>, page: number): Part[] {
  return (node.children ?? []).flatMap((child): Part[] => {
    if (child.role === undefined) return [];
    const children = partsOf(child, words, page);
    const own = (child.children ?? []).flatMap(({ role, id }) =>
      role === undefined && id !== undefined ? [words.get(id) ?? ''] : [],
    );
    const text = [...own, ...children.map((each) => each.text)].join(' ').replace(/\s+/g, ' ').trim();
    if (own.length === 0 && children.length === 0) return [];
    return [{ role: child.role, text, page, alt: child.alt, scope: child.scope, children }];
  });
}

/** Every part of a role, however deep. */
export function allOf(parts: readonly Part[], role: string): Part[] {
  return parts.flatMap((part) => [...(part.role === role ? [part] : []), ...allOf(part.children, role)]);
}
