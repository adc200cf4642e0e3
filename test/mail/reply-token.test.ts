// What an answer to a mail brings back: the dossier and the addressee, and nothing that could be made up.
import { afterEach, expect, it } from 'vitest';
import { fileDossier } from '../../engine/shell/handle.ts';
import { bounced } from '../../engine/shell/mail/bounced.ts';
import { readReplyToken, replyToken } from '../../engine/shell/mail/reply-token.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { mailName } from '../../engine/shell/store/outbox.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { onEveryDialect } from '../harness/places.ts';

onEveryDialect((places) => {
  let house: TestApp;
  afterEach(() => house.close());

  /** A dossier with its first mail, and that mail's token. */
  async function withMail() {
    house = await openTestApp(await places.fresh());
    const { app } = house;
    const plan = await app.plans.plan('complaint');
    if (!plan) throw new Error('The shipped procedure is missing.');
    const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint() };
    const { decision } = await fileDossier(app, plan, filing);
    const { id } = decision.dossier;
    const rows = await app.store.db.selectFrom('outbox').selectAll().where('dossier', '=', id).execute();
    const row = rows.find((each) => each.recipient_hint === 'complainant');
    if (!row) throw new Error('Filing sent no mail to the complainant.');
    return { app, id, row, token: replyToken(app.keyring, mailName(row.key), id, 'complainant') };
  }

  it('given the token of a mail in an address, in capitals or in a header, then it names dossier and addressee', async () => {
    const { app, id, token } = await withMail();
    const meant = { dossier: id, addressee: 'complainant' };
    expect(await readReplyToken(app, `klachten+${token}@example.org`)).toEqual(meant);
    expect(await readReplyToken(app, `KLACHTEN+${token.toUpperCase()}@EXAMPLE.ORG`)).toEqual(meant);
    expect(await readReplyToken(app, `<x@y.example> <${token}@example.org>`)).toEqual(meant);
  });

  it('given a token with one digit changed, or made with another key or for another person, then it names nothing', async () => {
    const { app, id, token, row } = await withMail();
    const changed = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');
    expect(await readReplyToken(app, changed)).toBeNull();
    const name = mailName(row.key);
    expect(
      await readReplyToken(app, replyToken(keyringOf(Buffer.alloc(32, 8)), name, id, 'complainant')),
    ).toBeNull();
    expect(await readReplyToken(app, replyToken(app.keyring, name, id, 'handler'))).toBeNull();
    expect(await readReplyToken(app, 'klachten@example.org')).toBeNull();
  });

  it('given a report that a mail came back, then that mail stands among those that failed; a report about anything else does nothing', async () => {
    const { app, id, token, row } = await withMail();
    const report = { permanent: true, reason: '550 5.1.1 no such user' };
    expect(await bounced(app, { messageId: `<${token}@example.org>`, ...report })).toEqual({ dossier: id });
    const after = await app.store.db
      .selectFrom('outbox')
      .selectAll()
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow();
    expect(after.bounced_at).toBe('2026-04-24T08:00:00.000Z');
    expect(after.last_error).toContain('550 5.1.1');
    expect(await bounced(app, { messageId: '<1234@elsewhere.example>', ...report })).toBeNull();
  });
});
