// Puts a page into its frame: the organisation, the visitor and what they can go to.
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Permission } from '../engine/core/plan/plan.ts';
import { lookerOf } from '../engine/shell/mailbox/received-list.ts';
import { Layout } from './parts/layout.tsx';
import type { NavLink } from './parts/layout.tsx';
import type { Site, Visitor } from './visit.ts';
import { directoryWords } from './words/directory.ts';
import { receivedWords } from './words/received.ts';
import { shieldWords } from './words/shield.ts';
import { words } from './words/words.ts';

interface FrameProps {
  c: Context<Site>;
  title: string;
  /** Room for people at work; whoever is signed in has it unless a page says otherwise. */
  wide?: boolean;
  wrong?: boolean;
  children: Child;
}

/** A whole page within the site. */
export function Frame({ c, title, wide, wrong, children }: FrameProps): JSX.Element {
  const organisation = c.get('organisation');
  const visitor = c.get('visitor');
  const { name, colour, languages, contact } = organisation;
  return (
    <Layout
      lang={visitor.lang}
      title={title}
      organisation={{ name, colour, phone: contact.phone, email: contact.email }}
      languages={languages}
      path={addressOf(c)}
      nav={navigation(c)}
      {...(visitor.person
        ? { person: { name: visitor.person.name, signOut: '/sign-out', account: '/account' } }
        : {})}
      wide={wide ?? visitor.person !== null}
      wrong={wrong ?? false}
    >
      {children}
    </Layout>
  );
}

/** The address of this page without a language in it. */
function addressOf(c: Context<Site>): string {
  const url = new URL(c.req.url);
  url.searchParams.delete('lang');
  return url.pathname + url.search;
}

function navigation(c: Context<Site>): NavLink[] {
  const { lang, person } = c.get('visitor');
  const texts = words(lang).nav;
  const link = (href: string, label: string): NavLink => ({
    href,
    label,
    current: c.req.path === href || c.req.path.startsWith(`${href}/`),
  });
  if (!person) return [link('/who', texts.who), link('/status', texts.status)];
  return [
    link('/worklist', texts.worklist),
    ...(may(c, 'evaluate') ? [link('/evaluation', texts.evaluation)] : []),
    ...(may(c, 'publish') ? [link('/procedures', texts.procedures)] : []),
    ...(may(c, 'administer') ? [link('/people', texts.people), link('/outbox', texts.outbox)] : []),
    ...(lookerOf(c.get('organisation'), person) ? [link('/received', receivedWords(lang).nav)] : []),
    ...(may(c, 'administer') || may(c, 'publish')
      ? [link('/retention', shieldWords(lang).retention.nav)]
      : []),
    ...(may(c, 'keep-directory') ? [link('/directory', directoryWords(lang).nav)] : []),
    link('/who', texts.who),
  ];
}

/** Whether the visitor's roles allow something beside taking part in dossiers. */
export function may(c: Context<Site>, what: Permission): boolean {
  const { roles } = c.get('organisation');
  const person: Visitor['person'] = c.get('visitor').person;
  return person !== null && person.roles.some((role) => roles[role]?.may.includes(what));
}
