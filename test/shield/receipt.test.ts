// A receipt can be checked later by anybody who holds it, and tells nobody else anything.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { retire } from '../../engine/core/decide/retire.ts';
import { change, fileDossier, openDossier } from '../../engine/shell/handle.ts';
import { beginSession } from '../../engine/shell/people/sessions.ts';
import { proofOf } from '../../engine/shell/proof.ts';
import type { Proof } from '../../engine/shell/proof.ts';
import { site } from '../../views/site.tsx';
import { openTestApp, START } from '../harness/app.ts';
import type { TestApp } from '../harness/app.ts';
import { complaint } from '../harness/complaint.ts';
import { act } from '../harness/complaints.ts';
import { textOf, Visitor } from '../pages/visitor.ts';

let test: TestApp;
let visitor: Visitor;
beforeAll(async () => {
  test = await openTestApp();
});
beforeEach(async () => {
  test.goTo(START);
  visitor = new Visitor(site(test.app, await test.app.plans.organisation()));
  await test.app.store.write((tx) => tx.deleteFrom('throttle').execute());
});
afterAll(() => test.close());

const YES = 'hoort bij een dossier waaraan niets is veranderd.';
const NO = 'hoort niet bij een dossier';

async function filed(): Promise<{ id: string; code: string; proof: Proof }> {
  const plan = await test.app.plans.plan('complaint');
  if (!plan) throw new Error('no plan');
  const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint() } as const;
  const { decision, code } = await fileDossier(test.app, plan, filing);
  const { id } = decision.dossier;
  return { id, code, proof: await proofOf(test.app, await openDossier(test.app, id)) };
}

const asked = async (form: Record<string, string>) => textOf((await visitor.post('/verify', form)).html);

describe('the receipt', () => {
  it('given a dossier, then number, moment, version, hash and head stand on it, and the text can be hashed again', async () => {
    const { id, proof } = await filed();
    const token = await beginSession(test.app.store, { kind: 'complainant', dossier: id }, 'test', START);
    visitor.cookies.set('status', token);
    const page = textOf((await visitor.get('/status/dossier/proof')).html);
    for (const value of [
      proof.number,
      'Klacht, versie 1',
      'vrijdag 24 april 2026',
      'http://localhost:3000/verify',
    ])
      expect(page).toContain(value);
    for (const hash of [proof.head, proof.textHash ?? '']) expect(page.replaceAll(' ', '')).toContain(hash);
    const text = await visitor.get('/status/dossier/proof/text');
    expect(createHash('sha256').update(text.html).digest('hex')).toBe(proof.textHash);
    expect(text.html).toContain('subject: Rooster klopt niet\n');
    expect(text.headers.get('content-disposition')).toContain('attachment');
  });

  it('given a dossier that went on, then its receipt stays the same', async () => {
    const { id, proof } = await filed();
    await act(test.app, id, 'complainant', 'reword', { data: { description: 'Heel anders.' } });
    expect(await proofOf(test.app, await openDossier(test.app, id))).toEqual(proof);
  });
});

describe('checking', () => {
  it('given the values of a receipt, or number and code, then it belongs; typed with spaces and capitals too', async () => {
    const { code, proof } = await filed();
    const { number, head, textHash } = proof;
    expect(await asked({ number, head, text: textHash ?? '' })).toContain(YES);
    expect(
      await asked({ number: number.toLowerCase(), head: head.replace(/(.{8})/g, '$1 ').toUpperCase() }),
    ).toContain(YES);
    expect(await asked({ number, code })).toContain(YES);
    expect(await asked({ number, code, head, text: textHash ?? '' })).toContain(YES);
  });

  it('given one wrong value, or somebody else’s, then it does not, in the same words as for nothing at all', async () => {
    const [one, other] = [await filed(), await filed()];
    const { number, head } = one.proof;
    const pages = [
      await asked({ number, head: other.proof.head }),
      await asked({ number, head, text: other.proof.head }),
      await asked({ number, code: other.code }),
      await asked({ number, code: other.code, head }),
      await asked({ number: 'K-2026-NOTHERE', head }),
    ];
    for (const page of pages) {
      expect(page).toContain(NO);
      expect(page).not.toContain('Rooster');
    }
  });

  it('given a history that was changed behind its back, then no receipt of it belongs any more', async () => {
    const { id, code, proof } = await filed();
    await act(test.app, id, 'complainant', 'message', { text: 'Nog iets.' });
    await test.app.store.write((tx) =>
      tx
        .updateTable('entries')
        .set({ actor: 'eve' })
        .where('dossier', '=', id)
        .where('seq', '=', 2)
        .execute(),
    );
    const { number, head } = proof;
    expect(await asked({ number, head })).toContain(NO);
    expect(await asked({ number, code })).toContain(NO);
  });

  it('given words that went by retention, then the receipt still belongs, and it is said that the text cannot be compared', async () => {
    const { id, proof } = await filed();
    await act(test.app, id, 'complainant', 'withdraw');
    test.goTo('2030-01-01T00:00:00Z');
    await change(test.app, id, ({ plan, dossier, world }) => {
      const gone = retire(plan, dossier, world);
      if (!gone) throw new Error('not yet');
      return gone;
    });
    const { number, head, textHash } = proof;
    expect(await asked({ number, head })).toContain(YES);
    expect(await asked({ number, head, text: textHash ?? '' })).toContain('niet meer te vergelijken');
    expect(await proofOf(test.app, await openDossier(test.app, id))).toMatchObject({ text: null, head });
  });

  it('given a code that is good for once, then checking does not use it up', async () => {
    const { id, code, proof } = await filed();
    await test.app.store.write((tx) =>
      tx.updateTable('codes').set({ single_use: 1 }).where('dossier', '=', id).execute(),
    );
    for (let count = 0; count < 2; count += 1)
      expect(await asked({ number: proof.number, code })).toContain(YES);
    expect((await visitor.post('/status', { code })).location).toBe('/status/dossier');
  });

  it('given nothing filled in, then each field says so; given too many tries, then it waits', async () => {
    const empty = await visitor.post('/verify', { number: '', code: '', head: '' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#number"');
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => visitor.post('/verify', { number: 'K', head: 'x' })),
    );
    expect(
      tries.some(({ status, headers }) => status === 429 && Number(headers.get('retry-after')) > 0),
    ).toBe(true);
  });
});
