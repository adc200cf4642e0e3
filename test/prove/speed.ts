// Measures how long a procedure of forty states and a hundred and fifty events takes to prove; run it with tsx.
import { readFileSync } from 'node:fs';
import { proveText } from './prove-file.ts';
import { prove } from '../../engine/core/prove/prove.ts';

const sound = readFileSync('test/prove/fixtures/sound.yaml', 'utf8');
const states = Array.from({ length: 40 }, (_, index) => index);
const middle = states
  .map((index) => {
    const events = [1, 2, 3, 4]
      .slice(0, index % 4 === 0 ? 3 : 4)
      .map(
        (jump) =>
          `        go-${jump}: { label: Go, by: handler, form: result, send: question, raise: heard, target: s${(index + jump * 7) % 40} }`,
      );
    return [`    s${index}:`, '      title: Step', '      next: Next.', '      on:', ...events].join('\n');
  })
  .join('\n');
const text = sound
  .replace('    closed:\n', `${middle}\n    closed:\n`)
  .replace(
    'by: handler, form: result, send: question, target: asked',
    'by: handler, form: result, target: s0',
  )
  .replace(
    '\ndeadlines:',
    '  on:\n    heard: {}\n    stop: { label: Stop, by: handler, target: asked }\n\ndeadlines:',
  );

const { plan, findings } = proveText('speed.yaml', text);
const source = { scenarios: [], lifecycle: { states: {} } };
const times = Array.from({ length: 20 }, () => {
  const from = performance.now();
  prove(plan, source as never);
  return performance.now() - from;
}).toSorted((a, b) => a - b);
const events = Object.keys(plan.lifecycle.events).length;
console.log(
  `${Object.keys(plan.lifecycle.states).length} states, ${events} events, ${findings.length} findings: ` +
    `median ${times[10]?.toFixed(1)} ms, slowest ${times[19]?.toFixed(1)} ms`,
);
