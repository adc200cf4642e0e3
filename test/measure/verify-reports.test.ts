// Verifying counts each kept report again from the histories, and names what was changed in it.
import { expect, it } from 'vitest';
import { changePerson } from '../../engine/shell/administer.ts';
import { countedAgain, frozenFigures } from '../../engine/shell/figures.ts';
import { verifyReports } from '../../engine/shell/figures/verify-reports.ts';
import { keyringOf } from '../../engine/shell/seal/key.ts';
import { bindKey } from '../../engine/shell/store/bind-key.ts';
import { describeFinding } from '../../engine/shell/store/finding.ts';
import { reportMac } from '../../engine/shell/store/report-mac.ts';
import { rotateDatabase } from '../../engine/shell/store/rotate.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, confirmed, fileComplaint } from '../harness/complaints.ts';
import { onEveryDialect } from '../harness/places.ts';

const QUARTER = { from: '2026-04-01', until: '2026-06-30' };
const YEAR = { from: '2026-01-01', until: '2026-12-31' };

onEveryDialect((places) => {
  async function evaluated(): Promise<TestApp> {
    const test = await openTestApp(await places.fresh());
    const { app, ids } = test;
    const advisor = ids['advisor-1'] ?? '';
    for (let n = 0; n < 14; n += 1) {
      const { id } = await fileComplaint(app, { contact: advisor });
      if (n < 8) await act(app, id, advisor, 'confirm', confirmed);
    }
    test.goTo('2026-07-01T08:00:00Z');
    await frozenFigures(app, 'complaint', QUARTER);
    return test;
  }

  const sentences = async ({ app }: TestApp) => (await verifyReports(app)).findings.map(describeFinding);

  /** What somebody with the database alone can do, or with its key as well. */
  async function meddle({ app }: TestApp, withKey: boolean) {
    const row = await app.store.db.selectFrom('reports').selectAll().executeTakeFirstOrThrow();
    const figures = row.figures.replace('"n":14,', '"n":13,');
    expect(figures).not.toBe(row.figures);
    const mac = withKey ? reportMac(app.keyring, { ...row, figures }) : row.mac;
    await app.store.write((tx) => tx.updateTable('reports').set({ figures, mac }).execute());
  }

  it('given what happened since, a year and another role, then every report comes to the same', async () => {
    const test = await evaluated();
    const { app, ids } = test;
    for (const name of ['advisor-1', 'advisor-2'])
      await changePerson(app, ids[name] ?? '', {
        ...{ name: `Test ${name}`, email: `${name}@example.org`, roles: ['manager'], active: true },
      });
    await fileComplaint(app);
    test.goTo('2027-01-02T08:00:00Z');
    await frozenFigures(app, 'complaint', YEAR);
    expect(await verifyReports(app)).toEqual({ findings: [], same: 5, apart: 0 });
    await test.close();
  });

  it('given a figure that was changed, then its mark and its first difference name it', async () => {
    const test = await evaluated();
    await meddle(test, false);
    expect(await sentences(test)).toEqual([
      'The report on complaint 2026-04-01 to 2026-06-30 was changed, and is not vouched for by the key of this house.',
      expect.stringMatching(
        /^The report on complaint 2026-04-01 to 2026-06-30 does not follow from the histories: .+ \/ n is 13, and the histories come to 14\.$/,
      ),
    ]);
    await test.close();
  });

  it('given a figure that was changed by somebody who has the key as well, then counting again names it', async () => {
    const test = await evaluated();
    await meddle(test, true);
    expect((await verifyReports(test.app)).findings.map(({ code }) => code)).toEqual(['report-differs']);
    await test.close();
  });

  it('given words that went since, then nobody is blamed, and the mark still shows a change', async () => {
    const test = await evaluated();
    const { app } = test;
    const ended = await app.store.db.selectFrom('dossiers').selectAll().execute();
    for (const { id } of ended)
      await act(app, id, 'complainant', 'withdraw', { data: { 'withdrawal-reason': 'Het is goed zo.' } });
    test.goTo('2029-01-10T08:00:00Z');
    for (let round = 0; round < 40; round += 1) if ((await workOnce({ app, sendMail: null })) === 0) break;
    const gone = await app.store.db.selectFrom('dossiers').select('id').where('erased_seq', 'is not', null);
    expect(await gone.execute()).toHaveLength(14);
    expect(await countedAgain(app, 'complaint', QUARTER)).not.toEqual(
      await frozenFigures(app, 'complaint', QUARTER),
    );
    const { findings, apart } = await verifyReports(app);
    expect([findings, apart]).toEqual([[], 1]);
    await meddle(test, false);
    expect((await verifyReports(app)).findings.map(({ code }) => code)).toEqual(['report-changed']);
    await test.close();
  });

  it('given another key, then reports are vouched for by it unless they were not before', async () => {
    const test = await evaluated();
    const fresh = keyringOf(Buffer.alloc(32, 9));
    await bindKey(test.app.store, test.app.keyring);
    await rotateDatabase(test.app.store, test.app.keyring, fresh);
    const now = { ...test, app: { ...test.app, keyring: await bindKey(test.app.store, fresh) } };
    expect(await sentences(now)).toEqual([]);
    await meddle(now, false);
    expect(await sentences(now)).toHaveLength(2);
    await test.close();
  });
});
