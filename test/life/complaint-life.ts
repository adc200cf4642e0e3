// The life of one complaint, from the web form to its end, played on whatever screens the people have.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { openHouse, STAFF, type House, type StaffName } from './house.ts';
import type { Reader, Screen } from './screen.ts';
import { COMPLAINANT, PRIVATE, TOLD } from './told.ts';
import { tongueOf, type Tongue } from './tongue.ts';
import { atWork, byCode, sees, seesNot, texts, visit } from './visits.ts';

/** Plays it as tests that follow each other; `open` gives the way in which pages are read. */
export function complaintLife(open: () => Promise<Reader>): void {
  let broken = false;
  const life = { number: '', code: '', path: '' };
  let [house, reader, say]: [House, Reader, Tongue] = [] as never;

  beforeAll(async () => {
    [house, reader] = await Promise.all([openHouse(), open()]);
    const plan = await house.app.plans.plan('complaint');
    if (!plan) throw new Error('The complaint procedure is not published.');
    say = tongueOf(plan);
  });
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip('A step before it failed.');
    onTestFailed(() => {
      broken = true;
    });
  });
  afterAll(async () => {
    await reader?.close();
    await house?.close();
  });

  const staff = (who: StaffName, play: (screen: Screen) => Promise<void>) =>
    atWork(reader, house, who, async (screen) => {
      await play(screen);
    });
  const complainant = (play: (screen: Screen) => Promise<void>) => byCode(reader, house, life.code, play);
  const mailsTo = (address: string) => house.mails.filter(({ to }) => to === address);
  const noSuchDossier = async (screen: Screen) => {
    await seesNot(screen, life.number);
    expect(await screen.goTo(life.path), 'the dossier').toBe(404);
    expect(await screen.goTo(`/worklist?q=${life.number}`), 'the search').toBe(200);
    await sees(screen, texts.worklist.noResults);
  };
  const openFromWorklist = async (screen: Screen) => {
    await screen.follow(life.number);
    expect(screen.path()).toBe(life.path);
  };

  describe('filing', () => {
    test('given an employee with a phone, when an address is missing, then it says so and what was typed is still there', () =>
      visit(reader, house, 'phone', async (screen) => {
        await screen.goTo('/');
        await screen.follow(texts.home.start);
        await screen.follow(texts.filing.start);
        await screen.choose(say.ask('relation'), say.option('relation', 'employee'));
        await screen.fill(say.ask('name'), COMPLAINANT.name);
        await screen.press(texts.common.continue);
        expect(screen.status()).toBe(422);
        await sees(screen, say.filingRefusal(0));
        expect(await screen.typed(say.ask('name'))).toBe(COMPLAINANT.name);
        await screen.fill(say.ask('email'), COMPLAINANT.email);
        await screen.press(texts.common.continue);
        await fileTheRest(screen);
      }));

    async function fileTheRest(screen: Screen): Promise<void> {
      await chooseSupport(screen);
      await tellWhatHappened(screen);
      await screen.fill(say.ask('about'), TOLD.about);
      await screen.press(texts.common.continue);
      await screen.fill(say.ask('wish'), TOLD.wish);
      await screen.press(texts.common.continue);
      await screen.press(texts.common.continue);
      await checkAndSend(screen);
    }

    async function chooseSupport(screen: Screen): Promise<void> {
      await screen.choose(say.ask('confidant-help'), say.option('confidant-help', 'support'));
      await screen.update();
      const question = [say.ask('supporter')];
      for (const { name, about } of [STAFF['confidant-1'], STAFF['confidant-2']]) {
        await sees(screen, name, question);
        await sees(screen, about.nl, question);
      }
      await screen.choose(say.ask('supporter'), STAFF['confidant-1'].name);
      await screen.press(texts.common.continue);
    }

    async function tellWhatHappened(screen: Screen): Promise<void> {
      await screen.fill(say.ask('subject'), TOLD.subject);
      await screen.choose(say.ask('category'), say.option('category', 'communication'));
      await screen.fill(texts.fields.day, '19', [say.ask('happened-on')]);
      await screen.fill(texts.fields.month, '4', [say.ask('happened-on')]);
      await screen.fill(texts.fields.year, '2026', [say.ask('happened-on')]);
      await screen.fill(say.ask('description'), TOLD.description);
      await screen.breakOff();
      expect(await screen.typed(say.ask('description')), 'the draft').toBe(TOLD.description);
      expect(await screen.typed(texts.fields.day, [say.ask('happened-on')]), 'the draft').toBe('19');
      await screen.press(texts.common.continue);
    }

    async function checkAndSend(screen: Screen): Promise<void> {
      await sees(screen, texts.filing.check);
      for (const told of [COMPLAINANT.name, TOLD.subject, TOLD.description, TOLD.wish])
        await sees(screen, told);
      await sees(screen, `${say.place('supporter')}: ${STAFF['confidant-1'].name}`);
      await sees(screen, texts.filing.walledOff(TOLD.about));
      await screen.follow(`${texts.common.change} ${say.ask('wish')}`);
      await screen.fill(say.ask('wish'), TOLD.betterWish);
      await screen.press(texts.common.continue);
      await sees(screen, TOLD.betterWish);
      await screen.press(texts.filing.submit);
      await sees(screen, texts.filing.received);
      [life.number, life.code] = [
        await screen.said(texts.filing.number),
        await screen.said(texts.filing.code),
      ];
      expect(life.number).toMatch(/^K-2026-[A-Z0-9]+$/);
      expect(life.code.replaceAll(/\D/g, '')).toHaveLength(16);
    }

    test('then the receipt is mailed, without the code', () => {
      const [receipt] = mailsTo(COMPLAINANT.email);
      expect(receipt?.subject).toContain(life.number);
      expect(receipt?.text).toContain('26 april 2026');
    });
  });

  describe('making the text together', () => {
    test('given the code, when the complainant changes the text, then it waits for the handler and the first text is kept', async () => {
      await house.goTo('2026-04-24T09:00:00Z');
      await complainant(async (screen) => {
        await sees(screen, TOLD.subject);
        await sees(screen, say.state('received'));
        await screen.follow(say.act('reword'));
        expect(await screen.typed(say.ask('description'))).toBe(TOLD.description);
        await screen.fill(say.ask('description'), TOLD.reworded);
        await screen.press(say.act('reword'));
        await sees(screen, texts.status.saved);
        const section = [say.approval('wording')];
        await sees(screen, TOLD.reworded, section);
        await sees(screen, TOLD.description, section);
        await sees(screen, texts.status.youAgree, section);
      });
    });

    test('then the confidant who was chosen reads along, and cannot handle it', () =>
      staff('confidant-1', async (screen) => {
        await screen.follow(life.number);
        life.path = screen.path();
        await sees(screen, TOLD.reworded);
        await seesNot(screen, texts.staff.take);
        await seesNot(screen, say.act('confirm'));
      }));

    test.each(['confidant-2', 'manager-1'] as const)('then for %s there is no such dossier', (who) =>
      staff(who, noSuchDossier),
    );

    test('when an advisor takes it and agrees, then both agree', async () => {
      await house.goTo('2026-04-24T10:00:00Z');
      await staff('advisor-1', async (screen) => {
        await sees(screen, TOLD.subject);
        await openFromWorklist(screen);
        await screen.press(texts.staff.take);
        await sees(screen, TOLD.reworded, [say.approval('wording')]);
        await screen.press(texts.staff.agree, [say.approval('wording')]);
        await sees(screen, texts.staff.allAgreed, [say.approval('wording')]);
      });
      await complainant((screen) => sees(screen, texts.status.bothAgree, [say.approval('wording')]));
    });
  });

  describe('confirming', () => {
    test('given no action, then it is not sent; given two, then the letter is read first and goes out', async () => {
      await house.goTo('2026-04-24T11:00:00Z');
      await staff('advisor-1', async (screen) => {
        await openFromWorklist(screen);
        await screen.follow(say.act('confirm'));
        await screen.choose(say.ask('seriousness'), say.option('seriousness', 'serious'));
        await screen.choose(say.ask('measure-needed'), texts.common.no);
        await screen.press(say.act('confirm'));
        expect(screen.status()).toBe(422);
        await agreeOn(screen, 1, TOLD.handlersAction, ownerOf('advisor-1'));
        await screen.press(texts.fields.addItem);
        expect(await screen.typed(texts.dossier.agreement, [texts.fields.item(1)])).toBe(TOLD.handlersAction);
        await agreeOn(screen, 2, TOLD.ownAction, 'De indiener');
        await screen.press(texts.staff.readLetterFirst);
        await sees(screen, texts.staff.previewed);
        await screen.press(say.act('confirm'));
        expect(screen.path()).toBe(`${life.path}?done=confirm`);
        await sees(screen, say.state('handling'));
      });
    });

    const ownerOf = (who: StaffName) => `${say.place('handler')} (${STAFF[who].name})`;

    async function agreeOn(screen: Screen, row: number, what: string, owner: string): Promise<void> {
      const place = [texts.fields.item(row)];
      await screen.fill(texts.dossier.agreement, what, place);
      await screen.choose(texts.dossier.owner, owner, place);
      await screen.fill(texts.fields.day, '30', [...place, texts.dossier.dueDate]);
      await screen.fill(texts.fields.month, '4', [...place, texts.dossier.dueDate]);
      await screen.fill(texts.fields.year, '2026', [...place, texts.dossier.dueDate]);
    }

    test('then the letter holds the description and the first actions', () => {
      const letter = mailsTo(COMPLAINANT.email).at(-1);
      for (const told of [TOLD.reworded, TOLD.betterWish, TOLD.handlersAction, TOLD.ownAction])
        expect(letter?.text).toContain(told);
    });

    test('when the complainant agrees with the actions and does the own one, then one is left', async () => {
      await house.goTo('2026-04-24T12:00:00Z');
      await complainant(async (screen) => {
        await screen.press(texts.status.agreeText, [texts.status.agreements]);
        await screen.fill(texts.status.evidence, TOLD.ownEvidence, [
          texts.status.markDoneWhat(TOLD.ownAction),
        ]);
        await screen.press(texts.status.markDone, [texts.status.markDoneWhat(TOLD.ownAction)]);
        await sees(screen, texts.status.isDone, [texts.status.agreements]);
      });
    });
  });

  describe('deciding', () => {
    test('when it is put before a manager, then the one whom it is about cannot be chosen', async () => {
      await house.goTo('2026-04-24T13:00:00Z');
      await staff('advisor-1', async (screen) => {
        await openFromWorklist(screen);
        await sees(screen, say.refusal('resolve', 0));
        await screen.follow(say.act('escalate'));
        await seesNot(screen, STAFF['manager-1'].name, [say.ask('superior')]);
        await screen.choose(say.ask('superior'), STAFF['manager-2'].name);
        await screen.fill(say.ask('escalation-reason'), TOLD.escalation);
        await screen.press(say.act('escalate'));
        await sees(screen, say.state('escalated'));
      });
    });

    test('then the other manager reads why and decides', async () => {
      await house.goTo('2026-04-24T14:00:00Z');
      await staff('manager-2', async (screen) => {
        await openFromWorklist(screen);
        await sees(screen, TOLD.escalation);
        await screen.follow(say.act('decide'));
        await screen.fill(say.ask('decision'), TOLD.decision);
        await screen.press(say.act('decide'));
        await sees(screen, say.state('handling'));
      });
      expect(mailsTo(COMPLAINANT.email).at(-1)?.text).toContain(TOLD.decision);
    });

    test('when both actions are done, then the two questions are asked in writing', async () => {
      await house.goTo('2026-04-30T09:00:00Z');
      await staff('advisor-1', async (screen) => {
        await openFromWorklist(screen);
        await screen.press(texts.staff.markDone, [texts.staff.settleOne(TOLD.handlersAction)]);
        await screen.follow(say.act('resolve'));
        await screen.fill(say.ask('result'), TOLD.result);
        await screen.press(say.act('resolve'));
        await sees(screen, say.state('asked.waiting'));
      });
      expect(mailsTo(COMPLAINANT.email).at(-1)?.text).toContain(TOLD.result);
    });
  });

  describe('answering', () => {
    test('when the complainant is not satisfied, then it goes on', async () => {
      await house.goTo('2026-05-01T18:00:00Z');
      await complainant(async (screen) => {
        await sees(screen, texts.status.yourTurn);
        await answer(screen, texts.common.yes, texts.common.no, TOLD.notSatisfied);
        await sees(screen, say.state('handling'));
        await sees(screen, STAFF['advisor-2'].name);
      });
    });

    async function answer(screen: Screen, solved: string, satisfied: string, why: string): Promise<void> {
      await screen.follow(say.act('answer'));
      await screen.choose(say.ask('solved'), solved);
      await screen.choose(say.ask('satisfied'), satisfied);
      if (why !== '') await screen.fill(say.ask('explanation'), why);
      await screen.press(say.act('answer'));
      await sees(screen, texts.status.saved);
    }

    test('then for the first handler there is no such dossier any more', () =>
      staff('advisor-1', noSuchDossier));

    test('then another handler reads the answer and asks again', async () => {
      await house.goTo('2026-05-04T08:00:00Z');
      await staff('advisor-2', async (screen) => {
        await openFromWorklist(screen);
        await sees(screen, TOLD.notSatisfied);
        await sees(screen, TOLD.description);
        await screen.follow(say.act('resolve'));
        await screen.fill(say.ask('result'), TOLD.secondResult);
        await screen.press(say.act('resolve'));
        await sees(screen, say.state('asked.waiting'));
      });
    });

    test('when it is solved and satisfied, then it is closed', async () => {
      await house.goTo('2026-05-05T17:00:00Z');
      await complainant(async (screen) => {
        await answer(screen, texts.common.yes, texts.common.yes, '');
        await sees(screen, say.state('closed-solved'));
      });
      expect(mailsTo(COMPLAINANT.email).at(-1)?.subject).toContain(life.number);
      await staff('advisor-2', async (screen) => {
        await screen.goTo('/worklist?list=mine');
        await sees(screen, texts.worklist.emptyMine);
        await screen.follow(texts.worklist.closed);
        await openFromWorklist(screen);
        await sees(screen, texts.staff.closed);
      });
    });
  });

  describe('afterwards', () => {
    test('then nobody but the complainant was mailed what it is about, and nobody the code', () => {
      const others = house.mails.filter(({ to }) => to !== COMPLAINANT.email);
      expect(others.length).toBeGreaterThan(5);
      const leaks = others.flatMap(({ to, subject, text }) =>
        PRIVATE.filter((told) => `${subject}\n${text}`.includes(told)).map((told) => `${to}: ${told}`),
      );
      expect(leaks).toEqual([]);
      const codes = house.mails.filter(({ subject, text }) =>
        `${subject}${text}`.replaceAll(/[ -]/g, '').includes(life.code.replaceAll(/\D/g, '')),
      );
      expect(codes).toEqual([]);
      for (const who of ['confidant-2', 'manager-1'] as const)
        expect(mailsTo(house.emailOf(who)), who).toEqual([]);
    });

    test('given four others that were confirmed, then the evaluation counts all five as confirmed in 48 hours', async () => {
      await house.goTo('2026-05-06T08:00:00Z');
      for (let made = 0; made < 4; made += 1) {
        const { id } = await fileComplaint(house.app, { contact: house.idOf('advisor-1') });
        await act(house.app, id, house.idOf('advisor-1'), 'confirm', {
          ...confirmed,
          agreements: [{ what: 'De planner belt terug', owner: 'handler', due: '2026-05-08' }],
        });
      }
      await staff('quality-officer-1', async (screen) => {
        await screen.follow(texts.nav.evaluation);
        await sees(screen, texts.evaluation.seenShare(texts.evaluation.of('5', '5'), '100%'));
      });
    });
  });
}
