// Which promises were kept, and which were broken.
import { countedDossiers } from '../wording.ts';
import { belongs, belongsName, noFacts } from './kind.ts';
import type { Kind, MetricKind } from './kind.ts';

export const promises: MetricKind<Extract<Kind, { kind: 'promises' }>> = {
  facts: (metric) => belongs(metric),
  counting: (metric, { names }) => ({
    ...noFacts,
    only: metric.of === null ? null : belongsName(metric),
    names: names.map((name) => `promise:${name}`),
    each: true,
  }),
  parts: () => ['kept', 'broken', 'running'],
  ratio: (_plan, _kind, { kept = 0, broken = 0 }) => ({ good: kept, of: kept + broken }),
  definition(plan, metric) {
    const counted = countedDossiers(plan, metric);
    return {
      nl:
        `Geteld is per belofte of zij is gehouden, bij ${counted.nl}. Waar een belofte niet gold, telt het dossier daar niet mee. ` +
        'Het percentage is van wat gehouden of gebroken is.',
      en:
        `Counted is for each promise whether it was kept, for ${counted.en}. Where a promise did not apply, the dossier is left out. ` +
        'The percentage is of what was kept or broken.',
    };
  },
};
