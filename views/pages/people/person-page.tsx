// One colleague: details, absence and access.
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { Frame } from '../../frame.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Form } from '../../parts/form.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import type { Site } from '../../visit.ts';
import { words } from '../../words/words.ts';
import { AbsenceForm } from '../account/absence-form.tsx';
import type { TypedAbsence } from '../account/read-absence.ts';
import { Access } from './access.tsx';
import { AccessTags } from './list.tsx';
import { PersonFields } from './person-fields.tsx';
import type { TypedPerson } from './read-person.ts';

export interface Shown {
  typed?: TypedPerson;
  absence?: TypedAbsence;
  errors?: Readonly<Record<string, string>>;
}

interface PersonPageProps extends Shown {
  c: Context<Site>;
  person: Registered;
  people: readonly Registered[];
  typed: TypedPerson;
  absence: TypedAbsence;
  /** A one-time link that was just made. */
  link: string | null;
  /** Whether they have a passkey or codes from a telephone. */
  secured: boolean;
  now: string;
}

/** The page, with what was typed when something was wrong. */
export function PersonPage(props: PersonPageProps): JSX.Element {
  const { c, person, people, typed, absence, errors = {}, link, secured, now } = props;
  const { lang } = c.get('visitor');
  const organisation = c.get('organisation');
  const texts = words(lang).people;
  const summary = Object.entries(errors).map(([field, text]) => ({ field, text }));
  const told = summary.length > 0 ? undefined : outcomes(lang)[c.req.query('done') ?? ''];
  const { timeZone } = organisation;
  return (
    <Frame c={c} title={person.name} wide wrong={summary.length > 0}>
      <BackLink href="/people" lang={lang} label={texts.title} />
      <ErrorSummary errors={summary} lang={lang} />
      {link === null ? null : <LinkOnce {...{ link, lang }} mailed={c.req.query('done') === 'mailed'} />}
      {told === undefined ? null : (
        <Notice tone="done" lang={lang}>
          {told}
        </Notice>
      )}
      <Heading caption={<AccessTags {...{ person, lang, now }} />}>{person.name}</Heading>
      <div class="with-aside">
        <Section id="details" title={texts.details}>
          <Form action={`/people/${person.id}`}>
            <PersonFields {...{ typed, errors, organisation, lang }} />
            <Button>{words(lang).common.save}</Button>
          </Form>
        </Section>
        <aside class="stack">
          <Section id="access" title={texts.access} card>
            <Access {...{ person, lang, secured }} />
          </Section>
          {person.active ? (
            <Section id="absence" title={texts.away} card>
              <AbsenceForm
                action={`/people/${person.id}/absence`}
                typed={absence}
                {...{ person, people, errors, lang, timeZone, now }}
                forOther
              />
            </Section>
          ) : null}
        </aside>
      </div>
    </Frame>
  );
}

function outcomes(lang: string): Readonly<Record<string, string | undefined>> {
  const texts = words(lang).people;
  return {
    saved: texts.saved,
    added: texts.added,
    'added-listed': texts.addedListed,
    ended: texts.ended,
    restored: texts.restored,
    reset: words(lang).factors.resetDone,
  };
}

function LinkOnce({ link, lang, mailed }: { link: string; lang: string; mailed: boolean }) {
  const texts = words(lang).people;
  return (
    <div class="panel" role="status">
      <p>
        {texts.invited} {mailed ? texts.inviteMailed : null}
      </p>
      <p class="link-once">{link}</p>
    </div>
  );
}
