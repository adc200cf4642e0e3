// Codes from an app: on or off.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { ENROL } from '../../guard.tsx';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Section } from '../../parts/section.tsx';
import { Tag } from '../../parts/tag.tsx';
import { words } from '../../words/words.ts';
import type { Saying } from '../../words/moment.ts';
import type { Who } from './who.ts';

/** The section, with the button that changes it where that is allowed now. */
export function CodeSection({ who, saying }: { who: Who; saying: Saying }): JSX.Element {
  const texts = words(saying.lang).factors;
  const since = who.factors.code;
  return (
    <Section
      id="code"
      title={texts.code}
      aside={<Tag {...(since === null ? { text: texts.codeOff } : { tone: 'done', text: texts.codeOn })} />}
    >
      <div class="stack">
        <p class="muted">{texts.codeText}</p>
        {since === null ? null : (
          <p>
            {texts.codeSince}: <Moment at={since} {...saying} />
          </p>
        )}
        {who.again === null ? (
          <form method="post" action={`${ENROL}/code/${since === null ? 'start' : 'end'}`}>
            <Button kind="secondary">{since === null ? texts.codeStart : texts.codeEnd}</Button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}
