// The way from a dossier to its report, where figures have been frozen in it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { seesAnswer } from '../../../engine/shell/reading.ts';
import type { Seen } from '../../../engine/shell/reading.ts';
import { Section } from '../../parts/section.tsx';
import { evaluatingWords } from '../../words/evaluating.ts';

/** A section with the link; nothing for whoever does not see the figures. */
export function ReportLink({ reading, lang }: { reading: Seen; lang: string }): JSX.Element | null {
  const { plan, dossier } = reading;
  const field = Object.keys(dossier.figures).find((name) => plan.fields[name] !== undefined);
  if (field === undefined || !seesAnswer(reading, plan.fields[field]!)) return null;
  const texts = evaluatingWords(lang);
  return (
    <Section id="report" title={texts.report}>
      <p>
        <a class="button button-secondary" href={`/dossier/${dossier.id}/report`}>
          {texts.toReport}
        </a>
      </p>
    </Section>
  );
}
