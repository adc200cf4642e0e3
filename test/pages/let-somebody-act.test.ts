// Whoever filed for themselves lets somebody else act later, and takes it over again: by their own page, or said to who handles it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openByCode } from '../../engine/shell/codes.ts';
import { fileDossier, handle, openDossier } from '../../engine/shell/handle.ts';
import { workOnce } from '../../engine/shell/work.ts';
import { site } from '../../views/site.tsx';
import { historyOf } from '../engine/history.ts';
import { openTestApp } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { visitorOf } from '../harness/visitor.ts';
import type { Visitor as Staff } from '../harness/visitor.ts';
import { textOf, Visitor } from './visitor.ts';

const KIM = { 'representative-name': 'Kim de Vries', 'representative-email': 'kim@vakbond.example' };
const ACT = '/status/dossier/represented';

let house: TestApp;
let complainant: Visitor;
let handler: Staff;
let open: () => Visitor;
let id: string;

beforeEach(async () => {
  house = await openTestApp();
  const { app, ids } = house;
  const pages = site(app, await app.plans.organisation());
  const plan = await app.plans.plan('complaint');
  if (!plan) throw new Error('There is no complaint procedure.');
  const data = complaint({ contact: ids['advisor-1'] });
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data };
  const { decision, code } = await fileDossier(app, plan, filing);
  id = decision.dossier.id;
  open = () => new Visitor(pages);
  complainant = open();
  await complainant.submit('/status', { code });
  handler = await visitorOf(app, pages, ids['advisor-1'] ?? '');
});
afterEach(() => house.close());

async function mailsTo(address: string): Promise<string[]> {
  const bodies: string[] = [];
  const sendMail = ({ to, body }: { to: { address: string }; body: string }) => {
    if (to.address === address) bodies.push(body);
    return Promise.resolve();
  };
  while ((await workOnce({ app: house.app, sendMail })) > 0);
  return bodies;
}

const codeIn = (text: string) => /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? '';
const represented = async () => (await openDossier(house.app, id)).dossier.represented;

it('given their own page, when they name somebody, then that person gets a code and can act, but not agree or hand over', async () => {
  expect(textOf((await complainant.get('/status/dossier')).html)).toContain('Iemand namens u laten handelen');
  expect(textOf((await complainant.get(ACT)).html)).toContain('Hoe heet deze persoon?');
  expect((await complainant.post(ACT, KIM)).location).toBe('/status/dossier?saved=1');
  const [mail = ''] = await mailsTo('kim@vakbond.example');
  expect(mail).toContain('Bo Voorbeeld heeft gevraagd of u namens hem of haar handelt');
  const kim = open();
  expect((await kim.submit('/status', { code: codeIn(mail) })).html).toContain(
    'U handelt namens Bo Voorbeeld',
  );
  expect((await kim.submit('/status/dossier/act/message', { text: 'Ik bel u.' })).status).toBe(200);
  expect((await kim.post(ACT, KIM)).status).toBe(403);
  expect((await kim.get(ACT)).status).toBe(404);
  const changed = await kim.submit('/status/dossier/contact', {
    'representative-email': 'kim@nieuw.example',
  });
  expect(changed.html).toContain('kim@nieuw.example');
  expect(changed.html).not.toContain('bo@example.org');
  await complainant.post('/status/dossier/take-over', {});
  expect((await kim.get('/status/dossier')).location).toBe('/status');
});

it('given nobody’s name, then nobody acts, and what was typed is still there', async () => {
  const answer = await complainant.post(ACT, { ...KIM, 'representative-name': '' });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('value="kim@vakbond.example"');
  expect(await represented()).toBeNull();
});

it('given somebody without e-mail, then the code is shown to be handed over, once', async () => {
  const shown = await complainant.post(ACT, { 'representative-name': 'Kim de Vries' });
  expect(
    await openByCode(house.app, codeIn(textOf(shown.html)), { address: 'here', agent: '' }),
  ).toMatchObject({
    dossier: id,
  });
});

it('given word by telephone, then whoever handles it writes down who acts, with how they were told', async () => {
  const path = `/dossier/${id}/represented`;
  expect((await handler.get(path)).text).toContain('Hoe heet deze persoon?');
  expect((await handler.post(path, KIM)).status).toBe(422);
  expect((await handler.post(path, { ...KIM, said: 'phone' })).status).toBe(303);
  expect(await mailsTo('kim@vakbond.example')).toHaveLength(1);
  const entry = (await historyOf(house.app, id)).find(({ event }) => event === 'hand-back');
  expect(entry).toMatchObject({ actor: house.ids['advisor-1'], input: { channel: 'phone' } });
  const sent = await handle(house.app, id, {
    event: 'message',
    actor: house.ids['advisor-1'] ?? '',
    input: { text: 'Wij bellen u.' },
  });
  expect(sent.refusal).toBeNull();
  expect(await mailsTo('kim@vakbond.example')).toHaveLength(1);
});
