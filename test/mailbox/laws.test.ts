// Laws over any bytes at all: reading ends with a message or with word that there is none, and judging never throws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPLAINED, judge, REASONS } from '../../engine/core/intake/judge.ts';
import { ownWords } from '../../engine/core/intake/own-words.ts';
import { readMime, Unreadable } from '../../engine/shell/mailbox/read-mime.ts';
import { openTestApp } from '../harness/app.ts';
import { keepReceived } from '../../engine/shell/mailbox/keep.ts';
import { takeInReceived } from '../../engine/shell/mailbox/take-in.ts';
import { corpus } from './corpus.ts';

const small = corpus.filter(({ raw }) => raw.length < 5000).map(({ raw }) => raw);

/** A made message in which bytes were changed, cut out or put in, or parts of several joined. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...small),
    fc.array(fc.tuple(fc.nat(5000), fc.uint8Array({ maxLength: 8 }), fc.nat(40)), { maxLength: 8 }),
    fc.option(fc.constantFrom(...small), { freq: 4 }),
  )
  .map(([raw, edits, other]) => {
    const joined = other ? Buffer.concat([raw, other]) : raw;
    return edits.reduce((bytes, [at, put, gone]) => {
      const from = Math.min(at, bytes.length);
      return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + gone)]);
    }, joined);
  });
const anything = fc.oneof(
  spoiled,
  fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
);

test('no bytes crash the reading or the judging', async () => {
  await fc.assert(
    fc.asyncProperty(anything, fc.boolean(), async (bytes, cut) => {
      try {
        const message = await readMime(bytes, cut);
        const { is } = judge(message, {
          own: [],
          answers: null,
          about: null,
          numbered: null,
          twin: false,
          flood: false,
        });
        expect(['dossier', 'message', 'waiting', ...EXPLAINED]).toContain(is);
        expect(message.text).toBe(message.text.toWellFormed());
        expect(message.from?.address ?? 'a@b').toContain('@');
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }),
    { numRuns: 1500 },
  );
});

test('no bytes are left lying: each message becomes something', async () => {
  const { app, close } = await openTestApp();
  const all = fc.sample(anything, 60);
  const receivedAt = app.clock();
  await keepReceived(
    app,
    'complaints',
    '1',
    all.map((source, uid) => ({ uid, size: source.length, receivedAt, source })),
  );
  while ((await takeInReceived(app)) > 0);
  const rows = await app.store.db.selectFrom('received').select(['outcome', 'reason']).execute();
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(({ outcome }) => outcome === null)).toEqual([]);
  const reasons = rows.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  expect(reasons.filter((reason) => !(REASONS as readonly string[]).includes(reason))).toEqual([]);
  await close();
});

test('the words of an answer are words of the mail, and some are left of each that has any', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('> ja', 'Op vr 24 apr 2026 schreef Quoratio:', 'On Fri wrote x:', 'Van: a@b.example', ''),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const own = ownWords(text);
      expect(text).toContain(own);
      expect(own === '').toBe(text.trim() === '');
    }),
  );
});
