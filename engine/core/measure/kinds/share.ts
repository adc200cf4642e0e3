// For how many of the dossiers something holds.
import { countedDossiers, inWords } from '../wording.ts';
import { noFacts } from './kind.ts';
import type { Kind, MetricKind } from './kind.ts';

export const share: MetricKind<Extract<Kind, { kind: 'share' }>> = {
  facts: (metric, { that }, { values }) => [
    { name: `share:${metric.name}`, value: that.run(values) === true ? 'yes' : 'no' },
  ],
  counting: (metric) => ({ ...noFacts, names: [`share:${metric.name}`] }),
  parts: () => ['yes', 'no'],
  ratio: (_plan, _kind, { yes = 0, no = 0 }) => ({ good: yes, of: yes + no }),
  definition(plan, metric, { that }) {
    const counted = countedDossiers(plan, metric);
    const holds = inWords(metric.meaning, that);
    return {
      nl: `Geteld is bij hoeveel dossiers geldt: ${holds.nl}. Het percentage is van ${counted.nl}.`,
      en: `Counted is for how many dossiers it holds that ${holds.en}. The percentage is of ${counted.en}.`,
    };
  },
};
