// One's own account: password, sessions and absence.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../engine/core/language/text.ts';
import { MAIL_TO_STAFF } from '../../engine/core/people/mail-to-staff.ts';
import { setAbsence } from '../../engine/shell/administer.ts';
import type { App } from '../../engine/shell/app.ts';
import { changePassword } from '../../engine/shell/people/change-password.ts';
import type { Registered } from '../../engine/shell/people/people.ts';
import { endSessionOf, readSession, sessionsOf } from '../../engine/shell/people/sessions.ts';
import type { SessionRow } from '../../engine/shell/people/sessions.ts';
import { readText } from '../fields/typed.ts';
import { Frame } from '../frame.tsx';
import { ENROL, onlyFor, signedIn } from '../guard.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { goTo } from '../parts/fragment.ts';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { readCookie } from '../visit.ts';
import type { Site } from '../visit.ts';
import { saySpan } from '../words/moment.ts';
import { letterWords } from '../words/letters.ts';
import { words } from '../words/words.ts';
import { AbsenceForm } from './account/absence-form.tsx';
import { absenceAsTyped, readAbsence } from './account/read-absence.ts';
import type { TypedAbsence } from './account/read-absence.ts';
import { MailForm } from './account/mail-form.tsx';
import { PasswordForm } from './account/password-form.tsx';
import { Sessions } from './account/sessions.tsx';
import { readNewPassword, sayWeakness } from './sign-in/new-password.tsx';
import type { Errors } from './sign-in/new-password.tsx';

/** The routes: `GET /account`, and posts of a password, an absence and the end of a session. */
export function accountRoutes(app: App): Hono<Site> {
  const hono = new Hono<Site>();
  hono.use('/account', onlyFor());
  hono.use('/account/*', onlyFor());
  hono.get('/account', (c) => page(app, c));
  hono.post('/account/password', (c) => takePassword(app, c));
  hono.post('/account/absence', (c) => takeAbsence(app, c));
  hono.post('/account/mail', (c) => takeMail(app, c));
  hono.post('/account/sessions/:id/end', async (c) => {
    await endSessionOf(app.store, signedIn(c).id, c.req.param('id'));
    return goTo(c, '/account?done=session');
  });
  return hono;
}

async function takePassword(app: App, c: Context<Site>): Promise<Response> {
  const { lang } = c.get('visitor');
  const texts = words(lang);
  const form = await c.req.formData();
  const old = readText(form, 'old');
  const { fresh, errors } = readNewPassword(form, lang);
  const missing: Errors = old === '' ? { old: texts.errors.required(texts.account.current) } : {};
  const wrong = { ...missing, ...errors };
  if (Object.keys(wrong).length > 0) return page(app, c, { errors: wrong }, 422);
  const session = readCookie(c, app, 'session') ?? '';
  const result = await changePassword(app, signedIn(c).id, { old, fresh }, session);
  if (result === 'changed') return goTo(c, '/account?done=password');
  if (typeof result === 'object')
    return page(app, c, { errors: { old: texts.signIn.tooMany(saySpan(result.wait * 1000, lang)) } }, 429);
  return page(
    app,
    c,
    { errors: result === 'wrong' ? { old: texts.account.wrong } : { fresh: sayWeakness(result, lang) } },
    422,
  );
}

async function takeAbsence(app: App, c: Context<Site>): Promise<Response> {
  const { lang } = c.get('visitor');
  const me = signedIn(c);
  const form = await c.req.formData();
  const people = await app.people.all();
  const { typed, absence, errors } = readAbsence(form, me, people, {
    ...{ language: lang, now: app.clock(), zone: c.get('organisation').timeZone, people: [] },
  });
  if (!absence) return page(app, c, { errors, absence: typed }, 422);
  await setAbsence(app, me.id, absence);
  return goTo(c, '/account?done=absence');
}

async function takeMail(app: App, c: Context<Site>): Promise<Response> {
  const chosen = readText(await c.req.formData(), 'mail');
  const mail = MAIL_TO_STAFF.find((each) => each === chosen);
  if (!mail) return page(app, c, { errors: { mail: letterWords(c.get('visitor').lang).toStaff.wrong } }, 422);
  await app.people.setMail(signedIn(c).id, mail);
  return goTo(c, '/account?done=mail');
}

interface Shown {
  errors?: Errors;
  absence?: TypedAbsence;
}

async function page(app: App, c: Context<Site>, shown: Shown = {}, status: 200 | 422 | 429 = 200) {
  const me = signedIn(c);
  const now = app.clock();
  const token = readCookie(c, app, 'session') ?? '';
  const [sessions, current, people] = await Promise.all([
    sessionsOf(app.store, me.id, now),
    readSession(app.store, token, now),
    app.people.all(),
  ]);
  return c.html(
    <Account c={c} {...{ me, people, sessions, now, shown }} current={current?.id ?? ''} />,
    status,
  );
}

interface AccountProps {
  c: Context<Site>;
  me: Registered;
  people: readonly Registered[];
  sessions: readonly SessionRow[];
  current: string;
  now: string;
  shown: Shown;
}

function Account({ c, me, people, sessions, current, now, shown }: AccountProps): JSX.Element {
  const { lang } = c.get('visitor');
  const { roles, timeZone } = c.get('organisation');
  const texts = words(lang).account;
  const own = letterWords(lang).toStaff;
  const errors = shown.errors ?? {};
  const done = {
    password: texts.passwordChanged,
    absence: texts.absenceSaved,
    session: texts.ended,
    mail: own.saved,
  };
  const told = done[c.req.query('done') as keyof typeof done] as string | undefined;
  const summary = Object.entries(errors).map(([field, text]) => ({ field, text }));
  const titles = me.roles.flatMap((role) => (roles[role] ? [inLanguage(roles[role].title, lang)] : []));
  return (
    <Frame c={c} title={texts.title} wide wrong={summary.length > 0}>
      <ErrorSummary errors={summary} lang={lang} />
      {told !== undefined && summary.length === 0 ? (
        <Notice tone="done" lang={lang}>
          {told}
        </Notice>
      ) : null}
      <Heading caption={[me.name, ...titles].join(' · ')} lead={texts.intro}>
        {texts.title}
      </Heading>
      <Section id="absence" title={texts.absence}>
        <AbsenceForm
          action="/account/absence"
          person={me}
          {...{ people, errors, lang, timeZone, now }}
          typed={shown.absence ?? absenceAsTyped(me, timeZone)}
        />
      </Section>
      <Section id="mail-from-gehoor" title={own.title}>
        <MailForm
          {...{ lang }}
          person={me}
          organisation={c.get('organisation')}
          {...(errors.mail === undefined ? {} : { error: errors.mail })}
        />
      </Section>
      <Section id="password" title={texts.password}>
        <PasswordForm {...{ errors, lang }} email={me.email ?? ''} />
      </Section>
      <Section id="sign-in" title={words(lang).factors.title}>
        <div class="stack">
          <p class="muted">{words(lang).factors.linkText}</p>
          <div>
            <ButtonLink href={ENROL} kind="secondary">
              {words(lang).factors.link}
            </ButtonLink>
          </div>
        </div>
      </Section>
      <Section id="sessions" title={texts.sessions}>
        <Sessions {...{ sessions, current, lang, timeZone, now }} />
      </Section>
    </Frame>
  );
}
