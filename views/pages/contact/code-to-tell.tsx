// Number and code, shown once to whoever reads them out or posts them.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { sayCode } from '../../../engine/shell/tokens.ts';
import { Frame } from '../../frame.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SheetLink } from '../receipt.tsx';
import type { Site } from '../../visit.ts';
import { contactWords } from '../../words/contact.ts';
import { phoneWords } from '../../words/phone.ts';
import { representedWords } from '../../words/represented.ts';
import { words } from '../../words/words.ts';

interface CodeToTellProps {
  c: Context<Site>;
  number: string;
  code: string;
  /** Whose it is. */
  name: string;
  told: 'voice' | 'paper';
  address: string;
  /** The dossier to go back to, and its procedure. */
  back: string;
  procedure: string;
}

/** The page; on paper it is a sheet to post. */
export function CodeToTell(props: CodeToTellProps): JSX.Element {
  const { c, number, code, name, told, address, back, procedure } = props;
  const { lang } = c.get('visitor');
  const texts = contactWords(lang).code;
  const phone = phoneWords(lang);
  const title = told === 'voice' ? texts.made : texts.madePaper;
  return (
    <Frame c={c} title={title}>
      <Panel
        title={title}
        keep={[
          { label: words(lang).filing.number, value: number },
          { label: representedWords(lang).code(name), value: sayCode(code) },
        ]}
      >
        {told === 'voice' ? (
          <p>{phone.voiceDo}</p>
        ) : (
          <>
            <p>{phone.paperText(`${address}/status`)}</p>
            <p class="not-printed">{phone.paperDo}</p>
            <SheetLink procedure={procedure} lang={lang} />
          </>
        )}
        <p class="not-printed">{texts.once}</p>
      </Panel>
      <p class="not-printed">
        <ButtonLink href={`/dossier/${back}`}>{texts.done}</ButtonLink>
      </p>
    </Frame>
  );
}
