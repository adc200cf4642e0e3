// How many recovery codes are left, and making new ones.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { ENROL } from '../../guard.tsx';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { words } from '../../words/words.ts';
import type { Who } from './who.ts';

/** The section, with its button where changes are allowed now. */
export function RecoverySection({ who, lang }: { who: Who; lang: string }): JSX.Element {
  const texts = words(lang).factors;
  return (
    <Section id="recovery" title={texts.recovery}>
      <div class="stack">
        <p class="muted">{texts.recoveryText}</p>
        <p>
          {texts.recoveryLeft(who.factors.recovery)} {who.again === null ? texts.recoveryNewText : null}
        </p>
        {who.again === null ? (
          <form method="post" action={`${ENROL}/recovery`}>
            <Button kind="secondary">{texts.recoveryNew}</Button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}
