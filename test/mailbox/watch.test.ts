// The dead man's switch: what stands still is said by healthz, and people hear of it also when everything else hangs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellingDue, toldAfter, troublesIn } from '../../engine/core/watch/trouble.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import { countLost } from '../../engine/shell/mailbox/received-list.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { pollMailbox } from '../../engine/shell/mailbox/poll.ts';
import { beat } from '../../engine/shell/watch/pulse.ts';
import { stillnessOf } from '../../engine/shell/watch/stillness.ts';
import { startWatch } from '../../engine/shell/watch/watch.ts';
import { site } from '../../views/site.tsx';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { fileComplaint } from '../harness/complaints.ts';
import { startMailServer } from '../life/mail-server.ts';
import { mail } from './corpus.ts';
import { visitorOf } from '../harness/visitor.ts';
import { MAILBOX, startImapServer } from './imap-server.ts';

const none = { loop: null, mail: null, 'given-up': null, mailbox: null, received: null, unclaimed: null };
const limits = { loop: 600, mail: 14_400, mailbox: 3600 };

test('given limits, then only what stood still for longer is trouble, and what is not watched never is', () => {
  expect(troublesIn(limits, { ...none, loop: 600, mail: 14_401 })).toEqual(['mail']);
  expect(
    troublesIn(limits, {
      ...{ loop: 9e9, mail: 9e9, 'given-up': Infinity },
      ...{ mailbox: 9e9, received: 9e9, unclaimed: Infinity },
    }),
  ).toEqual(['loop', 'mail', 'given-up', 'mailbox', 'received', 'unclaimed']);
  expect(troublesIn({ ...limits, mail: null }, { ...none, mail: 9e9, 'given-up': Infinity })).toEqual([]);
});

test('given a trouble, then it is told at once, not again before six hours, and told once when it is over', () => {
  const first = tellingDue({}, ['mailbox'], 0);
  expect(first).toEqual({ standing: ['mailbox'], over: [] });
  const told = toldAfter({}, ['mailbox'], 0, true);
  expect(tellingDue(told, ['mailbox'], 21_599).standing).toEqual([]);
  expect(tellingDue(told, ['mailbox'], 21_600).standing).toEqual(['mailbox']);
  expect(tellingDue(told, ['mailbox', 'mail'], 10).standing).toEqual(['mailbox', 'mail']);
  expect(tellingDue(told, [], 10)).toEqual({ standing: [], over: ['mailbox'] });
  expect(toldAfter(told, [], 10, false)).toEqual({});
});

test('given a mailbox that never answered, then it counts from when it was first asked', async () => {
  const { app, goTo, close } = await openTestApp();
  const server = await startImapServer();
  await server.close();
  app.pulse.mailboxes = [MAILBOX.name];
  for (const at of ['2026-04-24T09:00:00Z', '2026-04-24T10:00:01Z']) {
    goTo(at);
    await expect(pollMailbox(app, server.settings)).rejects.toThrow();
  }
  expect((await stillnessOf(app)).mailbox).toBe(3601);
  await close();
});

describe('given a house', () => {
  let open: TestApp;
  const healthz = async () => {
    const answer = await site(open.app, await open.app.plans.organisation()).request(
      'http://localhost:3000/healthz',
    );
    return [answer.status, (await answer.json()) as unknown];
  };

  beforeAll(async () => {
    open = await openTestApp();
  });
  afterAll(() => open.close());

  test('when all is well, then healthz says so', async () => {
    beat(open.app.pulse);
    expect(await healthz()).toEqual([200, { status: 'ok' }]);
  });

  test('when the loop has not run, then healthz says which, although the pages still answer', async () => {
    open.app.pulse.round = performance.now() - 601_000;
    expect(await healthz()).toEqual([503, { status: 'trouble', trouble: ['loop'] }]);
    beat(open.app.pulse);
  });

  test('when the mailbox has not answered for longer than is said, then healthz says so until it does', async () => {
    const server = await startImapServer();
    open.app.pulse.mailboxes = ['complaints'];
    await pollMailbox(open.app, server.settings);
    open.goTo('2026-04-24T09:00:01Z');
    expect(await healthz()).toEqual([503, { status: 'trouble', trouble: ['mailbox'] }]);
    await pollMailbox(open.app, server.settings);
    expect(await healthz()).toEqual([200, { status: 'ok' }]);
    await server.close();
    await expect(pollMailbox(open.app, server.settings)).rejects.toThrow();
    expect((await stillnessOf(open.app)).mailbox).toBe(0);
  });

  test('when a mailbox of the organisation has no server, then healthz says so, but not while no mail is set up at all', async () => {
    open.app.pulse.mailboxes = [];
    expect(await healthz()).toEqual([503, { status: 'trouble', trouble: ['mailbox'] }]);
    const administrator = await visitorOf(
      open.app,
      site(open.app, await open.app.plans.organisation()),
      open.ids['administrator-1'] ?? '',
    );
    expect((await administrator.get('/received')).text).toContain('IMAP_URL is niet gezet');
    open.app.pulse.isTrial = true;
    expect(await healthz()).toEqual([200, { status: 'ok' }]);
    expect((await administrator.get('/received')).text).toContain('IMAP_URL is niet gezet');
    open.app.pulse.isTrial = false;
  });

  test('when what a mail became is gone, then that is an alarm', async () => {
    const { app } = open;
    app.pulse.mailboxes = null;
    const source = mail({}, 'Werd een dossier.');
    await keepReceived(app, 'complaints', '2', [
      { uid: 1, size: source.length, receivedAt: app.clock(), source },
    ]);
    await takeInReceived(app);
    expect(await countLost(app)).toBe(0);
    await app.store.write((tx) =>
      tx.updateTable('received').set({ dossier: 'gone' }).where('outcome', '=', 'dossier').execute(),
    );
    app.pulse.lost = await countLost(app);
    expect(await healthz()).toEqual([503, { status: 'trouble', trouble: ['received'] }]);
    app.pulse.lost = 0;
  });

  test('when fewer than two people could be told, then the page about mail warns', async () => {
    const { app, ids } = open;
    const page = async () => {
      const administrator = await visitorOf(
        app,
        site(app, await app.plans.organisation()),
        ids['administrator-1'] ?? '',
      );
      return (await administrator.get('/received')).text;
    };
    expect(await page()).toContain('Test director-2');
    expect(await page()).not.toContain('Twee mensen moeten dit kunnen horen');
    const others = ['administrator-2', 'director-1', 'director-2'].map((name) => ids[name] ?? '');
    await app.store.write((tx) =>
      tx.updateTable('people').set({ email: null }).where('id', 'in', others).execute(),
    );
    app.people.forget();
    expect(await page()).toContain('Twee mensen moeten dit kunnen horen');
  });

  test('when mail came in and nothing became of it, or must go out and does not, then healthz says so', async () => {
    open.app.pulse.mailboxes = null;
    const source = mail({}, 'Nog niet gelezen.');
    await keepReceived(open.app, 'complaints', '1', [
      { uid: 1, size: source.length, receivedAt: open.app.clock(), source },
    ]);
    await fileComplaint(open.app);
    open.goTo('2026-04-24T14:00:00Z');
    expect(await healthz()).toEqual([503, { status: 'trouble', trouble: ['mail', 'received'] }]);
  });
});

test('given a process that hangs, then everybody whose role says so is told by the other server', async () => {
  const server = await startMailServer();
  const open = await openTestApp();
  const watch = { loop: 0.5, mail: null, mailbox: null, tell: ['administrator', 'director'] };
  const settings = {
    alarmUrl: server.url,
    from: { name: 'Quoratio', address: 'gehoor@quoratio.nl' },
  };
  const stop = await startWatch(open.app, watch, { ...settings, every: 100 });
  beat(open.app.pulse);
  // The loop beats no more from here on.
  await expect.poll(() => server.mails.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
  expect(new Set(server.mails.map(({ to }) => to))).toEqual(
    new Set(
      ['administrator-1', 'administrator-2', 'director-1', 'director-2'].map((name) => `${name}@example.org`),
    ),
  );
  await stop();
  await open.close();
  await server.close();
}, 90_000);
