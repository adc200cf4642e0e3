// Before somebody's access ends: what becomes of the dossiers that they hold, in numbers and without a word of any.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Consequences } from '../../../engine/shell/leaving.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Site } from '../../visit.ts';
import { accessWords } from '../../words/access.ts';
import { words } from '../../words/words.ts';

interface EndPageProps {
  c: Context<Site>;
  person: Registered;
  consequences: Consequences;
}

/** The page, with the button that does it. */
export function EndPage({ c, person, consequences }: EndPageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = accessWords(lang);
  const { goOver, stranded, to } = consequences;
  const title = texts.leavingTitle(person.name);
  return (
    <Frame c={c} title={title}>
      <BackLink href={`/people/${person.id}`} lang={lang} label={person.name} />
      <Heading lead={texts.leavingText}>{title}</Heading>
      {goOver > 0 ? <p>{texts.goOver(goOver)}</p> : null}
      {goOver + stranded === 0 ? <p>{texts.noDossiers}</p> : null}
      {stranded > 0 ? (
        <Notice tone="warning" lang={lang}>
          <p>{texts.stranded(stranded)}</p>
          <p>{to.length > 0 ? texts.strandedTo(to.join(', ')) : texts.strandedNowhere}</p>
        </Notice>
      ) : null}
      <form method="post" action={`/people/${person.id}/end`}>
        <Button kind="warning">{words(lang).people.deactivate}</Button>
      </form>
    </Frame>
  );
}
