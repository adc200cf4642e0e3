// Answers to our mail go where the token says, and only from the address to which that mail had gone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDossier } from '../../engine/shell/handle.ts';
import type { SendMail } from '../../engine/shell/mail/transport.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import type { Received } from '../../engine/shell/mailbox/received.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { historyOf } from '../../engine/shell/reading.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { onEveryDialect } from '../harness/places.ts';
import { visitorOf } from '../harness/visitor.ts';
import { mail, multipart } from './corpus.ts';

onEveryDialect((places) => {
  let open: TestApp;
  let id: string;
  let tokens: Readonly<Record<string, string>>;
  let uid = 0;

  beforeAll(async () => {
    open = await openTestApp(await places.fresh());
    const { app, ids } = open;
    const dossier = await fileComplaint(app, {
      relation: 'employee',
      'confidant-help': 'receive',
      confidant: ids['confidant-1'],
    });
    id = dossier.id;
    const sent: Record<string, string> = {};
    const sendMail: SendMail = ({ to, id: token }) => {
      sent[to.address] = token;
      return Promise.resolve();
    };
    while ((await workOnce({ app, sendMail } as Parameters<typeof workOnce>[0])) > 0);
    tokens = sent;
  });

  afterAll(() => open.close());

  async function comesIn(source: Buffer): Promise<Received> {
    const { app } = open;
    uid += 1;
    await keepReceived(app, 'complaints', '1', [
      { uid, size: source.length, receivedAt: '2026-04-24T07:59:00Z', source },
    ]);
    await takeInReceived(app);
    const rows = app.store.db.selectFrom('received').selectAll().where('uid', '=', String(uid));
    return rows.executeTakeFirstOrThrow();
  }

  async function said(): Promise<string[]> {
    const opened = await openDossier(open.app, id);
    const history = await historyOf(open.app, opened);
    return history.flatMap(({ actor, changes }) =>
      changes.flatMap((each) => (each.kind === 'message' ? [`${actor} ${each.audience}: ${each.text}`] : [])),
    );
  }

  const from = (address: string) => ({ From: `Bo Voorbeeld <${address}>` });
  const replyTo = (address: string) => ({ To: `klachten+${tokens[address]}@quoratio.nl` });
  const inReplyTo = (address: string) => ({ References: `<oud@x.example> <${tokens[address]}@quoratio.nl>` });

  test('given the complainant answers at the address of the letter, then it is their message, without what it answers', async () => {
    const text =
      'Ja, dat klopt.\r\n\r\nOp vr 24 apr 2026 om 09:00 schreef Quoratio:\r\n> Wij hebben uw klacht ontvangen.';
    const row = await comesIn(mail({ ...from('bo@example.org'), ...replyTo('bo@example.org') }, text));
    expect([row.outcome, row.dossier]).toEqual(['message', id]);
    expect(await said()).toContain('complainant complainant: Ja, dat klopt.');
  });

  test('given only the thread says what is answered, then it is the same, and files come along for both to fetch', async () => {
    const { app, ids } = open;
    const parts = [
      { type: 'text/plain', body: 'Zie de bijlage.' },
      {
        type: 'application/pdf',
        body: Buffer.from('%PDF-1.7 bewijs'),
        headers: { 'Content-Disposition': 'attachment; filename="bewijs.pdf"' },
      },
    ];
    const row = await comesIn(
      multipart({ ...from('BO@example.org'), ...inReplyTo('bo@example.org') }, parts),
    );
    expect(row.outcome).toBe('message');
    const file = await app.store.db
      .selectFrom('files')
      .select('id')
      .where('dossier', '=', id)
      .executeTakeFirstOrThrow();
    const pages = site(app, await app.plans.organisation());
    const ask = async (who: string) =>
      (await (await visitorOf(app, pages, ids[who] ?? '')).get(`/dossier/${id}/file/${file.id}`)).status;
    expect(await ask('confidant-1')).toBe(200);
    expect(await ask('confidant-2')).toBe(404);
  });

  test('given the token in somebody else’s hand, then nothing is said for the complainant, and only those inside see it', async () => {
    const before = await said();
    const row = await comesIn(
      mail({ ...from('baas@example.org'), ...replyTo('bo@example.org') }, 'Ik trek de klacht in.'),
    );
    expect([row.outcome, row.reason, row.dossier]).toEqual(['waiting', 'other-sender', id]);
    expect(await said()).toEqual(before);
    const { app, ids } = open;
    const pages = site(app, await app.plans.organisation());
    const outside = await visitorOf(app, pages, ids['confidant-2'] ?? '');
    expect((await outside.get('/received')).text).not.toContain('Ik trek');
    expect((await outside.get(`/received/${row.id}`)).status).toBe(404);
    const inside = await visitorOf(app, pages, ids['confidant-1'] ?? '');
    expect((await inside.get(`/received/${row.id}`)).text).toContain('Ik trek de klacht in.');
  });

  test('given whoever handles it answers a notice, then it is a note that the complainant never gets', async () => {
    const address = 'confidant-1@example.org';
    const row = await comesIn(mail({ From: address, ...replyTo(address) }, 'Ik bel haar morgen.'));
    expect(row.outcome).toBe('message');
    expect(await said()).toContain(`${open.ids['confidant-1']} staff: Ik bel haar morgen.`);
  });

  test('given somebody whose place was taken away answers an old notice, then it waits', async () => {
    const { app } = open;
    const other = await fileComplaint(app, { contact: open.ids['advisor-1'], subject: 'Anders' });
    const sent: string[] = [];
    const sendMail: SendMail = ({ to, id: token }) => {
      if (to.address === 'advisor-1@example.org') sent.push(token);
      return Promise.resolve();
    };
    while ((await workOnce({ app, sendMail } as Parameters<typeof workOnce>[0])) > 0);
    await act(app, other.id, open.ids['advisor-1'] ?? '', 'hand-over.handler', {
      chosen: { handler: [open.ids['advisor-2'] ?? ''] },
      reason: 'Vakantie.',
    });
    const row = await comesIn(
      mail({ From: 'advisor-1@example.org', To: `klachten+${sent[0]}@quoratio.nl` }, 'Nog één ding.'),
    );
    expect([row.outcome, row.reason, row.dossier]).toEqual(['waiting', 'refused', other.id]);
    const pages = site(app, await app.plans.organisation());
    const holder = await visitorOf(app, pages, open.ids['advisor-2'] ?? '');
    expect((await holder.get('/received')).text).toContain(`/received/${row.id}`);
    expect((await holder.get(`/received/${row.id}`)).text).toContain('Nog één ding.');
    const before = await visitorOf(app, pages, open.ids['advisor-1'] ?? '');
    expect((await before.get(`/received/${row.id}`)).status).toBe(404);
  });

  test('given the number of a dossier from another address, then nobody can tell whether it exists: it is a new complaint', async () => {
    const { dossier } = await openDossier(open.app, id);
    const real = await comesIn(
      mail({ ...from('iemand@example.org'), Subject: `Over ${dossier.number}` }, 'Nog iets.'),
    );
    const made = await comesIn(
      mail({ ...from('iemand@example.org'), Subject: 'Over K-2026-ZZZZZZ' }, 'Nog iets anders.'),
    );
    expect([real.outcome, made.outcome]).toEqual(['dossier', 'dossier']);
    expect(real.dossier).not.toBe(id);
  });

  test('given the number in the subject from the complainant’s own address, then it waits beside that dossier for who handles it', async () => {
    const { app, ids } = open;
    const { dossier } = await openDossier(app, id);
    const before = await said();
    const row = await comesIn(
      mail({ ...from('Bo@example.org'), Subject: `re: ${dossier.number.toLowerCase()}` }, 'Nog een ding.'),
    );
    expect([row.outcome, row.reason, row.dossier]).toEqual(['waiting', 'by-number', id]);
    expect(await said()).toEqual(before);
    const pages = site(app, await app.plans.organisation());
    const handler = await visitorOf(app, pages, ids['confidant-1'] ?? '');
    expect((await handler.get(`/dossier/${id}`)).text).toMatch(
      /wacht(en \d+)? (een )?e-mails? bij dit dossier/,
    );
    const page = (await handler.get(`/received/${row.id}`)).text;
    expect(page).toContain('komt van het adres van de indiener');
    expect(page).toContain(`value="${dossier.number}"`);
    await handler.post(`/received/${row.id}/attach`, { number: dossier.number });
    expect((await said()).at(-1)).toContain('Nog een ding.');
  });

  test('given the same message by another way, then it is explained and not taken in twice', async () => {
    const raw = mail({ ...from('dubbel@example.org') }, 'Eén keer is genoeg.');
    expect((await comesIn(raw)).outcome).toBe('dossier');
    const again = Buffer.concat([Buffer.from('Received: by other.example\r\n'), raw]);
    expect((await comesIn(again)).outcome).toBe('duplicate');
  });

  test('given two machines that write to each other, then after ten mails in an hour nothing is answered any more', async () => {
    const outcomes: (string | null)[] = [];
    for (let turn = 0; turn < 14; turn += 1)
      outcomes.push((await comesIn(mail(from('machine@example.org'), `Beurt ${turn}`))).outcome);
    expect(outcomes.filter((each) => each === 'dossier').length).toBe(10);
    expect(outcomes.slice(10)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  });

  test('given a report that our mail did not arrive, then it belongs to the dossier', async () => {
    const type = 'multipart/report; report-type=delivery-status; boundary="grens"';
    const parts = [
      {
        type: 'message/delivery-status',
        body: 'Reporting-MTA: dns; mx.example\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n',
      },
      { type: 'text/rfc822-headers', body: `Message-ID: <${tokens['bo@example.org']}@quoratio.nl>\r\n` },
    ];
    const row = await comesIn(multipart({ From: 'mailer-daemon@mx.example', 'Content-Type': type }, parts));
    expect([row.outcome, row.dossier]).toEqual(['bounce', id]);
    const bounced = open.app.store.db.selectFrom('outbox').select('id').where('bounced_at', 'is not', null);
    expect((await bounced.execute()).length).toBe(1);
  });

  test('given a message that waits, then whoever looks after the mailbox decides once, and the balance holds', async () => {
    const { app, ids } = open;
    const rows = [
      await comesIn(mail({ ...from('no-reply@winkel.example') }, 'De deur klemt.')),
      await comesIn(mail({ ...from('noreply@winkel.example') }, 'Over hetzelfde.')),
      await comesIn(mail({ 'X-Spam-Flag': 'YES' }, 'Koop nu.')),
    ];
    const pages = site(app, await app.plans.organisation());
    const confidant = await visitorOf(app, pages, ids['confidant-1'] ?? '');
    const path = (at: number) => `/received/${rows[at]?.id}`;
    expect((await confidant.post(`${path(0)}/dossier`)).status).toBeLessThan(400);
    expect((await confidant.post(`${path(0)}/dossier`)).status).toBe(404);
    const { dossier } = await openDossier(app, id);
    expect((await confidant.post(`${path(1)}/attach`, { number: 'K-2026-NERGENS' })).status).toBe(422);
    expect((await confidant.post(`${path(1)}/attach`, { number: dossier.number })).status).toBeLessThan(400);
    expect((await confidant.post(`${path(2)}/set-aside`)).status).toBe(422);
    expect((await confidant.post(`${path(2)}/set-aside`, { reason: 'Reclame.' })).status).toBeLessThan(400);
    const became = await app.store.db
      .selectFrom('received')
      .select(['outcome', 'done_by'])
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('uid')
      .execute();
    expect(became.map(({ outcome }) => outcome).sort()).toEqual(['dossier', 'message', 'set-aside']);
    expect(new Set(became.map((row) => row.done_by))).toEqual(new Set([ids['confidant-1']]));
    const administrator = await visitorOf(app, pages, ids['administrator-1'] ?? '');
    const seen = (await administrator.get('/received?show=all')).text;
    expect(seen).toContain('Elk bericht is verklaard');
    expect(seen).not.toContain('winkel.example');
  });

  test.each([
    ['a machine answers our letter', { 'Auto-Submitted': 'auto-replied' }, inReply, 'automatic'],
    ['a machine repeats only the number', { 'Auto-Submitted': 'auto-replied' }, numbered, 'automatic'],
    ['the same message comes by another way', {}, twice, 'duplicate'],
    ['an answer has no words', {}, inReply, 'empty'],
  ] as const)(
    'given %s, then only those inside can read it, and it goes with the dossier',
    async (_, headers, make, outcome) => {
      const { app, ids } = open;
      const text = outcome === 'empty' ? '' : 'Purperen kikker.';
      const row = await comesIn(await make({ From: 'Bo Voorbeeld <bo@example.org>', ...headers }, text));
      expect(row.outcome).toBe(outcome);
      const { dossier } = await openDossier(app, row.dossier ?? '');
      const [inside, outside] = ['confidant-1', 'confidant-2'].sort((a) =>
        dossier.participants.handler?.includes(ids[a] ?? '') ? -1 : 1,
      );
      const pages = site(app, await app.plans.organisation());
      const [reader, other] = [
        await visitorOf(app, pages, ids[inside ?? ''] ?? ''),
        await visitorOf(app, pages, ids[outside ?? ''] ?? ''),
      ];
      expect((await other.get('/received?show=all')).text).not.toContain(row.id);
      expect((await other.get(`/received/${row.id}`)).status).toBe(404);
      expect((await reader.get('/received?show=all')).text).toContain(`/received/${row.id}`);
      expect((await reader.get(`/received/${row.id}`)).text).toContain(text || 'bo@example.org');
    },
  );

  function inReply(headers: Readonly<Record<string, string>>, text: string): Buffer {
    return mail(
      { ...headers, ...inReplyTo('bo@example.org'), ...(text === '' ? { Subject: '' } : {}) },
      text,
    );
  }

  async function numbered(headers: Readonly<Record<string, string>>, text: string): Promise<Buffer> {
    const { dossier } = await openDossier(open.app, id);
    return mail({ ...headers, Subject: `Automatisch antwoord: uw klacht ${dossier.number}` }, text);
  }

  async function twice(headers: Readonly<Record<string, string>>, text: string): Promise<Buffer> {
    const raw = mail(headers, text);
    await comesIn(raw);
    return Buffer.concat([Buffer.from('Received: by other.example\r\n'), raw]);
  }

  test('given files that cannot be looked at yet, then a message that waits for it shows to nobody whom it names', async () => {
    const { app, ids } = open;
    const scanner = { required: true, scan: () => Promise.resolve({ is: 'down' as const, why: 'away' }) };
    const parts = [
      { type: 'text/plain', body: 'Test administrator-1 liet dit zien.' },
      {
        type: 'application/pdf',
        body: Buffer.from('%PDF-1.7'),
        headers: { 'Content-Disposition': 'attachment' },
      },
    ];
    const source = multipart({ From: 'piet@elders.example' }, parts);
    uid += 1;
    await keepReceived(app, 'complaints', '1', [
      { uid, size: source.length, receivedAt: '2026-04-24T07:58:00Z', source },
    ]);
    await takeInReceived({ ...app, scanner });
    const row = await app.store.db.selectFrom('received').select('id').where('outcome', 'is', null).execute();
    expect(row).toHaveLength(1);
    const pages = site(app, await app.plans.organisation());
    const balance = async (name: string) => {
      const { text } = await (await visitorOf(app, pages, ids[name] ?? '')).get('/received?show=all');
      return text.includes('Nog niet gelezen');
    };
    expect([await balance('administrator-1'), await balance('administrator-2')]).toEqual([false, true]);
  });
});
