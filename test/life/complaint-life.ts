// The life of one complaint, from the web form to its end, played on whatever screens the people have.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Life } from './life.ts';
import { afterwards } from './scenes/afterwards.ts';
import { answering } from './scenes/answering.ts';
import { confirming } from './scenes/confirming.ts';
import { deciding } from './scenes/deciding.ts';
import { filing } from './scenes/filing.ts';
import { wording } from './scenes/wording.ts';
import type { Reader } from './screen.ts';

/** Plays it as tests that follow each other; `open` gives the way in which pages are read. */
export function complaintLife(open: () => Promise<Reader>): void {
  const life = new Life();
  let broken = false;
  beforeAll(async () => life.begin(await open()));
  afterAll(() => life.end());
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip('A step before it failed.');
    onTestFailed(() => {
      broken = true;
    });
  });
  for (const scene of [filing, wording, confirming, deciding, answering, afterwards]) scene(life);
}
