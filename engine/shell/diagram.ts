// Draws a lifecycle as SVG on the server; the drawing program is loaded when the first picture is asked for.
import { lifecycleDot } from '../core/diagram/lifecycle-dot.ts';
import type { Plan } from '../core/plan/plan.ts';

const drawn = new Map<string, string>();
const MOST_KEPT = 50;

/** The SVG of a plan's lifecycle without style attributes, so that a strict policy holds; `current` marks states by their paths. */
export async function drawLifecycle(
  plan: Plan,
  language: string,
  current: readonly string[] = [],
): Promise<string> {
  const key = JSON.stringify([plan.version, language, current]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  const whole = viz.renderString(lifecycleDot(plan, language, current), { format: 'svg' });
  const svg = whole.slice(whole.indexOf('<svg'));
  const oldest = drawn.keys().next().value;
  if (drawn.size >= MOST_KEPT && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, svg);
  return svg;
}
