// Filing on a phone: by an employee who chooses a confidant, breaks off, comes back, checks and sends.
import { describe, expect, test } from 'vitest';
import { STAFF } from '../house.ts';
import type { Life } from '../life.ts';
import type { Screen } from '../screen.ts';
import { COMPLAINANT, TOLD } from '../told.ts';
import { sees, texts } from '../visits.ts';

/** The tests of this part of the story. */
export function filing(life: Life): void {
  describe('filing', () => {
    test('given an employee with a phone, when what was missing is filled in and it is sent, then nothing typed was lost on the way', () =>
      life.visit('phone', async (screen) => {
        await screen.goTo('/');
        await screen.follow(texts.home.start);
        await screen.follow(texts.filing.start);
        await screen.choose(life.say.ask('relation'), life.say.option('relation', 'employee'));
        await screen.fill(life.say.ask('name'), COMPLAINANT.name);
        await screen.press(texts.common.continue);
        expect(screen.status()).toBe(422);
        await sees(screen, life.say.filingRefusal(0));
        expect(await screen.typed(life.say.ask('name'))).toBe(COMPLAINANT.name);
        await screen.fill(life.say.ask('email'), COMPLAINANT.email);
        await screen.press(texts.common.continue);
        await fileTheRest(life, screen);
      }));

    test('then the receipt is mailed, without the code', () => {
      const [receipt] = life.mailsTo(COMPLAINANT.email);
      expect(receipt?.subject).toContain(life.number);
      expect(receipt?.text).toContain('26 april 2026');
    });
  });
}

async function fileTheRest(life: Life, screen: Screen): Promise<void> {
  await chooseSupport(life, screen);
  await tellWhatHappened(life, screen);
  await screen.fill(life.say.ask('about'), TOLD.about);
  await screen.press(texts.common.continue);
  await screen.fill(life.say.ask('wish'), TOLD.wish);
  await screen.press(texts.common.continue);
  await screen.press(texts.common.continue);
  await checkAndSend(life, screen);
}

async function chooseSupport(life: Life, screen: Screen): Promise<void> {
  await screen.choose(life.say.ask('confidant-help'), life.say.option('confidant-help', 'support'));
  await screen.update();
  const question = [life.say.ask('supporter')];
  for (const { name, about } of [STAFF['confidant-1'], STAFF['confidant-2']]) {
    await sees(screen, name, question);
    await sees(screen, about.nl, question);
  }
  await screen.choose(life.say.ask('supporter'), STAFF['confidant-1'].name);
  await screen.press(texts.common.continue);
}

async function tellWhatHappened(life: Life, screen: Screen): Promise<void> {
  await screen.fill(life.say.ask('subject'), TOLD.subject);
  await screen.choose(life.say.ask('category'), life.say.option('category', 'communication'));
  await screen.fill(texts.fields.day, '19', [life.say.ask('happened-on')]);
  await screen.fill(texts.fields.month, '4', [life.say.ask('happened-on')]);
  await screen.fill(texts.fields.year, '2026', [life.say.ask('happened-on')]);
  await screen.fill(life.say.ask('description'), TOLD.description);
  await screen.breakOff();
  expect(await screen.typed(life.say.ask('description')), 'the draft').toBe(TOLD.description);
  expect(await screen.typed(texts.fields.day, [life.say.ask('happened-on')]), 'the draft').toBe('19');
  await screen.press(texts.common.continue);
}

async function checkAndSend(life: Life, screen: Screen): Promise<void> {
  await sees(screen, texts.filing.check);
  for (const told of [COMPLAINANT.name, TOLD.subject, TOLD.description, TOLD.wish]) await sees(screen, told);
  await sees(screen, `${life.say.place('supporter')}: ${STAFF['confidant-1'].name}`);
  await sees(screen, texts.filing.walledOff(TOLD.about));
  await screen.follow(`${texts.common.change} ${life.say.ask('wish')}`);
  await screen.fill(life.say.ask('wish'), TOLD.betterWish);
  await screen.press(texts.common.continue);
  await sees(screen, TOLD.betterWish);
  await screen.press(texts.filing.submit);
  await sees(screen, texts.filing.received);
  [life.number, life.code] = [await screen.said(texts.filing.number), await screen.said(texts.filing.code)];
  expect(life.number).toMatch(/^K-2026-[A-Z0-9]+$/);
  expect(life.code.replaceAll(/\D/g, '')).toHaveLength(16);
}
