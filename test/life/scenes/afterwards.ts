// What is left of it: who was mailed what, and what is counted.
import { describe, expect, test } from 'vitest';
import { act, confirmed, fileComplaint } from '../../harness/complaints.ts';
import { seenWords } from '../../../views/words/seen.ts';
import type { Life } from '../life.ts';
import { COMPLAINANT, PRIVATE } from '../told.ts';
import { sees, texts } from '../visits.ts';

/** The tests of this part of the story. */
export function afterwards(life: Life): void {
  describe('afterwards', () => {
    test('then nobody but the complainant was mailed what it is about, and nobody the code', () => {
      const others = life.house.mails.filter(({ to }) => to !== COMPLAINANT.email);
      expect(others.length).toBeGreaterThan(5);
      const leaks = others.flatMap(({ to, subject, text }) =>
        PRIVATE.filter((told) => `${subject}\n${text}`.includes(told)).map((told) => `${to}: ${told}`),
      );
      expect(leaks).toEqual([]);
      const codes = life.house.mails.filter(({ subject, text }) =>
        `${subject}${text}`.replaceAll(/[ -]/g, '').includes(life.code.replaceAll(/\D/g, '')),
      );
      expect(codes).toEqual([]);
      for (const who of ['confidant-2', 'manager-1'] as const)
        expect(life.mailsTo(life.house.emailOf(who)), who).toEqual([]);
    });

    test('given four others that were confirmed, then the evaluation counts all five as confirmed in 48 hours', async () => {
      await life.house.goTo('2026-05-06T08:00:00Z');
      for (let made = 0; made < 4; made += 1) {
        const { id } = await fileComplaint(life.house.app, { contact: life.house.idOf('advisor-1') });
        await act(life.house.app, id, life.house.idOf('advisor-1'), 'confirm', {
          ...confirmed,
          agreements: [{ what: 'De planner belt terug', owner: 'handler', due: '2026-05-08' }],
        });
      }
      await life.house.goTo('2026-07-01T08:00:00Z');
      await life.staff('quality-officer-1', async (screen) => {
        await screen.follow(texts.nav.evaluation);
        await sees(screen, seenWords('nl').deadline(5, 5, '100%'));
      });
    });
  });
}
