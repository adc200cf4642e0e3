// A letter counts as sent when the mail server took it: once in the history, whatever happens on the way.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dueDates } from '../../engine/core/due/due.ts';
import type { Change } from '../../engine/core/dossier/entry.ts';
import type { App } from '../../engine/shell/app.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { bounced } from '../../engine/shell/mail/bounced.ts';
import type { SendMail } from '../../engine/shell/mail/transport.ts';
import { mailName } from '../../engine/shell/store/outbox.ts';
import { listOutbox, retryOutbox } from '../../engine/shell/store/outbox-list.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { historyOf } from '../engine/history.ts';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { onEveryDialect } from '../harness/places.ts';
import { headerOf, startScriptedServer } from './scripted-server.ts';
import type { ScriptedServer } from './scripted-server.ts';

onEveryDialect((places) => {
  let house: TestApp;
  let server: ScriptedServer;
  let sendMail: SendMail;

  beforeEach(async () => {
    house = await openTestApp(await places.fresh(), 1);
    server = await startScriptedServer();
    sendMail = await server.sendMail();
  });
  afterEach(async () => {
    await server.close();
    await house.close();
  });

  async function filed(): Promise<string> {
    const { app } = house;
    const plan = await app.plans.plan('complaint');
    if (!plan) throw new Error('The shipped procedure is missing.');
    const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint() };
    return (await fileDossier(app, plan, filing)).decision.dossier.id;
  }

  async function work(): Promise<void> {
    while ((await workOnce({ app: house.app, sendMail })) > 0);
  }

  const later = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString();
  const isForComplainant = (to: string) => to === 'bo@example.org';

  async function changesOf<K extends Change['kind']>(id: string, kind: K) {
    const changes = (await historyOf(house.app, id)).flatMap((entry) => entry.changes);
    return changes.filter((each): each is Extract<Change, { kind: K }> => each.kind === kind);
  }

  const receiptOf = async (app: App, id: string) =>
    (await openDossier(app, id)).dossier.sendings.find(({ letter }) => letter === 'receipt');

  it('given no mail server, then a letter waits and has not been sent; given one, then it is sent when that took it', async () => {
    const id = await filed();
    while ((await workOnce({ app: house.app, sendMail: null })) > 0);
    expect((await openDossier(house.app, id)).dossier.letters.receipt).toEqual([]);
    house.goTo(later(10));
    await work();
    expect((await openDossier(house.app, id)).dossier.letters.receipt).toEqual([later(10)]);
    await work();
    const taken = (await changesOf(id, 'taken')).filter(({ letter }) => letter === 'receipt');
    expect(taken).toHaveLength(1);
  });

  it('given a server that is busy at first, then the letter waits without an entry, and is sent by a later try', async () => {
    server.answer = (to) => (isForComplainant(to) ? { refuse: 451, at: 'address' } : 'take');
    const id = await filed();
    await work();
    expect(await changesOf(id, 'bounced')).toEqual([]);
    expect((await receiptOf(house.app, id))?.reached).toBeNull();
    server.answer = () => 'take';
    house.goTo(later(2));
    await work();
    expect((await receiptOf(house.app, id))?.reached).toEqual({ how: 'taken', at: later(2) });
  });

  it.each(['address', 'content'] as const)(
    'given a server that refuses the %s for good, then it is not tried again, and the history says to whom it did not go',
    async (at) => {
      server.answer = (to) => (isForComplainant(to) ? { refuse: 550, at } : 'take');
      const id = await filed();
      await work();
      const back = await changesOf(id, 'bounced');
      expect(back).toMatchObject([{ letter: 'receipt', to: 'complainant', permanent: true }]);
      const count = server.received.length;
      house.goTo(later(24 * 60));
      await work();
      expect(server.received.filter((raw) => headerOf(raw, 'To').includes('bo@')).length).toBe(
        at === 'content' ? 1 : 0,
      );
      expect(server.received.length).toBeGreaterThanOrEqual(count);
    },
  );

  it('given a letter that was refused, when the administrator has it tried again and it goes, then it has been sent', async () => {
    server.answer = (to) => (isForComplainant(to) ? { refuse: 550, at: 'address' } : 'take');
    const id = await filed();
    await work();
    const failed = await listOutbox(house.app.store, 'nobody', 'failed', null, 10);
    expect(failed).toHaveLength(1);
    expect(JSON.stringify(failed)).not.toMatch(/bo@example|Bo Voorbeeld|klacht ontvangen/);
    server.answer = () => 'take';
    house.goTo(later(60));
    expect(await retryOutbox(house.app.store, 'nobody', failed[0]?.id ?? '', later(60))).toBe(true);
    await work();
    expect((await openDossier(house.app, id)).dossier.letters.receipt).toEqual([later(60)]);
    expect(await listOutbox(house.app.store, 'nobody', 'failed', null, 10)).toEqual([]);
  });

  it('given a connection that breaks after the contents, then the mail goes again under the same name, and is in the history once', async () => {
    let cuts = 0;
    server.answer = (to) => (isForComplainant(to) && (cuts += 1) === 1 ? 'cut' : 'take');
    const id = await filed();
    await work();
    house.goTo(later(5));
    await work();
    const copies = server.received.filter((raw) => headerOf(raw, 'To').includes('bo@example.org'));
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map((raw) => headerOf(raw, 'Message-ID'))).size).toBe(1);
    const taken = (await changesOf(id, 'taken')).filter(({ letter }) => letter === 'receipt');
    expect(taken).toHaveLength(1);
  });

  it('given a server that is slow, then nobody who acts waits for it', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    server.answer = () => held.then(() => 'take');
    const id = await filed();
    const working = work();
    const { refusal } = await handle(house.app, id, {
      event: 'message',
      actor: 'complainant',
      input: { text: 'Nog iets.' },
    });
    expect(refusal).toBeNull();
    expect((await receiptOf(house.app, id))?.reached).toBeNull();
    goOn();
    await working;
    expect((await receiptOf(house.app, id))?.reached?.how).toBe('taken');
  });

  it('given a confirmation that met its deadline, when its mail comes back, then the deadline runs again and passes; twice told is told once', async () => {
    const { app, ids } = house;
    const id = await filed();
    const handler = ids['advisor-1'] ?? '';
    await handle(app, id, { event: 'take.handler', actor: handler, input: {} });
    const data = { category: 'placement', seriousness: 'ordinary', 'measure-needed': 'no' };
    const agreements = [{ what: 'Bellen', owner: 'handler', due: '2026-04-30' }];
    await handle(app, id, { event: 'agree', actor: handler, input: { agreements } });
    const confirmed = await handle(app, id, { event: 'confirm', actor: handler, input: { data } });
    expect(confirmed.refusal).toBeNull();
    await work();
    const statusOf = async () => {
      const { plan, dossier, world } = await openDossier(app, id);
      return dueDates(plan, dossier, world.now).find(({ deadline }) => deadline === 'confirmation')?.status;
    };
    expect(await statusOf()).toBe('met');
    const { sendings } = (await openDossier(app, id)).dossier;
    const copy = sendings.find(({ letter }) => letter === 'confirmation')?.id ?? '';
    const name = mailName(`letter:${id}:${copy}`);
    const mail = server.received.find((raw) => headerOf(raw, 'Message-ID').includes(name));
    const report = {
      messageId: headerOf(mail ?? '', 'Message-ID'),
      permanent: true,
      reason: '550 5.1.1 bo@example.org',
    };
    house.goTo(later(60));
    expect(await bounced(app, report)).toEqual({ dossier: id });
    expect(await statusOf()).toBe('running');
    expect(await bounced(app, report)).toEqual({ dossier: id });
    expect(await changesOf(id, 'bounced')).toMatchObject([
      { letter: 'confirmation', to: 'complainant', permanent: true },
    ]);
    house.goTo(later(49 * 60));
    await work();
    expect(await statusOf()).toBe('missed');
  });
});
