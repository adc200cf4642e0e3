// Every kind of mail becomes what it must: fetched from a real server, read, judged and written down.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDossier } from '../../engine/shell/handle.ts';
import { pollMailbox } from '../../engine/shell/mailbox/poll.ts';
import { balanceOf } from '../../engine/shell/mailbox/received-list.ts';
import type { Received } from '../../engine/shell/mailbox/received.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { onEveryDialect } from '../harness/places.ts';
import { corpus } from './corpus.ts';
import { startImapServer } from './imap-server.ts';
import type { ImapServer } from './imap-server.ts';

onEveryDialect((places) => {
  let open: TestApp;
  let server: ImapServer;
  let rows: Received[];

  beforeAll(async () => {
    server = await startImapServer();
    open = await openTestApp(await places.fresh());
    for (const { raw } of corpus) server.deliver(raw);
    await pollMailbox(open.app, server.settings);
    while ((await takeInReceived(open.app)) > 0);
    rows = await open.app.store.db.selectFrom('received').selectAll().execute();
    rows.sort((a, b) => Number(a.uid) - Number(b.uid));
  }, 120_000);

  afterAll(async () => {
    await open.close();
    await server.close();
  });

  test('there are more than sixty kinds, and each was kept once and taken from the server', () => {
    expect(corpus.length).toBeGreaterThan(60);
    expect(rows.length).toBe(corpus.length);
    expect(server.messagesIn('INBOX')).toEqual([]);
    expect(server.messagesIn('Gehoor').length).toBe(corpus.length);
  });

  describe.each(corpus.map((sample, index) => ({ ...sample, index })))('given $name', (sample) => {
    const { index, becomes, reason, says, subject, files, keptOut } = sample;

    test(`then it becomes ${becomes}`, async () => {
      const row = rows[index];
      expect({ became: row?.outcome, reason: row?.reason }).toEqual({
        became: becomes,
        reason: reason ?? null,
      });
      if (becomes !== 'dossier') return;
      const { dossier } = await openDossier(open.app, row?.dossier ?? '');
      expect(dossier.channel).toBe('mail');
      expect(dossier.receipt).toBe('2026-04-24T07:30:00.000Z');
      if (says !== undefined) expect(dossier.data.description).toContain(says);
      if (subject !== undefined) expect(dossier.data.subject).toBe(subject);
      const kept = (dossier.data.attachments ?? []) as { readonly name: string }[];
      if (files !== undefined) expect(kept.map(({ name }) => name)).toEqual(files);
      const told = await mailsAbout(row?.id ?? '');
      expect(told).toContain('code');
      if (keptOut !== undefined) expect(told.includes('kept-out')).toBe(keptOut);
    });
  });

  async function mailsAbout(id: string): Promise<string[]> {
    const mails = await open.app.store.db
      .selectFrom('outbox')
      .select('key')
      .where('key', 'like', `received:${id}:%`)
      .execute();
    return mails.map(({ key }) => key.split(':')[2] ?? '');
  }

  test('then the balance holds: whatever came in is a dossier, a message, explained, or waits for somebody', async () => {
    const balance = await balanceOf(open.app, {
      id: open.ids['administrator-1'] ?? '',
      oversees: true,
      mailboxes: [],
    });
    const shielded = 1;
    expect(balance.received).toBe(corpus.length - shielded);
    expect(balance.rest).toBe(0);
    expect(balance.received).toBe(
      balance.dossiers + balance.messages + balance.others + balance.waiting + balance.rest,
    );
  });

  test('then no machine gets an answer', async () => {
    for (const row of rows.filter(({ outcome }) => ['automatic', 'bounce', 'loop'].includes(outcome ?? '')))
      expect(await mailsAbout(row.id)).toEqual([]);
  });
});
