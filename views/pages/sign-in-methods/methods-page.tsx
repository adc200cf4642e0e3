// The page with every way in which somebody signs in, and what they must still arrange.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../../engine/shell/app.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import type { Errors } from '../sign-in/new-password.tsx';
import { CodeSection } from './code-section.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import type { Who } from './who.ts';

interface MethodsPageProps {
  app: App;
  c: Context<Site>;
  who: Who;
  /** What was wrong, by the place that it is about. */
  wrong?: Errors;
}

/** The page; who may not change anything now reads why. */
export function MethodsPage({ app, c, who, wrong = {} }: MethodsPageProps): JSX.Element {
  const { lang } = c.get('visitor');
  const { timeZone } = c.get('organisation');
  const texts = words(lang).factors;
  const saying = { lang, timeZone, now: app.clock() };
  const summary = Object.entries(wrong).map(([field, text]) => ({ field, text }));
  const [title, lead] = who.enrolling ? [texts.neededTitle, askedOf(who, lang)] : [texts.title, texts.intro];
  const hasOne = who.factors.code !== null || who.factors.passkeys.length > 0;
  return (
    <Frame c={c} title={title} wrong={summary.length > 0}>
      {who.enrolling ? null : <BackLink href="/account" lang={lang} label={words(lang).account.title} />}
      <ErrorSummary errors={summary} lang={lang} />
      <Told c={c} />
      <Heading lead={lead}>{title}</Heading>
      {who.again === null ? null : <SignInAgain {...{ lang }} what={who.again} />}
      <PasskeySection {...{ app, who, saying }} error={wrong.label} />
      {who.needed === 'passkey' && who.enrolling ? null : <CodeSection {...{ who, saying }} />}
      {hasOne ? <RecoverySection {...{ who, lang }} /> : null}
      {who.enrolling ? (
        <form method="post" action="/sign-out">
          <Button kind="plain">{texts.signOut}</Button>
        </form>
      ) : null}
    </Frame>
  );
}

function Told({ c }: { c: Context<Site> }) {
  const { lang } = c.get('visitor');
  const texts = words(lang).factors;
  const done = { added: texts.added, removed: texts.removed };
  const told = done[c.req.query('done') as keyof typeof done] as string | undefined;
  if (told === undefined) return null;
  return (
    <Notice tone="done" lang={lang}>
      {told}
    </Notice>
  );
}

/** What somebody must arrange before they go on; who has it already only shows it. */
function askedOf({ needed, again }: Who, lang: string): string | undefined {
  const texts = words(lang).factors;
  if (again !== null) return undefined;
  return needed === 'passkey' ? texts.neededPasskey : texts.neededSecond;
}

function SignInAgain({ lang, what }: { lang: string; what: 'passkey' | 'anything' }) {
  const texts = words(lang).factors;
  return (
    <Section id="again" title={texts.againLink} card>
      <div class="stack">
        <p>{what === 'passkey' ? texts.againPasskey : texts.again}</p>
        <div>
          <ButtonLink href="/sign-in?again&next=/account/sign-in">{texts.againLink}</ButtonLink>
        </div>
      </div>
    </Section>
  );
}
