// The top of every page about one procedure: its name, and the ways to look at it.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { BackLink } from '../../parts/back-link.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { words } from '../../words/words.ts';

interface HeadProps {
  procedure: string;
  title: string;
  lang: string;
  current: 'course' | 'edit' | 'history';
}

/** Back link, heading and tabs. */
export function ProcedureHead({ procedure, title, lang, current }: HeadProps): JSX.Element {
  const texts = words(lang).procedure;
  const address = `/procedures/${procedure}`;
  const tabs = [
    { href: address, label: texts.course, current: current === 'course' },
    { href: `${address}/edit`, label: texts.edit, current: current === 'edit' },
    { href: `${address}/versions`, label: texts.history, current: current === 'history' },
  ];
  return (
    <>
      <BackLink href="/procedures" lang={lang} label={texts.title} />
      <Heading>{title}</Heading>
      <Tabs label={texts.parts} tabs={tabs} />
    </>
  );
}
