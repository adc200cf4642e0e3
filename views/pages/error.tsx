// Every refusal is a page that says what is wrong and where to go.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Frame } from '../frame.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Site } from '../visit.ts';
import { words } from '../words/words.ts';

type Kind = 'notFound' | 'noAccess' | 'expired' | 'tooMany' | 'tooLargeRequest' | 'fault';

/** The page for a refusal or a fault; where nothing is known of the visitor yet, a bare one. */
export function ErrorPage({ c, kind }: { c: Context; kind: Kind }): JSX.Element {
  const context = c as Context<Site>;
  const lang = (context.get('visitor') as Site['Variables']['visitor'] | undefined)?.lang ?? 'nl';
  const texts = words(lang).errors;
  const body = (
    <>
      <Heading>{texts[kind]}</Heading>
      <p>{texts[`${kind}Text`]}</p>
      <p>
        <a href="/">{texts.home}</a>
      </p>
    </>
  );
  if (!context.get('visitor'))
    return (
      <html lang={lang}>
        <head>
          <title>{texts[kind]}</title>
        </head>
        <body>{body}</body>
      </html>
    );
  return (
    <Frame c={context} title={texts[kind]}>
      {body}
    </Frame>
  );
}
