// The two questions: first a no, which brings another handler; then twice a yes.
import { describe, expect, test } from 'vitest';
import { STAFF } from '../house.ts';
import type { Life } from '../life.ts';
import type { Screen } from '../screen.ts';
import { COMPLAINANT, TOLD } from '../told.ts';
import { sees, texts } from '../visits.ts';

/** The tests of this part of the story. */
export function answering(life: Life): void {
  describe('answering', () => {
    test('when the complainant is not satisfied, then it goes on', async () => {
      await life.house.goTo('2026-05-01T18:00:00Z');
      await life.complainant(async (screen) => {
        await sees(screen, texts.status.yourTurn);
        await answer(life, screen, texts.common.yes, texts.common.no, TOLD.notSatisfied);
        await sees(screen, life.say.state('handling'));
        await sees(screen, STAFF['advisor-2'].name);
      });
    });

    test('then for the first handler there is no such dossier any more', () =>
      life.staff('advisor-1', (screen) => life.noSuchDossier(screen)));

    test('then another handler reads the answer and asks again', async () => {
      await life.house.goTo('2026-05-04T08:00:00Z');
      await life.staff('advisor-2', async (screen) => {
        await life.openFromWorklist(screen);
        await sees(screen, TOLD.notSatisfied);
        await sees(screen, TOLD.description);
        await screen.follow(life.say.act('resolve'));
        await screen.fill(life.say.ask('result'), TOLD.secondResult);
        await screen.press(life.say.act('resolve'));
        await sees(screen, life.say.state('asked.waiting'));
      });
    });

    test('when it is solved and satisfied, then it is closed', async () => {
      await life.house.goTo('2026-05-05T17:00:00Z');
      await life.complainant(async (screen) => {
        await answer(life, screen, texts.common.yes, texts.common.yes, '');
        await sees(screen, life.say.state('closed-solved'));
      });
      expect(life.mailsTo(COMPLAINANT.email).at(-1)?.subject).toContain(life.number);
      await life.staff('advisor-2', async (screen) => {
        await screen.goTo('/worklist?list=mine');
        await sees(screen, texts.worklist.emptyMine);
        await screen.follow(texts.worklist.closed);
        await life.openFromWorklist(screen);
        await sees(screen, texts.staff.closed);
      });
    });
  });
}

async function answer(
  life: Life,
  screen: Screen,
  solved: string,
  satisfied: string,
  why: string,
): Promise<void> {
  await screen.follow(life.say.act('answer'));
  await screen.choose(life.say.ask('solved'), solved);
  await screen.choose(life.say.ask('satisfied'), satisfied);
  if (why !== '') await screen.fill(life.say.ask('explanation'), why);
  await screen.press(life.say.act('answer'));
  await sees(screen, texts.status.saved);
}
