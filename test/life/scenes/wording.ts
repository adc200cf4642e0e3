// The text that is made together, and who may read it meanwhile.
import { describe, expect, test } from 'vitest';
import type { Life } from '../life.ts';
import { TOLD } from '../told.ts';
import { sees, seesNot, texts } from '../visits.ts';

/** The tests of this part of the story. */
export function wording(life: Life): void {
  describe('making the text together', () => {
    test('given the code, when the complainant changes the text, then it waits for the handler and the first text is kept', async () => {
      await life.house.goTo('2026-04-24T09:00:00Z');
      await life.complainant(async (screen) => {
        await sees(screen, TOLD.subject);
        await sees(screen, life.say.state('received'));
        await screen.follow(life.say.act('reword'));
        expect(await screen.typed(life.say.ask('description'))).toBe(TOLD.description);
        await screen.fill(life.say.ask('description'), TOLD.reworded);
        await screen.press(life.say.act('reword'));
        await sees(screen, texts.status.saved);
        const section = [life.say.approval('wording')];
        await sees(screen, TOLD.reworded, section);
        await sees(screen, TOLD.description, section);
        await sees(screen, texts.status.youAgree, section);
      });
    });

    test('then the confidant who was chosen reads along, and cannot handle it', () =>
      life.staff('confidant-1', async (screen) => {
        await screen.follow(life.number);
        life.path = screen.path();
        await sees(screen, TOLD.reworded);
        await seesNot(screen, texts.staff.take);
        await seesNot(screen, life.say.act('confirm'));
      }));

    test.each(['confidant-2', 'manager-1'] as const)('then for %s there is no such dossier', (who) =>
      life.staff(who, (screen) => life.noSuchDossier(screen)),
    );

    test('when an advisor takes it and agrees, then both agree', async () => {
      await life.house.goTo('2026-04-24T10:00:00Z');
      await life.staff('advisor-1', async (screen) => {
        await sees(screen, TOLD.subject);
        await life.openFromWorklist(screen);
        await screen.press(texts.staff.take);
        await sees(screen, TOLD.reworded, [life.say.approval('wording')]);
        await screen.press(texts.staff.agree, [life.say.approval('wording')]);
        await sees(screen, texts.staff.allAgreed, [life.say.approval('wording')]);
      });
      await life.complainant((screen) =>
        sees(screen, texts.status.bothAgree, [life.say.approval('wording')]),
      );
    });
  });
}
