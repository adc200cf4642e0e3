// Requests that nobody would send in good faith: each is drawn from a seed, so that one that fails can be sent again.
export interface Odd {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

export interface Materials {
  /** Patterns of the site's routes, such as `/dossier/:id`. */
  readonly patterns: readonly string[];
  /** Words that fit into patterns: ids, numbers, acts, names. */
  readonly words: readonly string[];
  readonly cookies: readonly string[];
  readonly origin: string;
}

type Draw = () => number;

const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
const TRICKS = [
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%ff%fe',
  '%c0%ae%c0%ae',
  '..;',
  '%2e%2e',
  '__proto__',
  'constructor',
  'toString',
  "' or 1=1 --",
  '%E2%80%AE',
  '%',
  '%zz',
  '-1',
  '1e309',
  '9'.repeat(400),
  'ａ'.repeat(50),
  '<script>alert(1)</script>',
  '{{7*7}}',
  '*',
  '~',
];
const TYPES = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'application/json',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded; charset=utf-16',
  '',
  'x',
];
const NAMES = [
  'code',
  'email',
  'password',
  'name',
  'text',
  'reason',
  'data.name',
  'relation',
  'agreements.0.what',
  'agreements.999999.what',
  'agreement',
  'chosen.handler',
  'was',
  'seq',
  'source',
  'note',
  'from',
  'until',
  'happened',
  'sure',
  '__proto__',
  'constructor.prototype.x',
  'add',
  'remove.0',
  'token',
  'attempt',
];
const QUERIES = [
  'q',
  'after',
  'list',
  'lang',
  'next',
  'done',
  'for',
  'show',
  'period',
  'from',
  'until',
  'procedure',
  'code',
  'state',
];

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The odd request of a seed. */
export function oddRequest(seed: number, materials: Materials): Odd {
  const draw = drawFrom(seed);
  const method = draw() < 0.45 ? 'GET' : draw() < 0.75 ? 'POST' : pick(draw, METHODS);
  const takesBody = method !== 'GET' && method !== 'HEAD';
  const content = takesBody ? bodyOf(draw, materials) : null;
  return {
    method,
    path: pathOf(draw, materials) + queryOf(draw, materials),
    headers: { ...headersOf(draw, materials), ...(content?.type ? { 'content-type': content.type } : {}) },
    body: content?.body ?? null,
  };
}

function pathOf(draw: Draw, { patterns, words }: Materials): string {
  const filled = pick(draw, patterns)
    .split('/')
    .map((part) => (/^:|\*/.test(part) ? pick(draw, draw() < 0.7 ? words : TRICKS) : part))
    .join('/');
  const kind = draw();
  if (kind < 0.75) return encoded(filled);
  if (kind < 0.82) return `${encoded(filled)}/`;
  if (kind < 0.88) return `/${encoded(filled)}`;
  if (kind < 0.94) return encoded(filled).toUpperCase();
  return `${encoded(filled)}/${encoded(pick(draw, TRICKS))}`;
}

/** What a client could put on the line: no spaces, quotes or angles as they are; broken percents stay broken. */
function encoded(path: string): string {
  return path.replace(/[^\x21-\x7e]|[<>"'{}^`|\\#?]/gu, (letter) => encodeURIComponent(letter));
}

function queryOf(draw: Draw, { words }: Materials): string {
  const count = Math.floor(draw() * 3);
  const pairs = Array.from(
    { length: count },
    () => `${pick(draw, QUERIES)}=${encoded(pick(draw, draw() < 0.5 ? words : TRICKS))}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function headersOf(draw: Draw, { cookies, origin }: Materials): Record<string, string> {
  const cookie =
    draw() < 0.8
      ? pick(draw, cookies)
      : `session=${pick(draw, TRICKS).replace(/[^\x21-\x7e]/g, '')}; once=%00; lang=../..`;
  const from = draw();
  return {
    cookie,
    ...(from < 0.75
      ? { origin }
      : from < 0.85
        ? { origin: 'https://elsewhere.example' }
        : from < 0.95
          ? {}
          : { origin: 'null' }),
    ...(draw() < 0.15 ? { 'hx-request': 'true', 'hx-request-type': 'partial' } : {}),
    ...(draw() < 0.1 ? { 'accept-language': 'xx;q=zz, ' + 'nl,'.repeat(100) } : {}),
    ...(draw() < 0.1
      ? { host: 'elsewhere.example', 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'evil.example' }
      : {}),
    ...(draw() < 0.05
      ? { range: 'bytes=0-18446744073709551615', 'if-none-match': '*', 'if-modified-since': 'ooit' }
      : {}),
    ...(draw() < 0.05 ? { 'content-length': '-1' } : {}),
  };
}

function bodyOf(draw: Draw, materials: Materials): { type: string; body: Odd['body'] } {
  const pairs = Array.from(
    { length: 1 + Math.floor(draw() * 6) },
    () => [pick(draw, NAMES), value(draw, materials)] as const,
  );
  const form = new URLSearchParams(pairs.map(([name, text]): [string, string] => [name, text])).toString();
  const kind = draw();
  if (kind < 0.45) return { type: 'application/x-www-form-urlencoded', body: form };
  if (kind < 0.6) return { type: 'multipart/form-data; boundary=b', body: multipart(draw, pairs) };
  if (kind < 0.7)
    return {
      type: 'application/json',
      body: draw() < 0.5 ? '{"__proto__":{"x":1},"a":' : JSON.stringify(Object.fromEntries(pairs)),
    };
  if (kind < 0.8) return { type: pick(draw, TYPES), body: noise(draw) };
  return { type: pick(draw, TYPES), body: draw() < 0.2 ? '' : form };
}

function multipart(draw: Draw, pairs: readonly (readonly [string, string])[]): string {
  const parts = pairs.map(([name, text]) =>
    draw() < 0.3
      ? `--b\r\nContent-Disposition: form-data; name="${name}"; filename="../../${name}.html"\r\nContent-Type: text/html\r\n\r\n${text}\r\n`
      : `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
  );
  return parts.join('') + (draw() < 0.8 ? '--b--\r\n' : '');
}

function noise(draw: Draw): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor(draw() * 2000));
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(draw() * 256);
  return bytes;
}

function value(draw: Draw, { words }: Materials): string {
  const kind = draw();
  if (kind < 0.5) return pick(draw, words);
  if (kind < 0.9) return pick(draw, TRICKS);
  return kind < 0.97 ? 'x'.repeat(Math.floor(draw() * 30_000)) : '\u0000\ud800\u202e';
}

function pick<T>(draw: Draw, from: readonly T[]): T {
  const picked = from[Math.floor(draw() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}
