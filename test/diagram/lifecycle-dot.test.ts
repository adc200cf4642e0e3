// The drawing of a lifecycle: every state and every way between states, safe for any label.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadProcedure } from '../../engine/core/compile/load.ts';
import { ANYWHERE, arrowsOf } from '../../engine/core/diagram/arrows.ts';
import { lifecycleDot } from '../../engine/core/diagram/lifecycle-dot.ts';
import { wrapped } from '../../engine/core/diagram/wrapped.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { drawLifecycle } from '../../engine/shell/diagram.ts';

const config = join(import.meta.dirname, '../../config');
const read = (file: string) => ({ file, text: readFileSync(join(config, file), 'utf8') });

function shipped(): Plan {
  const { plan } = loadProcedure(
    { procedure: read('complaint.yaml'), organisation: read('organisation.yaml') },
    'test',
  );
  if (!plan) throw new Error('The shipped procedure does not compile.');
  return plan;
}

const plan = shipped();

describe('given the shipped procedure', () => {
  test('then each state stands in the drawing once, as a node or as a frame', () => {
    const dot = lifecycleDot(plan, 'nl');
    for (const state of Object.values(plan.lifecycle.states)) {
      const begin = state.children.length > 0 ? `subgraph "cluster_${state.path}" {` : `"${state.path}" [`;
      expect(dot.split('\n').filter((line) => line.startsWith(begin))).toHaveLength(1);
    }
  });

  test('then each way to another state is an arrow, those from everywhere from one place', () => {
    const arrows = arrowsOf(plan, 'nl').map(({ from, to }) => `${from} ${to}`);
    const ways = [
      ...Object.values(plan.lifecycle.states).flatMap((state) =>
        state.events.map((event) => [state.path, event] as const),
      ),
      ...plan.lifecycle.everywhere.map((event) => [ANYWHERE, event] as const),
    ].flatMap(([from, event]) =>
      event.branches.flatMap(({ target }) =>
        target === null || target === from ? [] : [`${from} ${target}`],
      ),
    );
    expect(ways.length).toBeGreaterThan(5);
    expect(arrows).toEqual(expect.arrayContaining(ways));
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  test('then the picture has a class for what is current and no style attribute', async () => {
    const svg = await drawLifecycle(plan, 'nl', ['received']);
    expect(svg).toMatch(/class="node atomic current"/);
    expect(svg.startsWith('<svg')).toBe(true);
    expect(svg).not.toMatch(/\sstyle=/);
    expect(await drawLifecycle(plan, 'en')).not.toContain('current');
  });
});

test('given any title at all, then it is drawn as text and never as anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (title) => {
      const [name = '', state] = Object.entries(plan.lifecycle.states)[0] ?? [];
      const states = { ...plan.lifecycle.states, [name]: { ...state, title: `${title}\\N"><script>]` } };
      const other = { ...plan, version: title, lifecycle: { ...plan.lifecycle, states } } as Plan;
      const svg = await drawLifecycle(other, 'nl');
      expect(svg).toContain('&lt;script&gt;');
      expect(svg).not.toContain('<script');
    }),
    { numRuns: 25 },
  );
});

test('given a long label, then it is broken between words and loses none', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (list) => {
      const text = list.join(' ');
      const lines = wrapped(text, 20).split('\n');
      expect(lines.join(' ')).toBe(text);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
    }),
  );
});
