// Before the form: what this is for, how long it takes, and what was typed on an earlier visit.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Site } from '../../visit.ts';
import { procedureTextWords } from '../../words/procedure-text.ts';
import { shieldWords } from '../../words/shield.ts';
import { words } from '../../words/words.ts';
import type { FilingVisit } from './filing-visit.ts';

/** The first page; `resumeAt` is where somebody who began before goes on. */
export function StartPage(props: {
  c: Context<Site>;
  visit: FilingVisit;
  resumeAt: string | number;
}): JSX.Element {
  const { c, visit, resumeAt } = props;
  const { plan, lang, other, href } = visit;
  const texts = words(lang);
  const title = inLanguage(plan.title, lang);
  return (
    <Frame c={c} title={title}>
      <BackLink href="/" lang={lang} />
      <Heading
        {...(other ? { caption: texts.filing.onBehalf } : {})}
        lead={other ? texts.filing.otherStart : plan.about ? inLanguage(plan.about, lang) : ''}
      >
        {title}
      </Heading>
      {visit.draft ? (
        <>
          <Notice lang={lang} title={texts.filing.resume}>
            <p>{texts.filing.resumeText}</p>
            {other ? null : <p>{texts.filing.eraseText}</p>}
          </Notice>
          <Form action={href('erase')}>
            <ButtonGroup>
              <ButtonLink href={href(resumeAt)}>{texts.common.continue}</ButtonLink>
              <Button kind="plain">{texts.filing.erase}</Button>
            </ButtonGroup>
          </Form>
        </>
      ) : (
        <>
          <p>{texts.filing.duration}</p>
          <p>{texts.filing.saved}</p>
          <p>
            <a href={`/procedure/${plan.procedure}`}>{procedureTextWords(lang).link}</a>
          </p>
          <p>
            <a href={`/privacy/${plan.procedure}`}>{shieldWords(lang).notice.link}</a>
          </p>
          <p>
            <ButtonLink href={href(other ? 'how' : 1)}>{texts.filing.start}</ButtonLink>
          </p>
        </>
      )}
    </Frame>
  );
}
