// Before somebody's access or role ends: what becomes of the dossiers that they hold, in numbers and without a word of any.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../../engine/shell/app.ts';
import { ifTheyWere } from '../../../engine/shell/leaving.ts';
import type { Consequences } from '../../../engine/shell/leaving.ts';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { Frame } from '../../frame.tsx';
import { signedIn } from '../../guard.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Site } from '../../visit.ts';
import { accessWords } from '../../words/access.ts';
import { words } from '../../words/words.ts';

/** The page before somebody's access ends. */
export async function ending(app: App, c: Context<Site>, person: Registered): Promise<JSX.Element> {
  const { lang } = c.get('visitor');
  const { leavingTitle, leavingText } = accessWords(lang);
  return (
    <HandingOverPage
      {...{ c, person, lead: leavingText }}
      consequences={await ifTheyWere(app, { ...person, active: false }, signedIn(c).id, lang)}
      title={leavingTitle(person.name)}
      action={`/people/${person.id}/end`}
      label={words(lang).people.deactivate}
    />
  );
}

/** What is asked first of whoever takes roles away by which dossiers are held; null where nothing would go over. */
export async function losing(
  app: App,
  c: Context<Site>,
  person: Registered,
  roles: readonly string[],
  form: FormData,
): Promise<JSX.Element | null> {
  if (!person.active || person.roles.every((role) => roles.includes(role))) return null;
  const { lang } = c.get('visitor');
  const consequences = await ifTheyWere(app, { ...person, roles }, signedIn(c).id, lang);
  if (consequences.goOver + consequences.stranded === 0) return null;
  const texts = accessWords(lang);
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return (
    <HandingOverPage
      {...{ c, person, consequences }}
      title={texts.losingTitle(person.name)}
      lead={texts.losingText}
      action={`/people/${person.id}`}
      label={texts.losingGoOn}
      typed={[...typed, ['knows', 'yes']]}
    />
  );
}

interface HandingOverProps {
  c: Context<Site>;
  person: Registered;
  consequences: Consequences;
  title: string;
  lead: string;
  action: string;
  /** The button's text. */
  label: string;
  /** What is sent along with the button, by name. */
  typed?: readonly (readonly [string, string])[];
}

/** The page, with the button that does it. */
function HandingOverPage(props: HandingOverProps): JSX.Element {
  const { c, person, consequences, title, lead, action, label, typed = [] } = props;
  const { lang } = c.get('visitor');
  const texts = accessWords(lang);
  const { goOver, stranded, to } = consequences;
  return (
    <Frame c={c} title={title}>
      <BackLink href={`/people/${person.id}`} lang={lang} label={person.name} />
      <Heading lead={lead}>{title}</Heading>
      {goOver > 0 ? <p>{texts.goOver(goOver)}</p> : null}
      {goOver + stranded === 0 ? <p>{texts.noDossiers}</p> : null}
      {stranded > 0 ? (
        <Notice tone="warning" lang={lang}>
          <p>{texts.stranded(stranded)}</p>
          <p>{to.length > 0 ? texts.strandedTo(to.join(', ')) : texts.strandedNowhere}</p>
        </Notice>
      ) : null}
      <form method="post" action={action}>
        {typed.map(([name, value]) => (
          <input type="hidden" {...{ name, value }} />
        ))}
        <Button kind="warning">{label}</Button>
      </form>
    </Frame>
  );
}
