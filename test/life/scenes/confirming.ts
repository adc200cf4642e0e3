// Confirming with two first actions, with which the complainant agrees.
import { describe, expect, test } from 'vitest';
import { STAFF, type StaffName } from '../house.ts';
import type { Life } from '../life.ts';
import type { Screen } from '../screen.ts';
import { COMPLAINANT, TOLD } from '../told.ts';
import { sees, texts } from '../visits.ts';

/** The tests of this part of the story. */
export function confirming(life: Life): void {
  describe('confirming', () => {
    test('given no action, then it is not sent; given two, then the letter is read first and goes out', async () => {
      await life.house.goTo('2026-04-24T11:00:00Z');
      await life.staff('advisor-1', async (screen) => {
        await life.openFromWorklist(screen);
        await screen.follow(life.say.act('confirm'));
        await screen.choose(life.say.ask('seriousness'), life.say.option('seriousness', 'serious'));
        await screen.choose(life.say.ask('measure-needed'), texts.common.no);
        await screen.press(life.say.act('confirm'));
        expect(screen.status()).toBe(422);
        await agreeOn(screen, 1, TOLD.handlersAction, ownerOf(life, 'advisor-1'));
        await screen.press(texts.dossier.agreementRows.addItem);
        expect(await screen.typed(texts.dossier.agreement, [texts.dossier.agreementRows.item(1)])).toBe(
          TOLD.handlersAction,
        );
        await agreeOn(screen, 2, TOLD.ownAction, 'De indiener');
        await screen.press(texts.staff.readLetterFirst);
        await sees(screen, texts.staff.previewed);
        await screen.press(life.say.act('confirm'));
        expect(screen.path()).toBe(`${life.path}?done=confirm`);
        await sees(screen, life.say.state('handling'));
      });
    });

    test('then the letter holds the description and the first actions', () => {
      const letter = life.mailsTo(COMPLAINANT.email).at(-1);
      for (const told of [TOLD.reworded, TOLD.betterWish, TOLD.handlersAction, TOLD.ownAction])
        expect(letter?.text).toContain(told);
    });

    test('when the complainant agrees with the actions and does the own one, then one is left', async () => {
      await life.house.goTo('2026-04-24T12:00:00Z');
      await life.complainant(async (screen) => {
        await screen.press(texts.status.agreeText, [texts.status.agreements]);
        await screen.fill(texts.status.evidence, TOLD.ownEvidence, [
          texts.status.markDoneWhat(TOLD.ownAction),
        ]);
        await screen.press(texts.status.markDone, [texts.status.markDoneWhat(TOLD.ownAction)]);
        await sees(screen, texts.status.isDone, [texts.status.agreements]);
      });
    });
  });
}

async function agreeOn(screen: Screen, row: number, what: string, owner: string): Promise<void> {
  const place = [texts.dossier.agreementRows.item(row)];
  await screen.fill(texts.dossier.agreement, what, place);
  await screen.choose(texts.dossier.owner, owner, place);
  await screen.fill(texts.fields.day, '30', [...place, texts.dossier.dueDate]);
  await screen.fill(texts.fields.month, '4', [...place, texts.dossier.dueDate]);
  await screen.fill(texts.fields.year, '2026', [...place, texts.dossier.dueDate]);
}

const ownerOf = (life: Life, who: StaffName) => `${life.say.place('handler')} (${STAFF[who].name})`;
