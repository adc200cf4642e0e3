// The proof of receipt, to print or to keep, and the text that its hash is of.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Proof as Proven } from '../../../engine/shell/proof.ts';
import { sendFile } from '../../answers/send-file.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Proof } from '../../parts/proof.tsx';
import type { Site } from '../../visit.ts';
import { shieldWords } from '../../words/shield.ts';
import { STATUS, type StatusView } from './view.ts';

interface ProofPageProps {
  c: Context<Site>;
  view: StatusView;
  proof: Proven;
  address: string;
}

/** The page. */
export function ProofPage({ c, view, proof, address }: ProofPageProps): JSX.Element {
  const { lang } = view;
  const texts = shieldWords(lang).proof;
  return (
    <Frame c={c} title={texts.page}>
      <BackLink href={STATUS} lang={lang} />
      <Heading lead={texts.print}>{texts.page}</Heading>
      <Proof proof={proof} plan={view.opened.plan} lang={lang} address={address} />
      {proof.text === null ? null : (
        <p>
          <a href={`${STATUS}/proof/text`}>{texts.download}</a>
        </p>
      )}
    </Frame>
  );
}

/** The text as a file, byte for byte what was hashed. */
export function sendText(c: Context, { number, text }: Proven): Response {
  return sendFile(c, { name: `${number}.txt`, body: Buffer.from(text ?? '') });
}
