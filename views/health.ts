// Whether everything runs, for whoever watches over the server: what stands still, and nothing of what is handled.
import type { Handler } from 'hono';
import { saidToAnybody, troublesIn } from '../engine/core/watch/trouble.ts';
import type { App } from '../engine/shell/app.ts';
import { stillnessOf } from '../engine/shell/watch/stillness.ts';

/** `GET /healthz`: 200 while all is well, 503 with what stands still. */
export function health(app: App): Handler {
  return async (c) => {
    try {
      const { watch } = await app.plans.organisation();
      const trouble = saidToAnybody(troublesIn(watch, await stillnessOf(app)));
      return trouble.length === 0 ? c.json({ status: 'ok' }) : c.json({ status: 'trouble', trouble }, 503);
    } catch (error) {
      app.log.error({ err: error }, 'health: could not look');
      return c.json({ status: 'trouble', trouble: ['database'] }, 503);
    }
  };
}
