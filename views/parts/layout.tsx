// The frame of every page: skip link, header with languages and sign-out, contents, and a footer to reach people.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { raw } from 'hono/html';
import { assetUrl, themeUrl } from '../static.ts';
import { words } from '../words/words.ts';

export interface NavLink {
  href: string;
  label: string;
  current?: boolean;
  /** How many wait there; not shown when zero. */
  count?: number;
}

export interface LayoutProps {
  lang: string;
  title: string;
  organisation: {
    name: string;
    logo?: string | null;
    colour?: string | null;
    phone?: string | null;
    email?: string | null;
  };
  /** Codes of the languages to choose from. */
  languages: readonly string[];
  /** The address of this page, without a language in it. */
  path: string;
  nav?: readonly NavLink[];
  /** Who has signed in; `account` is the page where they look after themselves. */
  person?: { name: string; signOut: string; account?: string };
  /** Room for tables and a column beside, for people at work. */
  wide?: boolean;
  /** Something was filled in wrong: the title says so first. */
  wrong?: boolean;
  children: Child;
}

/** A whole page as HTML; switching language is the same address with `?lang=`. */
export function Layout(props: LayoutProps): JSX.Element {
  const { lang, title, organisation, children, wide, wrong } = props;
  const texts = words(lang);
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{`${wrong ? `${texts.errors.prefix} ` : ''}${title} – ${organisation.name}`}</title>
          <link rel="stylesheet" href={assetUrl('gehoor.css')} />
          <link rel="stylesheet" href={themeUrl(organisation.colour)} />
          <script src={assetUrl('htmx.js')} defer></script>
          <script src={assetUrl('gehoor.js')} defer></script>
        </head>
        <body class={wide ? 'wide' : undefined}>
          <a class="skip" href="#main">
            {texts.layout.skip}
          </a>
          <Header {...props} />
          <main class="main" id="main" tabindex={-1}>
            {children}
          </main>
          <Footer {...props} />
        </body>
      </html>
    </>
  );
}

function Header({ lang, organisation, nav = [], person, languages, path }: LayoutProps) {
  const texts = words(lang).layout;
  return (
    <header class="header">
      <div class="header-inner">
        <a class="brand" href="/">
          {organisation.logo ? <img class="logo" src={organisation.logo} alt="" height={36} /> : null}
          <span>{organisation.name}</span>
        </a>
        {nav.length > 0 ? (
          <nav class="nav" aria-label={texts.menu}>
            {nav.map(({ href, label, current, count }) => (
              <a class="nav-link" href={href} aria-current={current ? 'page' : undefined}>
                {label}
                {count ? <span class="count">{count}</span> : null}
              </a>
            ))}
          </nav>
        ) : null}
        <div class="header-end">
          {person ? (
            <form class="sign-out" method="post" action={person.signOut}>
              <PersonName {...person} lang={lang} />
              <button class="button button-plain" type="submit">
                {texts.signOut}
              </button>
            </form>
          ) : null}
          <Languages lang={lang} languages={languages} path={path} />
        </div>
      </div>
    </header>
  );
}

function PersonName({ name, account, lang }: { name: string; account?: string; lang: string }) {
  const said = (
    <>
      <span class="visually-hidden">{words(lang).layout.signedInAs} </span>
      {name}
    </>
  );
  return account ? (
    <a class="person" href={account}>
      {said}
    </a>
  ) : (
    <span class="person">{said}</span>
  );
}

function Languages({ lang, languages, path }: Pick<LayoutProps, 'lang' | 'languages' | 'path'>) {
  if (languages.length < 2) return null;
  const joint = path.includes('?') ? '&' : '?';
  return (
    <nav class="languages" aria-label={words(lang).layout.languages}>
      {languages.map((code) => (
        <a
          class="language"
          href={`${path}${joint}lang=${code}`}
          lang={code}
          hreflang={code}
          aria-current={code === lang ? 'true' : undefined}
        >
          <span class="visually-hidden">{words(code).language}</span>
          <span aria-hidden="true">{code.toUpperCase()}</span>
        </a>
      ))}
    </nav>
  );
}

function Footer({ lang, organisation: { name, phone, email } }: LayoutProps) {
  const texts = words(lang).layout;
  return (
    <footer class="footer">
      <div class="footer-inner">
        {phone || email ? (
          <div>
            <p class="footer-title">{texts.help}</p>
            <p class="muted">{texts.helpText}</p>
          </div>
        ) : null}
        <address class="contact">
          {phone ? (
            <a class="contact-link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              <span class="contact-how">{texts.phone}</span>
              <span class="numbers">{phone}</span>
            </a>
          ) : null}
          {email ? (
            <a class="contact-link" href={`mailto:${email}`}>
              <span class="contact-how">{texts.mail}</span>
              <span>
                {email.slice(0, email.lastIndexOf('@'))}
                <wbr />
                {email.slice(email.lastIndexOf('@'))}
              </span>
            </a>
          ) : null}
        </address>
        <p class="footer-name muted">{name}</p>
      </div>
    </footer>
  );
}
