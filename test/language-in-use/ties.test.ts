// Several complaints behind one measure: tied by its number, told how it ends, and kept from whom each is kept from.
import { afterEach, describe, expect, test } from 'vitest';
import { inLanguage } from '../../engine/core/language/text.ts';
import { handle, openDossier } from '../../engine/shell/handle.ts';
import { visibleTo } from '../../engine/shell/store/lists.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { dossiersOf, publishShipped, workAll } from '../harness/shipped.ts';
import { wrong } from './play.ts';

const LASTING = {
  data: {
    measure: 'Het werk ligt stil.',
    'measure-lasts': 'yes',
    'measure-subject': 'Machines',
    'measure-cause': 'Een machine stond klaar zonder kap.',
    'measure-for-all': 'Wij kijken elke machine na.',
  },
};
const PLAN = { owner: 'manager-1', 'by-date': '2026-05-11', 'check-date': '2026-06-15' };

let open: TestApp | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const start = async () => {
  open = await openTestApp();
  await publishShipped(open.app, 'measure');
  return { ...open, idOf: (name: string) => open?.ids[name] ?? '' };
};

describe('given a complaint that led to a measure', () => {
  const measured = async (about: Readonly<Record<string, unknown>> = {}) => {
    const house = await start();
    const { app, idOf } = house;
    const first = await fileComplaint(app, { contact: idOf('advisor-1'), ...about });
    await act(app, first.id, idOf('advisor-1'), 'measure', LASTING);
    await workAll(app);
    const [id = ''] = await dossiersOf(app, 'measure');
    const tie = async (complaint: string, actor: string) => {
      const { number } = (await openDossier(app, id)).dossier;
      const input = { data: { 'measure-number': number } };
      const { refusal } = await handle(app, complaint, { event: 'known-measure', actor, input });
      await workAll(app);
      return refusal && inLanguage(refusal.text, 'en');
    };
    return { ...house, first, measure: id, tie };
  };
  const sees = async (app: TestApp['app'], person: string, id: string) =>
    (await visibleTo(app.store.db, person, id)) !== undefined;

  test('when another one is tied to it by its number, then both hear how it ends', async () => {
    const { app, idOf, goTo, first, measure, tie } = await measured();
    const second = await fileComplaint(app, { contact: idOf('advisor-2') });
    expect(await tie(second.id, idOf('advisor-2'))).toBeNull();
    expect(await tie(second.id, idOf('advisor-2'))).toContain('tied to that one already');
    const { dossier } = await openDossier(app, measure);
    expect(dossier).toMatchObject({ origin: { dossier: first.id }, links: [{ dossier: second.id }] });
    expect(dossier.events['linked.origin']).toHaveLength(1);
    const keeper = dossier.participants.keeper?.[0] ?? '';
    const plan = { ...PLAN, owner: idOf('manager-1') };
    await act(app, measure, keeper, 'plan', { data: plan });
    await act(app, measure, idOf('manager-1'), 'carried-out', { data: { 'done-how': 'Gedaan.' } });
    goTo('2026-06-15T09:00:00Z');
    await act(app, measure, keeper, 'check', { data: { worked: 'yes', effect: 'Het gebeurt niet meer.' } });
    await workAll(app);
    for (const id of [first.id, second.id])
      expect((await openDossier(app, id)).dossier.links).toMatchObject([
        { relation: 'measure', dossier: measure, outcome: 'worked' },
      ]);
  });

  test('when it has ended, then it takes no more, and says no more than of a number that nobody has', async () => {
    const { app, idOf, measure, tie } = await measured();
    const keeper = (await openDossier(app, measure)).dossier.participants.keeper?.[0] ?? '';
    await act(app, measure, keeper, 'give-up', { data: { 'drop-reason': 'Anders opgelost.' } });
    const second = await fileComplaint(app, { contact: idOf('advisor-2') });
    const ended = await tie(second.id, idOf('advisor-2'));
    const input = { data: { 'measure-number': 'M-2026-NOWHERE' } };
    const none = await handle(app, second.id, { event: 'known-measure', actor: idOf('advisor-2'), input });
    expect(ended).toBe(inLanguage(none.refusal?.text ?? '', 'en'));
    const itself = { data: { 'measure-number': second.number } };
    const own = await handle(app, second.id, {
      event: 'known-measure',
      actor: idOf('advisor-2'),
      input: itself,
    });
    expect(inLanguage(own.refusal?.text ?? '', 'en')).toContain('this dossier itself');
  });

  test('then whoever it is about sees nothing of the measure, whatever their role', async () => {
    const { app, idOf, measure } = await measured({ about: 'quality-officer-1@example.org' });
    expect(await sees(app, idOf('quality-officer-1'), measure)).toBe(false);
    expect(await sees(app, idOf('quality-officer-2'), measure)).toBe(true);
    const { dossier } = await openDossier(app, measure);
    expect(dossier.participants.keeper).toEqual([idOf('quality-officer-2')]);
    const mails = await app.store.db.selectFrom('outbox').select('recipient_hint').execute();
    expect(mails.length).toBeGreaterThan(0);
  });

  test('when one is tied to it that is kept from whoever reads the measure, then that is refused', async () => {
    const { app, ids, idOf, measure, tie } = await measured();
    const keeper = (await openDossier(app, measure)).dossier.participants.keeper?.[0];
    const [name = ''] = Object.entries(ids).find(([, id]) => id === keeper) ?? [];
    const about = `${name}@example.org`;
    const second = await fileComplaint(app, { contact: idOf('advisor-2'), about });
    expect(await tie(second.id, idOf('advisor-2'))).toContain('reads along in that one');
  });

  test('when one is tied to it that is kept from somebody, then the measure can never come to them', async () => {
    const { app, idOf, measure, tie } = await measured();
    const second = await fileComplaint(app, { contact: idOf('advisor-2'), about: 'manager-1@example.org' });
    expect(await tie(second.id, idOf('advisor-2'))).toBeNull();
    const keeper = (await openDossier(app, measure)).dossier.participants.keeper?.[0] ?? '';
    await handle(app, measure, {
      event: 'plan',
      actor: keeper,
      input: { data: { ...PLAN, owner: idOf('manager-1') } },
    });
    expect((await openDossier(app, measure)).dossier.participants.performer ?? []).toEqual([]);
    expect(await sees(app, idOf('manager-1'), measure)).toBe(false);
  });
});

describe('given an event that ties dossiers', () => {
  test('then somebody must be there to be told that the other one is not', () => {
    const life = (by: string) => `
fields:
  number: { ask: Number, type: text, required: true }
forms:
  number: [{ fields: [number] }]
participants: { handler: { role: clerk, at: filing } }
lifecycle:
  initial: open
  states:
    open:
      title: Open
      on:
        tie: { ${by}link: { to: data.number, procedure: small, as: one }, target: done }
    done: { title: Done, final: true }
`;
    expect(wrong(life(''))).toContain('Linking is done by somebody: write `by` at this event.');
    expect(wrong(life('label: Tie, by: handler, form: number, '))).not.toContain(
      'Linking is done by somebody: write `by` at this event.',
    );
  });
});
