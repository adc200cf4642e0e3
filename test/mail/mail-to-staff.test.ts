// Mail to people who work here: in office hours unless it cannot wait, or one mail in the morning that only names what waits.
import { afterEach, describe, expect, it } from 'vitest';
import { mailTime } from '../../engine/core/people/mail-times.ts';
import { fileDossier, handle } from '../../engine/shell/handle.ts';
import type { SendMail } from '../../engine/shell/mail/transport.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { onEveryDialect } from '../harness/places.ts';

type Mail = Parameters<SendMail>[0];

onEveryDialect((places) => {
  let house: TestApp;
  const sent: Mail[] = [];
  afterEach(async () => {
    sent.length = 0;
    await house.close();
  });

  async function openAt(at: string): Promise<void> {
    house = await openTestApp(await places.fresh(), 1);
    house.goTo(at);
  }

  async function filed(data = {}): Promise<{ id: string; number: string }> {
    const { app } = house;
    const plan = await app.plans.plan('complaint');
    if (!plan) throw new Error('The shipped procedure is missing.');
    const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint(data) };
    return (await fileDossier(app, plan, filing)).decision.dossier;
  }

  async function workAt(at: string): Promise<Mail[]> {
    house.goTo(at);
    const before = sent.length;
    const sendMail: SendMail = (mail) => Promise.resolve(void sent.push(mail));
    while ((await workOnce({ app: house.app, sendMail })) > 0);
    return sent.slice(before);
  }

  const toAdvisor = (mails: readonly Mail[]) =>
    mails.filter(({ to }) => to.address === 'advisor-1@example.org');

  it('given a complaint on Tuesday evening, then staff hear of it when the office opens, and the complainant at once', async () => {
    await openAt('2026-04-21T20:00:00Z');
    await filed();
    const evening = await workAt('2026-04-21T20:00:01Z');
    expect(evening.map(({ to }) => to.address)).toEqual(['bo@example.org']);
    expect(toAdvisor(await workAt('2026-04-22T06:59:59Z'))).toEqual([]);
    expect(toAdvisor(await workAt('2026-04-22T07:00:00Z'))).not.toEqual([]);
  });

  it('given a complaint on Friday evening, of which something is due on Sunday, then staff hear of it at once', async () => {
    await openAt('2026-04-24T18:00:00Z');
    await filed();
    expect(toAdvisor(await workAt('2026-04-24T18:00:01Z'))).not.toEqual([]);
  });

  it('given somebody who chose one mail in the morning, then they get one, with numbers and due moments and nothing else', async () => {
    await openAt('2026-04-20T08:00:00Z');
    await house.app.people.setMail(house.ids['advisor-1'] ?? '', 'each-morning');
    const [one, two] = [await filed(), await filed({ subject: 'Iets heel anders' })];
    await handle(house.app, one.id, { event: 'message', actor: 'complainant', input: { text: 'Nog iets.' } });
    expect(toAdvisor(await workAt('2026-04-20T15:00:00Z'))).toEqual([]);
    const mails = toAdvisor(await workAt('2026-04-21T07:00:00Z'));
    expect(mails).toHaveLength(1);
    const [{ subject, body } = { subject: '', body: '' }] = mails;
    for (const { number } of [one, two])
      expect(body).toContain(`- ${number}: uiterlijk woensdag 22 april 2026 om 10:00`);
    expect(subject + body).not.toMatch(/Rooster|anders|klacht|Bo Voorbeeld|bericht van/i);
    expect(toAdvisor(await workAt('2026-04-21T07:10:00Z'))).toEqual([]);
  });

  it('given more than fit in one mail, then the most urgent are named, and how many more there are', async () => {
    await openAt('2026-04-20T08:00:00Z');
    const advisor = house.ids['advisor-1'] ?? '';
    await house.app.people.setMail(advisor, 'each-morning');
    for (let count = 0; count < 104; count += 1) await filed();
    const [mail] = toAdvisor(await workAt('2026-04-21T07:00:00Z'));
    const named = mail?.body.match(/^- K-\d{4}-\w+/gm) ?? [];
    expect(named).toHaveLength(25);
    expect(mail?.body).toContain('- en nog 79');
  });

  it('given that they were kept out of one of them before the morning, then that mail does not name it', async () => {
    await openAt('2026-04-20T08:00:00Z');
    await house.app.people.setMail(house.ids['advisor-1'] ?? '', 'each-morning');
    const advisor = house.ids['advisor-1'] ?? '';
    const [about, other] = [await filed({ about: advisor }), await filed()];
    const [mail] = toAdvisor(await workAt('2026-04-21T07:00:00Z'));
    expect(mail?.body).toContain(other.number);
    expect(mail?.body).not.toContain(about.number);
  });

  it('given mail that waits for the office to open, when its reader has left by then, then it does not go', async () => {
    await openAt('2026-04-21T20:00:00Z');
    await filed();
    const { app, ids } = house;
    const { name, email, roles } = (await app.people.find(ids['advisor-1'] ?? '')) ?? {
      name: '',
      email: '',
      roles: [],
    };
    await app.people.change(ids['advisor-1'] ?? '', { name, email, roles, active: false });
    expect(toAdvisor(await workAt('2026-04-22T07:00:00Z'))).toEqual([]);
  });

  describe('given the hours of an office', () => {
    it.each([
      ['within them', '2026-04-21T10:00:00Z', null, '2026-04-21T10:00:00Z'],
      ['in the evening', '2026-04-21T20:00:00Z', null, '2026-04-22T07:00:00Z'],
      ['on Friday evening before a free Monday', '2026-04-03T20:00:00Z', null, '2026-04-07T07:00:00Z'],
      [
        'in the evening, due before it opens',
        '2026-04-21T20:00:00Z',
        '2026-04-22T06:00:00Z',
        '2026-04-21T20:00:00Z',
      ],
      [
        'in the evening, due after it opens',
        '2026-04-21T20:00:00Z',
        '2026-04-22T07:00:01Z',
        '2026-04-22T07:00:00Z',
      ],
    ])('%s, then mail goes at its time', async (_, now, due, at) => {
      await openAt(now);
      const organisation = await house.app.plans.organisation();
      expect(mailTime({}, organisation, now, due).at).toBe(at);
      const morning = mailTime({ mail: 'each-morning' }, organisation, now, due);
      expect(morning.morning).toBe(due === null || due > '2026-04-22T07:00:00Z');
    });
  });
});
