// For every route of the site, the requests by which somebody could try to notice a hidden dossier.
import type { Hidden } from './worlds.ts';

export interface Visit {
  readonly path: string;
  /** A form to send; without it the page is fetched. */
  readonly form?: Readonly<Record<string, string>>;
}

/** What a visit can be about: hidden dossiers, dossiers of both houses, and people. */
export interface Known {
  readonly hidden: readonly Hidden[];
  readonly shared: readonly string[];
  readonly people: readonly string[];
  /** An outbox row of a hidden dossier. */
  readonly message: string;
  /** Messages that came in and belong to hidden dossiers, or name those who must not see them. */
  readonly letters: readonly string[];
}

const ABSENT = '00000000-0000-4000-8000-000000000000';
const paths = (...all: string[]): Visit[] => all.map((path) => ({ path }));
const post = (path: string, form: Visit['form'] = {}): Visit => ({ path, form });
const ofEach =
  (...tails: string[]) =>
  ({ hidden, shared }: Known): Visit[] =>
    [...hidden.map(({ id }) => id), ...shared, ABSENT].flatMap((id) =>
      paths(...tails.map((tail) => `/dossier/${id}${tail}`)),
    );
const sentToEach =
  (forms: Readonly<Record<string, Visit['form']>>) =>
  ({ hidden, shared }: Known): Visit[] =>
    [...hidden.map(({ id }) => id), ...shared, ABSENT].flatMap((id) =>
      Object.entries(forms).map(([tail, form]) => post(`/dossier/${id}${tail}`, form)),
    );
const ofPeople = (tail: string, form?: Visit['form']) => (known: Known) =>
  known.people.map((id) => ({ path: `/people/${id}${tail}`, ...(form ? { form } : {}) }));
const SEARCHES = [
  'Zilverdistel',
  'Verborgen',
  'Quirijn',
  'Purperen kikker',
  'rooster',
  'Rooster klopt niet',
  'vast',
];
const text = { text: 'Ik lees mee', reason: 'Ik ken de indiener.' };

/** Visits by route, as method and pattern. A route that is not here is one of which nobody has thought yet. */
export const VISITS: Readonly<Record<string, (known: Known) => Visit[]>> = {
  'GET /': () => paths('/', '/?lang=en'),
  'GET /healthz': () => paths('/healthz'),
  'GET /theme.css': () => paths('/theme.css'),
  'GET /reference': () => paths('/reference'),
  'GET /procedure/:procedure': () =>
    paths('/procedure/complaint', '/procedure/complaint?lang=en', '/procedure/measure', '/procedure/none'),
  'GET /procedure/:procedure/pdf': () => paths('/procedure/complaint/pdf', '/procedure/none/pdf'),
  'GET /who': () => paths('/who', '/who?q=Test', '/who?q=Verborgen', '/who?q=Quirijn'),
  'GET /directory': () => paths('/directory', '/directory?done=1'),
  'POST /directory/preview': () => [post('/directory/preview', { file: 'kenmerk;soort;naam' })],
  'POST /directory/import': () => [post('/directory/import', { token: ABSENT })],
  'GET /worklist': ({ hidden }) =>
    paths(
      '/worklist',
      ...['mine', 'pool', 'done', 'notice'].map((list) => `/worklist?list=${list}`),
      '/worklist?list=mine&after=2026-04-24T08:00:00.000Z~0',
      ...hidden.map(({ id }) => `/worklist?list=mine&after=2020-01-01T00:00:00.000Z~${id}`),
      ...hidden.map(({ number }) => `/worklist?q=${number}`),
      ...SEARCHES.map((words) => `/worklist?q=${encodeURIComponent(words)}`),
    ),
  'GET /dossier/:id': ofEach('', '?done=confirm'),
  'GET /dossier/:id/do/:event': ofEach('/do/confirm', '/do/escalate', '/do/resolve', '/do/nothing'),
  'GET /dossier/:id/file/:file': ({ hidden }) =>
    paths(
      ...hidden.flatMap(({ id, file }) => [`/dossier/${id}/file/${file}`, `/dossier/${ABSENT}/file/${file}`]),
    ),
  'GET /dossier/:id/report': ofEach('/report', '/report?check=1'),
  'GET /dossier/:id/report/:file': ofEach('/report/pdf', '/report/csv', '/report/xlsx', '/report/none'),
  'GET /dossier/:id/letter/:letter': ofEach('/letter/letter-1-0', '/letter/none'),
  'GET /dossier/:id/letter/:letter/pdf': ofEach('/letter/letter-1-0/pdf', '/letter/none/pdf'),
  'GET /dossier/:id/letter/:letter/read-out': ofEach('/letter/letter-1-0/read-out', '/letter/none/read-out'),
  'POST /dossier/:id/letter/:letter/posted': sentToEach({
    '/letter/letter-1-0/posted': {},
    '/letter/none/posted': {},
  }),
  'POST /dossier/:id/letter/:letter/read-out': sentToEach({
    '/letter/letter-1-0/read-out': {},
    '/letter/none/read-out': {},
  }),
  'GET /file/:procedure/receipt/sheet': () =>
    paths('/file/complaint/receipt/sheet', '/file/complaint/receipt/sheet?for=other&of=represented'),
  'GET /dossier/:id/contact': ofEach('/contact', '/contact?of=representative'),
  'POST /dossier/:id/contact': sentToEach({ '/contact': { said: 'phone' }, '/contact?refresh=1': {} }),
  'GET /dossier/:id/code': ofEach('/code', '/code?of=representative'),
  'POST /dossier/:id/code': sentToEach({ '/code': { how: 'voice' } }),
  'GET /dossier/:id/represented': ofEach('/represented'),
  'POST /dossier/:id/represented': sentToEach({ '/represented': { said: 'phone' } }),
  'POST /dossier/:id/act/:act': sentToEach({
    '/act/message': text,
    '/act/note': text,
    '/act/take': {},
    '/act/hand-over.handler': { ...text, 'chosen.handler': ABSENT },
    '/act/recuse.handler': text,
    '/act/approve.wording': {},
    '/act/nothing': {},
  }),
  'POST /dossier/:id/do/:event': sentToEach({ '/do/confirm': {}, '/do/escalate': {}, '/do/nothing': {} }),
  'POST /dossier/:id/do/:event/fields': sentToEach({ '/do/confirm/fields': {} }),
  'GET /waiting/:id': (known) =>
    [...known.hidden.map(({ id }) => id), ...known.shared, ABSENT].map((id) => ({ path: `/waiting/${id}` })),
  'POST /waiting/:id/do/:event': (known) =>
    [...known.hidden.map(({ id }) => id), ...known.shared, ABSENT].map((id) =>
      post(`/waiting/${id}/do/say-away`),
    ),
  'GET /evaluation': () =>
    paths(
      '/evaluation',
      '/evaluation?procedure=complaint',
      '/evaluation?period=2026-Q1',
      '/evaluation?period=2026-Q2',
      '/evaluation?period=2025',
      '/evaluation?procedure=none',
    ),
  'GET /outbox': () => paths('/outbox', '/outbox?show=failed', '/outbox?show=sent'),
  'POST /outbox/:id/settle': ({ message }) => [message, ABSENT].map((id) => post(`/outbox/${id}/settle`)),
  'POST /outbox/:id/retry': ({ message }) => [
    post(`/outbox/${message}/retry?show=failed`),
    post(`/outbox/${ABSENT}/retry?show=failed`),
  ],
  'GET /people': () => paths('/people'),
  'GET /people/new': () => paths('/people/new'),
  'POST /people/new': () => [post('/people/new', { name: '' })],
  'GET /people/:id': ofPeople(''),
  'POST /people/:id': ofPeople('', { name: '' }),
  'POST /people/:id/absence': ofPeople('/absence', { from: 'x' }),
  'POST /people/:id/invitation': () => [post(`/people/${ABSENT}/invitation`)],
  'GET /people/:id/end': ofPeople('/end'),
  'POST /people/:id/end': () => [post(`/people/${ABSENT}/end`)],
  'POST /people/:id/restore': () => [post(`/people/${ABSENT}/restore`)],
  'GET /procedures': () => paths('/procedures'),
  'GET /procedures/:name': () => paths('/procedures/complaint', '/procedures/none'),
  'GET /procedures/:name/edit': () => paths('/procedures/complaint/edit'),
  'GET /procedures/:name/versions': () => paths('/procedures/complaint/versions'),
  'POST /procedures/:name/check': () => [
    post('/procedures/complaint/check', { source: 'procedure: complaint' }),
  ],
  'POST /procedures/:name/discard': () => [post('/procedures/complaint/discard')],
  'POST /procedures/:name/publish': () => [
    post('/procedures/complaint/publish', { source: 'procedure: x', note: '' }),
  ],
  'GET /account': () => paths('/account'),
  'POST /account/absence': () => [post('/account/absence', { from: 'x' })],
  'POST /account/mail': () => [post('/account/mail', { mail: 'hourly' })],
  'POST /account/password': () => [post('/account/password', { current: 'x', fresh: 'y', repeat: 'z' })],
  'POST /account/sessions/:id/end': () => [post(`/account/sessions/${ABSENT}/end`)],
  'GET /account/sign-in': () => paths('/account/sign-in'),
  'GET /account/sign-in/code': () => paths('/account/sign-in/code'),
  'POST /account/sign-in/code': () => [post('/account/sign-in/code', { code: '000000' })],
  'POST /account/sign-in/code/end': () => [post('/account/sign-in/code/end', { current: 'x' })],
  'POST /account/sign-in/code/start': () => [post('/account/sign-in/code/start', { current: 'x' })],
  'POST /account/sign-in/passkey': () => [post('/account/sign-in/passkey', { name: 'x' })],
  'POST /account/sign-in/passkey/:id/end': () => [
    post(`/account/sign-in/passkey/${ABSENT}/end`, { current: 'x' }),
  ],
  'POST /account/sign-in/passkey/options': () => [post('/account/sign-in/passkey/options', { current: 'x' })],
  'POST /account/sign-in/recovery': () => [post('/account/sign-in/recovery', { current: 'x' })],
  'POST /people/:id/factors/end': () => [post(`/people/${ABSENT}/factors/end`)],
  'GET /sign-in/second': () => paths('/sign-in/second'),
  'POST /sign-in/second': () => [post('/sign-in/second', { code: '000000' })],
  'POST /sign-in/passkey': () => [post('/sign-in/passkey', { answer: '{}' })],
  'POST /sign-in/passkey/options': () => [post('/sign-in/passkey/options')],
  'GET /file/:procedure': () => paths('/file/complaint', '/file/complaint?for=other', '/file/none'),
  'GET /file/:procedure/how': () => paths('/file/complaint/how?for=other'),
  'GET /file/:procedure/:page{[0-9]+}': () =>
    ['', '?for=other'].flatMap((query) =>
      [1, 2, 3, 4, 9].flatMap((page) => paths(`/file/complaint/${page}${query}`)),
    ),
  'GET /file/:procedure/check': () => paths('/file/complaint/check', '/file/complaint/check?for=other'),
  'GET /file/:procedure/later': () => paths('/file/complaint/later', '/file/complaint/later?for=other'),
  'GET /file/:procedure/phone': () =>
    paths('/file/complaint/phone', '/file/complaint/phone?for=other', '/file/none/phone?for=other'),
  'GET /file/:procedure/phone/read': () => paths('/file/complaint/phone/read?for=other'),
  'POST /file/:procedure/phone': ({ people }) => [
    ...['Verborgen', 'Quirijn', 'Test'].map((find) =>
      post('/file/complaint/phone?for=other&find=1', { find }),
    ),
    post(`/file/complaint/phone?for=other&pick=${people[0] ?? ABSENT}`, {}),
    post('/file/complaint/phone?for=other', { relation: 'client' }),
  ],
  'GET /status/dossier/represented': () => paths('/status/dossier/represented'),
  'POST /status/dossier/represented': () => [post('/status/dossier/represented', {})],
  'GET /status/dossier/contact': () => paths('/status/dossier/contact'),
  'POST /status/dossier/contact': () => [post('/status/dossier/contact', { email: 'x' })],
  'POST /status/dossier/take-over': () => [post('/status/dossier/take-over')],
  'POST /status/dossier/hand-back': () => [post('/status/dossier/hand-back')],
  'GET /file/continue': () => paths('/file/continue'),
  'POST /file/continue': () => [post('/file/continue', { code: '1234 5678 9012 3456' })],
  'GET /file/:procedure/receipt': () => paths('/file/complaint/receipt', '/file/complaint/receipt?for=other'),
  'POST /file/:procedure/:page{[0-9]+}': () => [post('/file/complaint/1', { relation: 'employee' })],
  'POST /file/:procedure/erase': () => [post('/file/complaint/erase')],
  'POST /file/:procedure/how': () => [post('/file/complaint/how?for=other', { channel: 'phone' })],
  'POST /file/:procedure/receipt': () => [post('/file/complaint/receipt')],
  'POST /file/:procedure/send': () => [post('/file/complaint/send')],
  'GET /invitation/:token': () => paths('/invitation/none'),
  'POST /invitation/:token': () => [post('/invitation/none', { fresh: 'x', repeat: 'y' })],
  'GET /sign-in': () => paths('/sign-in', `/sign-in?next=/dossier/${ABSENT}`),
  'POST /sign-in': () => [post('/sign-in', { email: 'nobody@example.org', password: 'wrong' })],
  'GET /status': () => paths('/status'),
  'GET /status/lost': () => paths('/status/lost'),
  'GET /status/dossier': () => paths('/status/dossier'),
  'GET /status/dossier/do/:event': () => paths('/status/dossier/do/withdraw', '/status/dossier/do/none'),
  'GET /status/dossier/file/:file': ({ hidden }) =>
    paths(...hidden.map(({ file }) => `/status/dossier/file/${file}`)),
  'GET /status/dossier/letter/:letter': () =>
    paths('/status/dossier/letter/letter-1-0', '/status/dossier/letter/x'),
  'GET /status/dossier/letter/:letter/pdf': () =>
    paths('/status/dossier/letter/letter-1-0/pdf', '/status/dossier/letter/x/pdf'),
  'GET /status/dossier/proof': () => paths('/status/dossier/proof'),
  'GET /status/dossier/proof/text': () => paths('/status/dossier/proof/text'),
  'GET /privacy/:procedure': () => paths('/privacy/complaint', '/privacy/none'),
  'GET /verify': () => paths('/verify'),
  'GET /received': () => paths('/received', '/received?show=all'),
  'GET /received/:id': ({ letters }) => paths(...[...letters, ABSENT].map((id) => `/received/${id}`)),
  'POST /received/:id/dossier': ({ letters }) =>
    [...letters, ABSENT].map((id) => post(`/received/${id}/dossier`)),
  'POST /received/:id/attach': ({ letters, hidden }) =>
    [...letters, ABSENT].map((id) => post(`/received/${id}/attach`, { number: hidden[0]?.number ?? '' })),
  'POST /received/:id/set-aside': ({ letters }) =>
    [...letters, ABSENT].map((id) => post(`/received/${id}/set-aside`, { reason: 'x' })),
  'GET /retention': () => paths('/retention'),
  'POST /retention/hold': ({ hidden }) =>
    ['K-2026-NOTHERE', ...hidden.map(({ number }) => number)].map((number) =>
      post('/retention/hold', { number, reason: 'x' }),
    ),
  'POST /retention/release': ({ hidden }) =>
    ['K-2026-NOTHERE', ...hidden.map(({ number }) => number)].map((number) =>
      post('/retention/release', { number, reason: 'x' }),
    ),
  'GET /dossier/:id/export': ofEach('/export', '/export?for=complainant', '/export?for=other&name=Quirijn'),
  'POST /dossier/:id/export': sentToEach({ '/export': { for: 'complainant', format: 'json', reason: 'x' } }),
  'GET /dossier/:id/erase': ofEach('/erase'),
  'POST /dossier/:id/erase': sentToEach({ '/erase': { reason: 'x' } }),
  'POST /verify': ({ hidden }) => [
    post('/verify'),
    ...hidden.flatMap(({ id, number }) => [
      post('/verify', { number, head: id }),
      post('/verify', { number, code: '1234 5678 9012 3456' }),
    ]),
  ],
  'POST /status': () => [post('/status', { code: '1234 5678 9012 3456' })],
  'POST /status/lost': ({ hidden }) => [
    post('/status/lost', { number: hidden[0]?.number ?? '', email: 'somebody@example.org' }),
    post('/status/lost', { number: hidden[0]?.number ?? '', email: 'quirijn@verborgen.example' }),
  ],
  'POST /status/dossier/act/:act': () => [post('/status/dossier/act/message', { text: '' })],
  'POST /status/dossier/do/:event': () => [post('/status/dossier/do/withdraw', {})],
  'POST /status/leave': () => [post('/status/leave')],
  'POST /sign-out': () => [post('/sign-out')],
};

/** Visits that change who visits come last. */
export const LAST = ['POST /status/leave', 'POST /sign-out'];
