// Reads a page as markup: elements in a tree, strictly, so that a page that is not well formed is found.

export interface Element {
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
  readonly parent: Element | null;
}

const VOID = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'];
const TOKEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+|</gi;

/** The tree of a page; throws on an element that is closed where it was not opened. */
export function readHtml(html: string): Element {
  const root: Element = { tag: '', attributes: new Map(), children: [], parent: null };
  let open = root;
  for (const [token, end, name, attributes, selfClosed] of html.matchAll(TOKEN)) {
    if (token.startsWith('<!')) continue;
    if (name === undefined) {
      if (token === '<') throw new Error(`A bare "<" stands in the page, inside <${open.tag}>.`);
      open.children.push(decoded(token));
      continue;
    }
    const tag = name.toLowerCase();
    if (end !== '') {
      if (open.tag !== tag || open.parent === null) throw new Error(`</${tag}> closes <${open.tag}>.`);
      open = open.parent;
      continue;
    }
    const element: Element = {
      tag,
      attributes: readAttributes(attributes ?? ''),
      children: [],
      parent: open,
    };
    open.children.push(element);
    if (!VOID.includes(tag) && selfClosed === '') open = element;
  }
  if (open !== root) throw new Error(`<${open.tag}> is never closed.`);
  return root;
}

function readAttributes(text: string): Map<string, string> {
  const found = text.matchAll(/([^\s"'>/=]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]));
}

function decoded(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string | undefined) =>
    code === undefined ? (named[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
  );
}

/** Every element below this one, in the order of the page. */
export function elementsIn(element: Element): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsIn(child)],
  );
}

/** The words in an element with single spaces. */
export function textOf(element: Element): string {
  const raw = (each: Element | string): string =>
    typeof each === 'string' ? each : each.children.map(raw).join('');
  return raw(element).replace(/\s+/g, ' ').trim();
}

/** The nearest element around this one with a tag; null where there is none. */
export function around(element: Element, tag: string): Element | null {
  let each = element.parent;
  while (each !== null && each.tag !== tag) each = each.parent;
  return each;
}
