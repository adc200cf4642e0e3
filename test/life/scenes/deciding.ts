// Up to a manager who is not the one whom it is about, and back until both actions are done.
import { describe, expect, test } from 'vitest';
import { STAFF } from '../house.ts';
import type { Life } from '../life.ts';
import { COMPLAINANT, TOLD } from '../told.ts';
import { sees, seesNot, texts } from '../visits.ts';

/** The tests of this part of the story. */
export function deciding(life: Life): void {
  describe('deciding', () => {
    test('when it is put before a manager, then the one whom it is about cannot be chosen', async () => {
      await life.house.goTo('2026-04-24T13:00:00Z');
      await life.staff('advisor-1', async (screen) => {
        await life.openFromWorklist(screen);
        await sees(screen, life.say.refusal('resolve', 0));
        await screen.follow(life.say.act('escalate'));
        await seesNot(screen, STAFF['manager-1'].name, [life.say.ask('superior')]);
        await screen.choose(life.say.ask('superior'), STAFF['manager-2'].name);
        await screen.fill(life.say.ask('escalation-reason'), TOLD.escalation);
        await screen.press(life.say.act('escalate'));
        await sees(screen, life.say.state('escalated'));
      });
    });

    test('then the other manager reads why and decides', async () => {
      await life.house.goTo('2026-04-24T14:00:00Z');
      await life.staff('manager-2', async (screen) => {
        await life.openFromWorklist(screen);
        await sees(screen, TOLD.escalation);
        await screen.follow(life.say.act('decide'));
        await screen.fill(life.say.ask('decision'), TOLD.decision);
        await screen.press(life.say.act('decide'));
        await sees(screen, life.say.state('handling'));
      });
      expect(life.mailsTo(COMPLAINANT.email).at(-1)?.text).toContain(TOLD.decision);
    });

    test('when both actions are done, then the two questions are asked in writing', async () => {
      await life.house.goTo('2026-04-30T09:00:00Z');
      await life.staff('advisor-1', async (screen) => {
        await life.openFromWorklist(screen);
        await screen.press(texts.staff.markDone, [texts.staff.settleOne(TOLD.handlersAction)]);
        await screen.follow(life.say.act('resolve'));
        await screen.fill(life.say.ask('result'), TOLD.result);
        await screen.press(life.say.act('resolve'));
        await sees(screen, life.say.state('asked.waiting'));
      });
      expect(life.mailsTo(COMPLAINANT.email).at(-1)?.text).toContain(TOLD.result);
    });
  });
}
