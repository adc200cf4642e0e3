// A one-time link: somebody chooses a password, the first administrator says who they are, and is signed in.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { App } from '../../engine/shell/app.ts';
import { AddressTaken } from '../../engine/shell/people/people.ts';
import type { Registered } from '../../engine/shell/people/people.ts';
import { acceptInvitation, invited } from '../../engine/shell/people/sign-in.ts';
import { fields } from '../fields/index.ts';
import { readText } from '../fields/typed.ts';
import { Frame } from '../frame.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Site } from '../visit.ts';
import { words } from '../words/words.ts';
import { fromOf, goIn } from './sign-in/go-in.ts';
import { NewPassword, readNewPassword, sayWeakness } from './sign-in/new-password.tsx';
import type { Errors } from './sign-in/new-password.tsx';
import { readIdentity } from './sign-in/read-identity.ts';
import type { Identity } from './sign-in/read-identity.ts';

/** The routes: `GET` and `POST /invitation/:token`. */
export function invitationRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.get('/invitation/:token', async (c) => {
    const person = await personOf(app, c.req.param('token'));
    return person ? c.html(<Invitation c={c} {...{ person }} errors={{}} />) : c.html(<Spent c={c} />, 404);
  });
  hono.post('/invitation/:token', async (c) => {
    const token = c.req.param('token');
    const { lang } = c.get('visitor');
    const person = await personOf(app, token);
    if (!person) return c.html(<Spent c={c} />, 404);
    const form = await c.req.formData();
    const typed =
      person.email === null ? { name: readText(form, 'name'), email: readText(form, 'email') } : null;
    const { fresh, errors: unequal } = readNewPassword(form, lang);
    const errors = { ...(typed && readIdentity(typed, lang)), ...unequal };
    const wrong = (found: Errors) => c.html(<Invitation c={c} {...{ person, typed }} errors={found} />, 422);
    if (Object.keys(errors).length > 0) return wrong(errors);
    try {
      const accepted = await acceptInvitation(app, token, fresh, fromOf(app, c), typed);
      if (accepted === null) return c.html(<Spent c={c} />, 404);
      if (typeof accepted === 'string') return wrong({ fresh: sayWeakness(accepted, lang) });
      return goIn(app, c, accepted, '/worklist');
    } catch (error) {
      if (!(error instanceof AddressTaken)) throw error;
      return wrong({ email: words(lang).people.taken });
    }
  });
  return hono;
}

async function personOf(app: App, token: string): Promise<Registered | null> {
  const id = await invited(app, token);
  const person = id === null ? undefined : await app.people.find(id);
  return person?.active ? person : null;
}

interface InvitationProps {
  c: Context<Site>;
  person: Registered;
  typed?: Identity | null;
  errors: Errors;
}

function Invitation({ c, person, typed, errors }: InvitationProps): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).signIn;
  const first = person.email === null;
  const summary = Object.entries(errors).map(([field, text]) => ({ field, text }));
  return (
    <Frame c={c} title={texts.setPassword} wrong={summary.length > 0}>
      <ErrorSummary errors={summary} lang={lang} />
      <Heading lead={first ? texts.firstText : texts.welcomeText}>
        {first ? texts.setPassword : texts.welcome(person.name)}
      </Heading>
      <Form action={c.req.path}>
        {first ? (
          <WhoYouAre typed={typed ?? { name: '', email: '' }} {...{ errors, lang }} />
        ) : (
          <input
            class="visually-hidden"
            type="email"
            autocomplete="username"
            value={person.email ?? ''}
            readonly
            tabindex={-1}
            aria-hidden="true"
          />
        )}
        <NewPassword {...{ errors, lang }} />
        <Button>{texts.saveAndSignIn}</Button>
      </Form>
    </Frame>
  );
}

function WhoYouAre({ typed, errors, lang }: { typed: Identity; errors: Errors; lang: string }) {
  const texts = words(lang).signIn;
  const shared = { required: true, lang };
  return (
    <>
      {fields.text.render({
        ...{ ...shared, id: 'name', name: 'name', label: texts.yourName, value: typed.name },
        ...(errors.name ? { error: errors.name } : {}),
        autocomplete: 'name',
      })}
      {fields.email.render({
        ...{ ...shared, id: 'email', name: 'email', label: texts.yourEmail, value: typed.email },
        ...(errors.email ? { error: errors.email } : {}),
        hint: texts.emailHint,
        autocomplete: 'username',
      })}
    </>
  );
}

function Spent({ c }: { c: Context<Site> }): JSX.Element {
  const { lang } = c.get('visitor');
  const texts = words(lang).signIn;
  return (
    <Frame c={c} title={texts.linkExpiredTitle}>
      <Heading lead={texts.linkExpired}>{texts.linkExpiredTitle}</Heading>
      <p>
        <a href="/sign-in">{texts.title}</a>
      </p>
    </Frame>
  );
}
