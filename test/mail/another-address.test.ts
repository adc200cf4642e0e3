// An address that was wrong is put right: what has not arrived goes there, and the old one gets nothing more.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { correctContact } from '../../engine/shell/contact.ts';
import { openByCode } from '../../engine/shell/codes.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { bounced } from '../../engine/shell/mail/bounced.ts';
import { letterKey } from '../../engine/shell/mail/letter-key.ts';
import { replyToken } from '../../engine/shell/mail/reply-token.ts';
import type { SendMail } from '../../engine/shell/mail/transport.ts';
import { mailName } from '../../engine/shell/store/outbox.ts';
import { listOutbox, retryOutbox } from '../../engine/shell/store/outbox-list.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { confirmed } from '../harness/complaints.ts';
import { onEveryDialect } from '../harness/places.ts';
import { historyOf } from '../engine/history.ts';

const OLD = 'bo@exmaple.org';
const NEW = 'bo@example.org';

onEveryDialect((places) => {
  let house: TestApp;
  let id: string;
  let handler: string;
  let mails: { to: string; subject: string; body: string }[];
  /** The addresses that the mail server refuses for good. */
  let refused: string[];

  beforeEach(async () => {
    house = await openTestApp(await places.fresh(), 1);
    mails = [];
    refused = [];
    handler = house.ids['advisor-1'] ?? '';
    id = await filed({ actor: 'complainant' });
    const done = await handle(house.app, id, { event: 'confirm', actor: handler, input: confirmed });
    expect(done.refusal).toBeNull();
  });
  afterEach(() => house.close());

  async function filed({
    contact = handler,
    supporter,
    ...by
  }: {
    actor: string;
    told?: 'mail';
    contact?: string;
    supporter?: string;
  }): Promise<string> {
    const plan = await house.app.plans.plan('complaint');
    if (!plan) throw new Error('The shipped procedure is missing.');
    const support = { relation: 'employee', 'confidant-help': 'support', supporter };
    const data = complaint({ email: OLD, contact, ...(supporter === undefined ? {} : support) });
    const filing = { ...by, language: 'nl', channel: by.told ? 'phone' : 'web', data };
    return (await fileDossier(house.app, plan, filing)).decision.dossier.id;
  }

  const sendMail: SendMail = ({ to, subject, body }) => {
    if (refused.includes(to.address))
      return Promise.reject(Object.assign(new Error('550'), { responseCode: 550, command: 'RCPT TO' }));
    mails.push({ to: to.address, subject, body });
    return Promise.resolve();
  };
  const work = async () => {
    while ((await workOnce({ app: house.app, sendMail })) > 0);
  };
  const outside = () => mails.filter(({ to }) => to === OLD || to === NEW);
  const later = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString();
  const sendingOf = async (letter: string) =>
    (await openDossier(house.app, id)).dossier.sendings.find((each) => each.letter === letter);
  const correct = (data: Record<string, unknown>, by: { actor: string; said?: string }) =>
    correctContact(house.app, id, { of: 'complainant', data, ...by });

  async function comesBack(letter: string): Promise<void> {
    const sending = await sendingOf(letter);
    if (!sending) throw new Error(`There is no letter ${letter}.`);
    const token = replyToken(house.app.keyring, mailName(letterKey(id, sending)), id, 'complainant');
    const report = { messageId: `<${token}@example.org>`, permanent: true, reason: '550 5.1.1' };
    expect(await bounced(house.app, report)).toEqual({ dossier: id });
  }

  it('given letters that came back, when the complainant corrects the address, then they go there at once as they were, and count from then', async () => {
    await work();
    const [before] = mails.filter(({ subject }) => subject.includes('eerst gaan doen'));
    expect(before?.to).toBe(OLD);
    await comesBack('confirmation');
    expect((await sendingOf('confirmation'))?.reached).toBeNull();
    mails = [];
    house.goTo(later(30));
    expect((await correct({ email: NEW }, { actor: 'complainant' })).refusal).toBeNull();
    await work();
    expect(outside()).toEqual([{ ...before, to: NEW }]);
    expect(await sendingOf('confirmation')).toMatchObject({ reached: { how: 'taken', at: later(30) } });
    mails = [];
    await handle(house.app, id, { event: 'message', actor: handler, input: { text: 'Wij bellen u.' } });
    await work();
    expect(outside().map(({ to }) => to)).toEqual([NEW]);
  });

  it('given letters that still wait for a server, when the address is corrected, then nothing goes to the old one, also when it is tried again', async () => {
    await handle(house.app, id, { event: 'message', actor: handler, input: { text: 'Wij bellen u.' } });
    await correct({ email: NEW }, { actor: 'complainant' });
    await work();
    expect(outside().map(({ to }) => to)).toEqual([NEW, NEW, NEW]);
    expect(new Set(outside().map(({ subject }) => subject)).size).toBe(3);
  });

  it('given a mail that was refused, when the address was corrected and the old mail is tried again, then it goes nowhere twice', async () => {
    refused = [OLD];
    await work();
    await correct({ email: NEW }, { actor: 'complainant' });
    await work();
    const failed = await listOutbox(house.app.store, 'nobody', 'failed', null, 10);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.filter(({ settled }) => settled === null)).toEqual([]);
    mails = [];
    refused = [];
    for (const each of failed) await retryOutbox(house.app.store, 'nobody', each.id, house.app.clock());
    await work();
    expect(outside()).toEqual([]);
  });

  it('given a letter that was taken, when its mail comes back after the address was corrected, then it goes to the right one by itself', async () => {
    await work();
    await correct({ email: NEW }, { actor: 'complainant' });
    await work();
    mails = [];
    await comesBack('confirmation');
    await work();
    expect(mails.map(({ to, subject }) => [to, subject.includes('eerst gaan doen')])).toContainEqual([
      NEW,
      true,
    ]);
    refused = [NEW];
    await comesBack('confirmation');
    await work();
    expect(await sendingOf('confirmation')).toMatchObject({ reached: null, bounced: { permanent: true } });
  });

  it('given a mail on its way, when the address is corrected meanwhile, then what is said of it changes nothing of the one that follows', async () => {
    const slow: SendMail = async (mail) => {
      if (mail.to.address === OLD && mail.letter !== undefined)
        await correct({ email: NEW }, { actor: 'complainant' });
      await sendMail(mail);
    };
    while ((await workOnce({ app: house.app, sendMail: slow })) > 0);
    const letters = (await openDossier(house.app, id)).dossier.sendings.filter(({ outward }) => outward);
    expect(letters.map(({ reached }) => reached?.how)).toEqual(letters.map(() => 'taken'));
    const sent = mails.filter(({ to, subject }) => to === NEW && subject.includes('eerst gaan doen'));
    expect(sent).toHaveLength(1);
    expect(await listOutbox(house.app.store, 'nobody', 'failed', null, 10)).toEqual([]);
  });

  it('given a letter that came back, when the complainant wants no mail, then it has reached them on their page', async () => {
    await work();
    await comesBack('confirmation');
    mails = [];
    await correct({ 'letters-by': 'none' }, { actor: 'complainant' });
    await work();
    expect(outside()).toEqual([]);
    expect(await sendingOf('confirmation')).toMatchObject({ channel: 'page', reached: { how: 'shown' } });
  });

  it('given a letter that came back, when they want it on paper, then it waits to be posted to that address', async () => {
    await work();
    await comesBack('confirmation');
    const wrong = await correct({ 'letters-by': 'paper', address: '' }, { actor: 'complainant' });
    expect(wrong.refusal?.fields).toHaveProperty('address');
    await correct(
      { 'letters-by': 'paper', address: 'Dorpsstraat 1\n3511 AB Utrecht' },
      { actor: 'complainant' },
    );
    expect(await sendingOf('confirmation')).toMatchObject({ channel: 'paper', reached: null });
    const again = (await historyOf(house.app, id)).flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'resent' ? [change.to.address] : [])),
    );
    expect(again).toEqual(['Dorpsstraat 1\n3511 AB Utrecht']);
  });

  it('given word by telephone, then whoever reads the dossier corrects it with how they were told, and nobody else', async () => {
    expect((await correct({ email: NEW }, { actor: handler })).refusal?.code).toBe('answers');
    const desk = house.ids['desk-1'] ?? '';
    expect((await correct({ email: NEW }, { actor: desk, said: 'phone' })).refusal?.code).toBe('not-yours');
    const own = id;
    id = await filed({ actor: 'complainant', contact: '', supporter: house.ids['confidant-1'] ?? '' });
    for (const who of ['advisor-1', 'confidant-1']) {
      const { refusal } = await correct({ email: NEW }, { actor: house.ids[who] ?? '', said: 'phone' });
      expect([who, refusal?.code]).toEqual([who, 'not-yours']);
    }
    id = own;
    expect((await correct({ email: NEW }, { actor: handler, said: 'phone' })).refusal).toBeNull();
    const entry = (await historyOf(house.app, id)).find(({ event }) => event === 'contact-details');
    expect(entry).toMatchObject({ actor: handler, input: { channel: 'phone', data: { email: NEW } } });
  });

  it('given a code that was mailed to a wrong address, when it is corrected by telephone, then that code opens nothing and a new one goes out', async () => {
    id = await filed({ actor: house.ids['desk-1'] ?? '', told: 'mail' });
    await handle(house.app, id, { event: 'take.handler', actor: handler, input: {} });
    await work();
    const codeIn = (to: string) =>
      mails
        .filter((each) => each.to === to)
        .flatMap(({ body }) => /\d{4} \d{4} \d{4} \d{4}/.exec(body) ?? [])
        .at(-1) ?? '';
    const from = { address: '127.0.0.1', agent: 'test' };
    expect((await correct({ email: NEW }, { actor: handler, said: 'phone' })).refusal).toBeNull();
    await work();
    expect(codeIn(OLD)).not.toBe('');
    expect(await openByCode(house.app, codeIn(OLD), from)).toBeNull();
    expect(await openByCode(house.app, codeIn(NEW), from)).toMatchObject({ dossier: id });
  });
});
