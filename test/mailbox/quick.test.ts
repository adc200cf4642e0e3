import { test, expect } from 'vitest';
import { pollMailbox } from '../../engine/shell/mailbox/poll.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { openTestApp } from '../harness/app.ts';
import { startImapServer } from './imap-server.ts';

test('one comes in', async () => {
  const server = await startImapServer();
  const open = await openTestApp();
  server.deliver(
    'From: Joke de Wit <joke@klant.example>\r\nTo: klachten@quoratio.nl\r\nSubject: Planner\r\nMessage-ID: <1@klant.example>\r\n\r\nDe planner kwam niet.\r\n',
  );
  expect(await pollMailbox(open.app, server.settings)).toBe(1);
  expect(server.messagesIn('INBOX')).toEqual([]);
  expect(server.messagesIn('Gehoor').length).toBe(1);
  expect(await takeInReceived(open.app)).toBe(1);
  const rows = await open.app.store.db.selectFrom('received').selectAll().execute();
  console.log(rows.map(({ body, envelope, ...r }) => r));
  const dossiers = await open.app.store.db.selectFrom('dossiers').selectAll().execute();
  expect(dossiers[0]?.received_at).toBe('2026-04-24T07:30:00.000Z');
  await open.close();
  await server.close();
});
