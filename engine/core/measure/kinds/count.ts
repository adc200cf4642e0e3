// How many dossiers there are.
import { countedDossiers } from '../wording.ts';
import { belongs, belongsName, noFacts } from './kind.ts';
import type { Kind, MetricKind } from './kind.ts';

export const count: MetricKind<Extract<Kind, { kind: 'count' }>> = {
  facts: (metric) => belongs(metric),
  counting: (metric) => ({ ...noFacts, only: metric.of === null ? null : belongsName(metric) }),
  parts: () => [],
  ratio: () => null,
  definition(plan, metric) {
    const counted = countedDossiers(plan, metric);
    return { nl: `Geteld zijn ${counted.nl}.`, en: `Counted are ${counted.en}.` };
  },
};
