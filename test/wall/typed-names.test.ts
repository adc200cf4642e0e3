// A name as people write it keeps out everybody whom it may mean, and never sends what was entrusted to somebody else.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whoCanOpen } from '../../engine/core/access/who-can-open.ts';
import { mayMean } from '../../engine/core/people/may-mean.ts';
import type { Person } from '../../engine/core/people/person.ts';
import { typedName } from '../../engine/core/people/person.ts';
import { changePerson } from '../../engine/shell/administer.ts';
import { fileDossier, handle, openDossier, passTime } from '../../engine/shell/handle.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { act, fileComplaint } from '../harness/complaints.ts';
import { dossiersOf, publishShipped, workAll } from '../harness/shipped.ts';
import { signedInAs } from '../pages/signed-in.ts';

describe('a name', () => {
  const known = ['Wim Wilgentak', 'Bea Beukenblad', 'Lin de Linde', 'Wim van der Heide', 'Ömer Yılmaz'];
  const more = ['Els Elzenhout', 'Kas Kastanje', 'Pia Populier'];
  const people = [...known, ...more].map((name): Person => ({
    ...{ id: name, name, email: `${name.split(' ')[0]}@huis.example`, language: 'nl', roles: [] },
    ...{ about: null, active: true, awayFrom: null, awayUntil: null, substitute: null, load: 0 },
  }));

  test.each([
    ['wim wilgentak', ['Wim Wilgentak']],
    ['Wim', ['Wim Wilgentak', 'Wim van der Heide']],
    ['Dhr. Wilgentak', ['Wim Wilgentak']],
    ['Wilgentack', ['Wim Wilgentak']],
    ['meneer van der Hiede', ['Wim van der Heide']],
    ['Bea van de planning', ['Bea Beukenblad']],
    ['omer', ['Ömer Yılmaz']],
    ['LINDE', ['Lin de Linde']],
    ['bea@huis.example', ['Bea Beukenblad']],
    ['Piet Pieters', []],
    ['van der', []],
    ['mijn collega', []],
  ])('given %s, then it may mean %j', (typed, meant) => {
    expect(mayMean(typedName(typed), people)).toEqual(meant);
  });

  test('given a word that most people have in their name, then it says nothing of any', () => {
    const all = people.map((person) => ({ ...person, name: `${person.name} Test` }));
    expect(mayMean(typedName('Test'), all)).toEqual([]);
    expect(mayMean(typedName('Test Kas'), all)).toEqual(['Kas Kastanje']);
  });
});

describe('a complaint about somebody whose whole name the complainant does not know', () => {
  let open: TestApp;
  let ids: Record<string, string>;
  beforeEach(async () => {
    open = await openTestApp();
    const add = (name: string, role: string) =>
      open.app.people.add(
        { name, email: `${name.split(' ')[0]}@example.org`, roles: [role] },
        open.app.clock(),
      );
    ids = {
      ...open.ids,
      wim: await add('Wim Wilgentak', 'advisor'),
      iris: await add('Iris IJpelaar', 'confidant'),
      kas: await add('Kas Kastanje', 'manager'),
      jet: await add('Jet Jeneverbes', 'quality-officer'),
    };
  });
  afterEach(() => open.close());

  const idOf = (name: string) => ids[name] ?? '';
  const readersOf = async (id: string) => {
    const { plan, dossier, world } = await openDossier(open.app, id);
    return whoCanOpen(plan, dossier, world).map(({ person }) => person.id);
  };

  test('then they find it on no list, by no search and at no address', async () => {
    const { id, number } = await fileComplaint(open.app, { about: 'Wim van de planning' });
    expect(await readersOf(id)).toEqual([idOf('advisor-1'), idOf('advisor-2')]);
    const wim = await signedInAs(open.app, idOf('wim'));
    for (const page of ['/worklist?list=pool', `/worklist?q=${number}`, '/worklist?q=rooster'])
      expect((await wim.get(page)).text).not.toContain('Rooster klopt niet');
    expect((await wim.get(`/dossier/${id}`)).status).toBe(404);
  });

  test('then it does not go to them as the regular contact either', async () => {
    const { id, participants } = await fileComplaint(open.app, { about: 'Wim', contact: idOf('wim') });
    expect(participants.handler ?? []).toEqual([]);
    expect(await readersOf(id)).not.toContain(idOf('wim'));
  });

  test('then a confidant who may be meant cannot be the one to receive it, and nobody else gets it unasked', async () => {
    const plan = await open.app.plans.plan('complaint');
    if (!plan) throw new Error('The complaint procedure is not published.');
    const file = (confidant: string) => {
      const data = complaint({ relation: 'employee', 'confidant-help': 'receive', confidant, about: 'Iris' });
      return fileDossier(open.app, plan, { actor: 'complainant', language: 'nl', channel: 'web', data });
    };
    const { refusal } = (await file(idOf('iris'))).decision;
    expect(refusal).toMatchObject({
      code: 'requirement',
      text: { en: /may be about the confidant you chose/ },
    });
    const { dossier } = (await file(idOf('confidant-1'))).decision;
    expect(await readersOf(dossier.id)).toEqual([idOf('confidant-1')]);
  });

  test('then it is not put before them, and they are not offered', async () => {
    const { id } = await fileComplaint(open.app, { about: 'Kas', contact: idOf('advisor-1') });
    const advisor = await signedInAs(open.app, idOf('advisor-1'));
    const page = (await advisor.get(`/dossier/${id}/do/escalate`)).text;
    expect([page.includes('Kas Kastanje'), page.includes('Test manager-1')]).toEqual([false, true]);
    const data = { superior: idOf('kas'), 'escalation-reason': 'Ernstig.', seriousness: 'serious' };
    const { refusal } = await handle(open.app, id, {
      ...{ event: 'escalate', actor: idOf('advisor-1'), input: { data } },
    });
    expect(refusal?.fields).toHaveProperty('superior');
  });

  test('then what was mailed comes by itself to nobody whom it names, also when nobody read it in time', async () => {
    const plan = await open.app.plans.plan('complaint');
    if (!plan) throw new Error('The complaint procedure is not published.');
    for (const name of ['manager-1', 'manager-2']) {
      const person = await open.app.people.find(idOf(name));
      if (person) await changePerson(open.app, person.id, { ...person, active: false });
    }
    const from = { name: 'Piet', address: 'piet@elders.example' };
    const mail = { from, sender: 'employee', to: [], subject: 'Klacht', files: [] } as const;
    const filed = async (text: string) => {
      const filing = { actor: 'complainant', language: 'nl', channel: 'mail', data: {} };
      return (await fileDossier(open.app, plan, { ...filing, mail: { ...mail, text } })).decision.dossier.id;
    };
    const about = await filed('Beste Iris,\n\nKas pest mij elke dag.');
    const greeting = await filed('Beste Kas,\n\nMijn rooster klopt niet.');
    open.goTo('2026-04-27T09:00:00Z');
    const deciderOf = async (id: string) => {
      const { dossier } = await passTime(open.app, id);
      return dossier.participants.decider?.map((person) =>
        Object.keys(ids).find((name) => ids[name] === person),
      );
    };
    expect(await deciderOf(about)).toEqual([expect.stringContaining('director')]);
    expect(await deciderOf(greeting)).toEqual(['kas']);
  });

  test('then what comes of it is kept from them too, and counts as kept', async () => {
    await publishShipped(open.app, 'measure');
    const { id } = await fileComplaint(open.app, { about: 'Jet', contact: idOf('advisor-1') });
    await act(open.app, id, idOf('advisor-1'), 'measure', {
      data: {
        measure: 'Het werk ligt stil.',
        'measure-lasts': 'yes',
        'measure-subject': 'Machines',
        'measure-cause': 'Een machine stond klaar zonder kap.',
        'measure-for-all': 'Wij kijken elke machine na.',
      },
    });
    await workAll(open.app);
    const [measure = ''] = await dossiersOf(open.app, 'measure');
    expect(await readersOf(measure)).not.toContain(idOf('jet'));
    const facts = open.app.store.db.selectFrom('facts').select('name').where('dossier', '=', measure);
    expect(await facts.execute()).toContainEqual({ name: `wall:${idOf('jet')}` });
  });
});
