// The recovery codes, on the one page that ever shows them.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Frame } from '../../frame.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';

/** The page; going on leads to the work. */
export function CodesOnce({ c, codes }: { c: Context<Site>; codes: readonly string[] }): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).factors;
  return (
    <Frame c={c} title={texts.recoveryTitle}>
      <Heading lead={texts.recoveryText}>{texts.recoveryTitle}</Heading>
      <p>{texts.recoveryOnce}</p>
      <ol class="panel once-codes">
        {codes.map((code) => (
          <li>{code}</li>
        ))}
      </ol>
      <div>
        <ButtonLink href="/worklist">{texts.goOn}</ButtonLink>
      </div>
    </Frame>
  );
}
