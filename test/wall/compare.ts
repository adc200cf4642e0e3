// Sends the same request to both houses and says what differs, leaving out what is drawn at random for every answer.
import type { House } from './twins.ts';
import type { Visit } from './visits.ts';

const HEADERS = [
  'content-type',
  'content-length',
  'location',
  'cache-control',
  'retry-after',
  'vary',
  'set-cookie',
];
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Tokens of sessions, drafts and invitations, and sealed cookies. */
const TOKEN = /[A-Za-z0-9_-]{43,}/g;

/** Answers that are the same byte for byte give the same text. */
export async function answerOf(
  { app, site }: House,
  visit: Visit,
  cookie: string,
  known: ReadonlySet<string>,
): Promise<string> {
  const body = visit.form ? new URLSearchParams(visit.form) : null;
  const response = await site.request(`${app.baseUrl}${visit.path}`, {
    ...(body ? { method: 'POST', body } : {}),
    redirect: 'manual',
    headers: { cookie, origin: app.baseUrl, 'sec-fetch-site': 'same-origin' },
  });
  const headers = HEADERS.map((name) => `${name}: ${response.headers.get(name) ?? ''}`);
  const text = [response.status, ...headers, await response.text()].join('\n');
  return withoutChance(text, known);
}

/** A text without ids and tokens that were drawn at random, but for the ids that are known. */
export function withoutChance(text: string, known: ReadonlySet<string>): string {
  return text.replace(UUID, (id) => (known.has(id) ? id : '…')).replace(TOKEN, '…');
}

/** The first line in which two answers differ. */
export function difference(one: string, other: string): string {
  const [ones, others] = [one.split('\n'), other.split('\n')];
  const at = ones.findIndex((line, index) => line !== others[index]);
  const from = [...(ones[at] ?? '')].findIndex((letter, index) => letter !== others[at]?.[index]);
  const cut = (line: string | undefined) => (line ?? '').slice(Math.max(0, from - 200), from + 200);
  return `with: ${cut(ones[at])}\nwithout: ${cut(others[at])}`;
}
