// Each broken procedure gets exactly the findings that stand at its head; sound ones get none.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { organisationFrom, proveText } from './prove-file.ts';

const folder = 'test/prove/fixtures';
const files = readdirSync(folder);
const broken = files.filter((file) => !file.startsWith('sound'));

/** The findings at the head of a fixture: severity, code and place, then a sentence in each language. */
function expected(text: string): string {
  const lines = text.split('\n');
  return lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    )
    .join('\n');
}

function told(file: string, text: string): string {
  return proveText(file, text)
    .findings.map(
      ({ severity, code, line, column, text: { nl, en } }) =>
        `# ${severity} ${code} ${line}:${column}\n#   ${nl}\n#   ${en}`,
    )
    .join('\n');
}

describe('a broken procedure', () => {
  test.each(broken)('%s gets the findings at its head, and no others', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    expect(told(file, text)).toBe(expected(text));
  });

  test('stands ready for every finding that can be made', () => {
    const made = readdirSync('engine/core/prove')
      .filter((file) => file !== 'staffing.ts')
      .flatMap((file) => [
        ...readFileSync(`engine/core/prove/${file}`, 'utf8').matchAll(
          /\b(?:problem|advice|hidden)\(\s*'([a-z-]+)'/gu,
        ),
      ])
      .map(([, code]) => code);
    const shown = broken.flatMap((file) =>
      [...expected(readFileSync(`${folder}/${file}`, 'utf8')).matchAll(/^# \w+ ([a-z-]+) \d/gmu)].map(
        ([, code]) => code,
      ),
    );
    expect([...new Set(shown)].toSorted()).toEqual([...new Set(made)].toSorted());
  });
});

describe('a sound procedure', () => {
  test.each(files.filter((file) => file.startsWith('sound')))('%s gets no finding', (file) => {
    expect(told(file, readFileSync(`${folder}/${file}`, 'utf8'))).toBe('');
  });

  test('the shipped complaints procedure has no problem', () => {
    const file = 'config/complaint.yaml';
    const { findings } = proveText(
      file,
      readFileSync(file, 'utf8'),
      organisationFrom('config/organisation.yaml'),
    );
    expect(findings.filter(({ severity }) => severity === 'problem')).toEqual([]);
  });
});
