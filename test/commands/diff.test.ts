// `gehoor diff`: what changes for people when a file is published, and which dossiers stay as they are.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileDossier } from '../../engine/shell/handle.ts';
import { withApp } from '../../engine/commands/with-app.ts';
import { complaint } from '../harness/complaint.ts';
import { shippedSources } from '../harness/app.ts';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gehoor-'));
  vi.stubEnv('DATA_DIR', join(folder, 'data'));
  vi.stubEnv('BASE_URL', 'http://localhost:3000');
  vi.stubEnv('LOG_LEVEL', 'silent');
  writeFileSync(join(folder, 'organisation.yaml'), shippedSources().organisationSource);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** The shipped procedure with these words in the place of others. */
function written(...replaced: readonly (readonly [from: string, to: string])[]): string {
  const { source } = shippedSources();
  const changed = replaced.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, source);
  const file = join(folder, 'complaint.yaml');
  writeFileSync(file, changed);
  return file;
}

async function publish(): Promise<void> {
  expect(await run('publish', written(), '--note', 'First.')).toMatchObject({ code: 0, error: '' });
}

describe('given a procedure that was never published', () => {
  it('says that all of it is new', async () => {
    const { code, out } = await run('diff', 'config/examples/housing-complaint.yaml');
    expect({ code, out }).toEqual({
      code: 0,
      out: '`housing-complaint` has not been published yet. All of it is new, and no dossiers run.\n',
    });
  });
});

describe('given a procedure that is in use', () => {
  it('when nothing is different, then says so', async () => {
    await publish();
    const { code, out } = await run('diff', written());
    expect(code).toBe(0);
    expect(out).toBe(
      '`complaint`, compared with version 1, which is now in use.\n\nNothing changes for people.\n\nNo dossiers run. New dossiers get this version.\n',
    );
  });

  it('when its clock and its promise are changed, then both are told, with what was and what will be', async () => {
    await publish();
    const file = written(
      ['within: 48 hours', 'within: 72 hours'],
      ['Binnen 48 uur krijgt u een bevestiging', 'Binnen 72 uur krijgt u een bevestiging'],
      ['Within 48 hours you get a confirmation', 'Within 72 hours you get a confirmation'],
    );
    const { out } = await run('diff', file);
    expect(out).toContain(
      'Time limits\n  ~ You have received a confirmation\n      within: 48 hours → 72 hours\n',
    );
    expect(out).toMatch(/Promises\n {2}~ Within 72 hours/);
    expect(out).toContain('- Within 48 hours you get a confirmation');
    expect((await run('diff', file, '--language', 'nl')).out).toContain('      binnen: 48 uur → 72 uur');
  });

  it('when somebody gets to see less, a letter says something else and a promise goes, then each is told', async () => {
    await publish();
    const file = written(
      [
        '    sees: [answers, agreements, messages, letters, history]\n  decider',
        '    sees: [answers]\n  decider',
      ],
      ['label: { nl: Besluit vastleggen, en: Record the decision }', 'label: { nl: Beslissen, en: Decide }'],
      ['  described-together:\n', '  worded-together:\n'],
    );
    const { out } = await run('diff', file);
    expect(out).toMatch(/Who sees what\n {2}~ Support\n {6}sees:.*→ the answers/s);
    expect(out).toContain('      name: Record the decision → Decide');
    expect(out).toMatch(/Promises\n {2}- We make the description .*\n {2}\+ We make the description /);
  });

  it('then says how many dossiers run on under which version', async () => {
    await publish();
    await withApp(async (app) => {
      const plan = await app.plans.plan('complaint');
      if (!plan) throw new Error('not published');
      const filing = { actor: 'complainant', language: 'nl', channel: 'web', data: complaint() };
      await fileDossier(app, plan, filing);
    });
    const { out } = await run('diff', written(['Wij lezen uw klacht', 'Wij bekijken uw klacht']));
    expect(out).toContain(
      '1 dossier runs and keeps its own version: 1 under version 1. New dossiers get this one.',
    );
  });
});
