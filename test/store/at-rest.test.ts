// Whoever gets hold of the database, its journal or a dump without the key reads nothing that anybody typed.
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { sendNewCode } from '../../engine/shell/codes.ts';
import { importList } from '../../engine/shell/directory/import-list.ts';
import { letCodeOpen } from '../../engine/shell/draft-codes.ts';
import { keepDraft } from '../../engine/shell/drafts.ts';
import { handle } from '../../engine/shell/handle.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { readFor } from '../../engine/shell/reading.ts';
import type { Store } from '../../engine/shell/store/store.ts';
import { withoutWords } from '../../engine/shell/without-words.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { onPostgres, onSqlite } from '../harness/places.ts';
import { filed, saved } from './example.ts';

/** Each stands for what somebody types; none of them stands anywhere else. */
const typed = {
  name: 'Zwaantje Kwikstaartsma',
  email: 'zwaantje@kwikstaartpost.example',
  phone: '06-90817263',
  subject: 'Druifluikbeletsel gevonden',
  description: 'Het trapgatgordijn viel op de vlonderkast.',
  wish: 'Een nieuwe vlindertrommel.',
  about: 'Gijsbrecht Oeverloop',
  keptFrom: 'Wietske Plasregen',
  message: 'Ik hoorde een schuifdeurzucht.',
  answer: 'Wij sturen een lampenkapdokter.',
  note: 'Intern: de dakgootfluisteraar bellen.',
  agreed: 'De tegelzetter vervangt het spiegelgruis',
  evidence: 'Foto van het gladgestreken spiegelvlak',
  dropped: 'Overbodig door de kelderverhuizing',
  handOver: 'Ik ben naar de zeilwedstrijd',
  recuse: 'Ik ken haar van de waterpolobond',
  escalation: 'Dit raakt de fietsenstallingpacht',
  decision: 'Wij vergoeden de klapstoelhuur',
  result: 'De klapstoelen staan weer gebogen',
  explanation: 'Helaas blijft de zolderklok nahinken',
  withdrawal: 'Het onweer heeft alles opgeklaardheid',
  letter: 'Handgeschreven slotzin over korenbloemwijn',
  fileName: 'pruikenrek-afbeelding.pdf',
  fileWords: '%PDF-1.7 binnenin een wasknijperverhaal',
  draft: 'Nog niet verzonden kroonluchterleed',
  mailFrom: 'Roosmarijn Hagelwitje',
  mailAddress: 'roosmarijn@hagelwitpost.example',
  mailSubject: 'Hooizolderbrandje gemeld',
  mailText: 'In de bijkeuken hing een walmende theedoekenlucht.',
  known: 'Barbara Bakpoederman',
  knownEmail: 'barbara@bakpoederman.example',
  knownAt: 'Deegroller Wafelijzerfabriek',
  knownReference: 'Relatie-Bakpoederman',
};

/** Tables that nothing is written to here, with what they hold; a table of later that is not here must be lived through. */
const WITHOUT_WORDS: Readonly<Record<string, string>> = {
  anchors: 'hashes by day',
  fired: 'hashes of what a clock did',
  identities: 'names that a provider gave',
  invitations: 'hashes of links',
  mailboxes: 'when each answered, and what its server said',
  one_time_passwords: 'sealed secrets',
  passkeys: 'public keys, and what their owner calls the device',
  received_walls: 'ids of messages and people',
  recovery_codes: 'hashes',
  reports: 'figures',
  scheduled: 'occasions of schedules: ids, moments and hashes',
  sessions: 'hashes of tokens, and browsers',
  steps: 'hashes of tokens',
};

/** Every word and name, as long as it could be nothing else. */
const words = Object.values(typed)
  .flatMap((text) => [text, ...(text.match(/[\p{L}]{9,}/gu) ?? [])])
  .concat('90817263', 'kwikstaartpost');

async function liveThrough(test: TestApp): Promise<void> {
  const { app, ids } = test;
  const id = (name: string) => ids[name] ?? '';
  const file = {
    id: randomUUID(),
    name: typed.fileName,
    kind: 'application/pdf',
    body: Buffer.from(typed.fileWords),
  };
  const dossier = await fileComplaint(
    app,
    {
      name: typed.name,
      email: typed.email,
      phone: typed.phone,
      subject: typed.subject,
      description: typed.description,
      wish: typed.wish,
      about: typed.about,
      'kept-from': typed.keptFrom,
      contact: id('advisor-1'),
      attachments: [{ id: file.id, name: file.name, kind: file.kind, size: file.body.length }],
    },
    [file],
  );
  const does = (who: string, event: string, input = {}) => act(app, dossier.id, who, event, input);
  await does('complainant', 'message', { text: typed.message });
  await does(id('advisor-1'), 'message', { text: typed.answer });
  await does(id('advisor-1'), 'note', { text: typed.note });
  await does(id('advisor-1'), 'confirm', {
    ...confirmed,
    agreements: [
      { what: typed.agreed, owner: 'handler', due: '2026-04-27' },
      { what: `${typed.agreed} nog eens`, owner: 'handler', due: '2026-04-28' },
    ],
    letters: {
      confirmation: {
        body: [typed.letter, typed.description, `${typed.agreed} nog eens`, typed.agreed].join('\n\n'),
      },
    },
  });
  await does(id('advisor-1'), 'hand-over.handler', {
    chosen: { handler: [id('advisor-2')] },
    reason: typed.handOver,
  });
  await does(id('advisor-2'), 'recuse.handler', { reason: typed.recuse });
  const stands = await does(id('advisor-1'), 'escalate', {
    data: {
      superior: id('manager-1'),
      'escalation-reason': typed.escalation,
      seriousness: 'serious',
    },
  });
  const [first, second] = stands.agreements;
  await does(id('advisor-1'), 'done', { agreement: first?.id, text: typed.evidence });
  await does(id('advisor-1'), 'drop', { agreement: second?.id, reason: typed.dropped });
  await does(id('manager-1'), 'decide', { data: { decision: typed.decision } });
  await does(id('advisor-1'), 'resolve', { data: { result: typed.result } });
  await does('complainant', 'answer', {
    data: { solved: 'no', satisfied: 'no', explanation: typed.explanation },
  });
  await readFor(app, id('manager-1'), dossier.id, 'dossier');
  await sendNewCode(app, dossier.number, typed.email, '192.0.2.7');
  const list = `kenmerk;soort;naam;e-mail;organisatie\n${typed.knownReference};klant;${typed.known};${typed.knownEmail};${typed.knownAt}\nM;medewerker;${typed.name};;`;
  await importList(app, Buffer.from(list), { dry: false });
  const placed = `kenmerk;klant;medewerker;begin\n${typed.knownReference};${typed.knownReference};M;2026-01-01`;
  expect(await importList(app, Buffer.from(placed), { dry: false })).toMatchObject({ same: 0 });
  await keepDraft(app, 'a token', 'complaint', 'filing', { typed: { description: typed.draft } });
  const place = { token: 'a token', procedure: 'complaint', form: 'filing' };
  await letCodeOpen(app, '1234 5678 9012 3456', place);
  await keepDraft(app, 'a token', 'complaint', 'filing/file:x', {
    name: typed.fileName,
    body: typed.fileWords,
  });
  await letMailComeIn(app);
  await letMailFail(test);
  await does('complainant', 'withdraw', { data: { 'withdrawal-reason': typed.withdrawal } });
}

/** A complaint by mail, kept as it came and read. */
async function letMailComeIn(app: TestApp['app']): Promise<void> {
  const lines = [
    `From: ${typed.mailFrom} <${typed.mailAddress}>`,
    'To: klachten@quoratio.nl',
    `Subject: ${typed.mailSubject}`,
    'Message-ID: <x1@example.org>',
    'Date: Fri, 24 Apr 2026 08:00:00 +0000',
    '',
    typed.mailText,
  ];
  const source = Buffer.from(lines.join('\r\n'));
  const mailbox = (await app.plans.organisation()).mailboxes[0]?.name ?? 'none';
  await keepReceived(app, mailbox, '1', [{ uid: 1, size: source.length, receivedAt: app.clock(), source }]);
  expect(await takeInReceived(app)).toBe(1);
}

/** A mail server that refuses everything, and quotes what it refuses. */
async function letMailFail({ app, goTo }: TestApp): Promise<void> {
  goTo('2026-04-24T09:00:00Z');
  const sendMail = ({
    to,
    subject,
    body,
  }: {
    to: { name: string; address: string };
    subject: string;
    body: string;
  }) => Promise.reject(new Error(`550 <${to.address}> ${to.name}: refused "${subject}" (${body})`));
  for (let rounds = 0; rounds < 20; rounds += 1) if ((await workOnce({ app, sendMail })) === 0) break;
  const rows = await app.store.db
    .selectFrom('outbox')
    .select('last_error')
    .where('last_error', 'is not', null)
    .execute();
  expect(rows.length).toBeGreaterThan(5);
  expect(rows[0]?.last_error).toMatch(/^550 <….*refused/);
}

function found(bytes: Buffer): string[] {
  const [plain, folded] = [bytes, Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1')];
  return words.filter((word) =>
    [
      plain.includes(word),
      folded.includes(word.toLowerCase()),
      plain.includes(Buffer.from(word, 'utf16le')),
    ].some(Boolean),
  );
}

/** Every row of every table, bytes as they are, as a dump would hold them. */
async function dumpOf(store: Store): Promise<Buffer> {
  const tables = await store.db.introspection.getTables();
  expect(tables.length).toBeGreaterThan(15);
  const parts: Buffer[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(store.db);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        parts.push(
          Buffer.from(`\n${name}.${column}: `),
          Buffer.isBuffer(value) ? value : Buffer.from(String(value)),
        );
  }
  return Buffer.concat(parts);
}

it('given the words themselves, then the search for them finds them', () => {
  expect(words.length).toBeGreaterThan(50);
  for (const word of words) expect(found(Buffer.from(`x${word}y`))).toContain(word);
});

onSqlite((places) => {
  it('given a dossier in which everything was typed, then the file, its journal and a dump hold none of it', async () => {
    const place = await places.fresh();
    if (!('dataDir' in place)) throw new Error('no file');
    const test = await openTestApp(place);
    await liveThrough(test);
    const wal = join(place.dataDir, 'gehoor.db-wal');
    expect(statSync(wal).size).toBeGreaterThan(100_000);
    expect(found(await dumpOf(test.app.store))).toEqual([]);
    for (const file of globSync('*', { cwd: place.dataDir }))
      expect([file, found(readFileSync(join(place.dataDir, file)))]).toEqual([file, []]);
    await test.app.store.backup(join(place.dataDir, 'copy.db'));
    await test.app.store.close();
    for (const file of ['gehoor.db', 'copy.db'])
      expect([file, found(readFileSync(join(place.dataDir, file)))]).toEqual([file, []]);
    await test.close();
  });
});

onPostgres((places) => {
  it('given the same, then a dump of every table and the files of the server hold none of it', async () => {
    const test = await openTestApp(await places.fresh());
    const { store } = test.app;
    await liveThrough(test);
    expect(found(await dumpOf(store))).toEqual([]);
    await store.write((tx) => sql`select 1`.execute(tx));
    const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(store.db);
    const folder = rows[0]?.data_directory ?? '';
    await sql`checkpoint`.execute(store.db);
    const files = globSync('{base,pg_wal,global}/**/*', { cwd: folder }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => found(readFileSync(join(folder, file))).length > 0)).toEqual([]);
    await test.close();
  });
});

it('given every table there is, then something was written to it, or it is known to hold nothing that people typed', async () => {
  const test = await openTestApp();
  await liveThrough(test);
  const { db } = test.app.store;
  const empty: string[] = [];
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql<{ one: number }>`select 1 as one from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length === 0) empty.push(name);
  }
  expect(empty.sort()).toEqual(Object.keys(WITHOUT_WORDS).sort());
  await test.close();
});

describe('what is kept in plain of something sealed', () => {
  it('given a server that quotes, then its own words stay and those of the mail go', () => {
    const said = withoutWords('550 5.1.1 <an@x.nl>: Recipient Jansen unknown in "Klacht over Jansen"', {
      to: { name: 'An Jansen' },
      subject: 'Klacht over Jansen',
    });
    expect(said).toBe('550 5.1.1 <…>: Recipient … unknown in "… … …"');
  });
});

it('given a refused act, then what was typed for it is nowhere', async () => {
  const test = await openTestApp();
  const dossier = await fileComplaint(test.app, { contact: test.ids['advisor-1'] });
  const { refusal } = await handle(test.app, dossier.id, {
    event: 'note',
    actor: test.ids['confidant-2'] ?? '',
    input: { text: typed.note },
  });
  expect(refusal?.code).toBe('not-yours');
  expect(found(await dumpOf(test.app.store))).toEqual([]);
  await test.close();
});

it('given a clock that runs for one person, then the mark that it fired does not name them', async () => {
  const test = await openTestApp();
  const fired = [`hearing/name:${typed.about}@2026-05-01T09:00:00Z:missed:2026-05-02T09:00:00Z`];
  const dossier = await filed(test.app.store, 'd1', { fired });
  await expect(saved(test.app.store, dossier, { fired })).rejects.toThrow('already been acted upon');
  expect(found(await dumpOf(test.app.store))).toEqual([]);
  await test.close();
});
