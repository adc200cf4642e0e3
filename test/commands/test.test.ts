// `gehoor test`: plays stories, and fails with what was expected and what was found.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { organisation, procedure } from '../simulate/stage.ts';
import { folderWith, removeFolders, run } from './run.ts';

afterAll(removeFolders);
const story = (expectation: string) =>
  `  - name: a story\n    at: 2026-05-04T09:00\n    file: { data: { name: An, amount: 5 } }\n    expect: ${expectation}\n`;
const folder = folderWith({
  'organisation.yaml': organisation,
  'holds.yaml': procedure + story('{ state: received }'),
  'fails.yaml':
    procedure + story('{ state: open, due: { answer: 2026-05-19 } }') + story('{ state: received }'),
  'mistyped.yaml': procedure + story('{ missed: [anwser] }'),
  'none.yaml': procedure.replace(/scenarios:\s*$/, ''),
});
const path = (name: string) => join(folder, name);

describe('given stories that hold', () => {
  it('counts them', async () => {
    const { code, out } = await run('test', path('holds.yaml'), path('organisation.yaml'));
    expect(code).toBe(0);
    expect(out).toBe('✓ a story\n1 scenario: all hold.\n');
  });

  it('does not count what is not there', async () => {
    const { code, out } = await run('test', path('none.yaml'));
    expect(code).toBe(0);
    expect(out).toMatch(/no scenarios\.\nNo scenarios have been played\.\n$/);
  });
});

describe('given a story that comes out differently', () => {
  it('shows each expectation at its place with what was found', async () => {
    const { code, out } = await run('test', path('fails.yaml'));
    const line = procedure.split('\n').length + 3;
    expect(code).toBe(1);
    expect(out).toContain(`fails.yaml:${line}:22  \`state\`: expected \`open\`; found \`received\`.`);
    expect(out).toContain(`\`due.answer\`: expected \`2026-05-19\`; found \`2026-05-18\`.`);
    expect(out).toContain(`  ${line} |     expect: { state: open, due: { answer: 2026-05-19 } }`);
    expect(out).toContain('✗ a story');
    expect(out).toMatch(/2 scenarios: 1 does not hold\.\n$/);
  });

  it('says the same in Dutch', async () => {
    const { out } = await run('test', path('fails.yaml'), '--language=nl');
    expect(out).toContain('`state`: verwacht was `open`; gevonden is `received`.');
    expect(out).toMatch(/2 scenario’s: 1 komt anders uit\.\n$/);
  });

  it('writes JSON for programs', async () => {
    const { code, out } = await run('test', path('fails.yaml'), '--json');
    const { ok, files } = JSON.parse(out) as {
      ok: boolean;
      files: { scenarios: { failures: object[] }[] }[];
    };
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    expect(files[0]?.scenarios.map(({ failures }) => failures.length)).toEqual([2, 0]);
    expect(files[0]?.scenarios[0]?.failures[0]).toMatchObject({
      code: 'expectation',
      expected: { nl: '`open`', en: '`open`' },
      found: { nl: '`received`', en: '`received`' },
    });
  });
});

describe('given a file with mistakes', () => {
  it('shows them and plays nothing', async () => {
    const { code, out } = await run('test', path('mistyped.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('Did you mean `answer`?');
    expect(out).toMatch(/1 file has mistakes, so the scenarios have not been played\.\n$/);
  });
});
