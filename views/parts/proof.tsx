// What stands on a receipt to be checked later: number, moment, version, and the hashes of text and history.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../engine/core/language/text.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import type { Proof as Proven } from '../../engine/shell/proof.ts';
import { sayExact } from '../words/moment.ts';
import { shieldWords } from '../words/shield.ts';
import { Section } from './section.tsx';
import { SummaryList } from './summary-list.tsx';

interface ProofProps {
  proof: Proven;
  plan: Plan;
  lang: string;
  /** The address of the page that checks it. */
  address: string;
}

/** The section, as it is printed. */
export function Proof({ proof, plan, lang, address }: ProofProps): JSX.Element {
  const texts = shieldWords(lang).proof;
  const { timeZone } = plan.organisation;
  const rows = [
    { label: texts.number, value: proof.number },
    { label: texts.received, value: sayExact(proof.received, { lang, timeZone }) },
    { label: texts.version, value: texts.versionOf(inLanguage(plan.title, lang), proof.versionNo) },
    {
      label: texts.textHash,
      value: proof.textHash === null ? texts.textGone : <Hash value={proof.textHash} />,
    },
    { label: texts.head, value: <Hash value={proof.head} /> },
  ];
  return (
    <Section id="proof" title={texts.title}>
      <div class="stack">
        <p>{texts.intro}</p>
        <SummaryList lang={lang} rows={rows} />
        <p>
          <a href="/verify">{texts.where(`${address}/verify`)}</a>
        </p>
      </div>
    </Section>
  );
}

/** In groups of eight that may break, so that it fits on a phone and can be read out. */
function Hash({ value }: { value: string }) {
  const groups = value.match(/.{1,8}/g) ?? [];
  return (
    <code>
      {groups.map((group) => (
        <>
          {group}
          <wbr />
        </>
      ))}
    </code>
  );
}
