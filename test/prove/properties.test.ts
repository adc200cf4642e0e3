// Whatever a lifecycle looks like, its proof ends, does not throw, and points into the file.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import { proveText } from './prove-file.ts';

const sound = readFileSync('test/prove/fixtures/sound.yaml', 'utf8');
const names = ['a', 'b', 'c', 'd', 'e'] as const;
const paths = names.flatMap((outer) => [outer, `${outer}.x`, `${outer}.y`]);
const events = ['go', 'stop', 'deadline.handling', 'again'];

const step = fc.record(
  {
    target: fc.constantFrom(...paths),
    raise: fc.constantFrom('go', 'stop', 'again'),
    by: fc.constantFrom('handler', 'complainant'),
  },
  { requiredKeys: [] },
);
const on = fc.dictionary(fc.constantFrom(...events), step, { maxKeys: 4 });
const inner = fc.record({ final: fc.boolean(), on });
const outer = fc.record({
  kind: fc.constantFrom('plain', 'compound', 'parallel', 'final'),
  x: inner,
  y: inner,
  on,
  done: fc.option(fc.constantFrom(...paths)),
});
type On = Readonly<Record<string, { target?: string; raise?: string; by?: string }>>;

/** Writes a random lifecycle in the place of the sound one. */
function written(
  states: Readonly<Record<string, typeof outer extends fc.Arbitrary<infer T> ? T : never>>,
): string {
  const real = new Set(
    Object.entries(states).flatMap(([name, { kind }]) =>
      kind === 'compound' || kind === 'parallel' ? [name, `${name}.x`, `${name}.y`] : [name],
    ),
  );
  const known = (target: string) => (real.has(target) ? target : (target.split('.')[0] ?? target));
  const eventsOf = (given: On) =>
    Object.fromEntries(
      Object.entries({ go: {}, stop: {}, again: {}, ...given }).map(([name, each]: [string, On[string]]) => [
        name,
        {
          ...(each.target ? { target: known(each.target) } : {}),
          ...(each.raise ? { raise: each.raise } : {}),
          ...(each.by && !name.includes('.') ? { by: each.by, label: name } : {}),
        },
      ]),
    );
  const config = Object.fromEntries(
    Object.entries(states).map(([name, state]) => {
      if (state.kind === 'final' && name !== 'a') return [name, { final: true }];
      if (state.kind === 'plain' || state.kind === 'final') return [name, { on: eventsOf(state.on) }];
      const part = ({ final, on: own }: typeof state.x) => (final ? { final } : { on: eventsOf(own) });
      return [
        name,
        {
          ...(state.kind === 'parallel' ? { parallel: true } : { initial: 'x' }),
          states: { x: part(state.x), y: part(state.y) },
          on: eventsOf(state.on),
          ...(state.done === null ? {} : { done: { target: known(state.done) } }),
        },
      ];
    }),
  );
  const start = sound.indexOf('lifecycle:');
  const end = sound.indexOf('\ndeadlines:');
  const lifecycle = `lifecycle: ${JSON.stringify({ initial: 'a', states: config })}\n`;
  return (sound.slice(0, start) + lifecycle + sound.slice(end)).replace(
    'until: event.resolve.first',
    'until: event.go.first',
  );
}

const lifecycles = fc.record(Object.fromEntries(names.map((name) => [name, outer])));

describe('the proof of any lifecycle', () => {
  test('ends without throwing, with sentences in both languages and a place', () => {
    fc.assert(
      fc.property(lifecycles, (states) => {
        for (const finding of proveText('random.yaml', written(states)).findings) {
          expect(finding.text.nl.length).toBeGreaterThan(20);
          expect(finding.text.en.length).toBeGreaterThan(20);
          expect(finding.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never calls a state unreachable that the machine comes to', () => {
    fc.assert(
      fc.property(lifecycles, fc.array(fc.constantFrom(...events), { maxLength: 12 }), (states, walk) => {
        const { plan, findings } = proveText('random.yaml', written(states));
        const broken = findings.some(({ code }) => /refused|without-end/u.test(code));
        fc.pre(!broken);
        const unreachable = new Set(
          findings.filter(({ code }) => code === 'unreachable-state').map(({ path }) => path.at(-1)),
        );
        let snapshot = initialTransition(plan.lifecycle.machine, {
          holds: () => true,
        } as never)[0] as AnyMachineSnapshot;
        for (const type of walk) {
          const [innermost] = Object.values(plan.lifecycle.states)
            .filter(({ path }) => snapshot.matches(asValue(path) as never))
            .toSorted((one, other) => other.path.length - one.path.length)
            .flatMap((state) => state.events.filter(({ name }) => name === type));
          if (!innermost || (innermost.by.length === 0 && !type.includes('.'))) continue;
          snapshot = transition(plan.lifecycle.machine, snapshot, { type })[0] as AnyMachineSnapshot;
        }
        for (const name of names)
          if (snapshot.matches(name as never)) expect(unreachable).not.toContain(name);
      }),
      { numRuns: 300 },
    );
  });
});

function asValue(path: string): unknown {
  const [first = '', ...rest] = path.split('.');
  return rest.length === 0 ? first : { [first]: asValue(rest.join('.')) };
}
