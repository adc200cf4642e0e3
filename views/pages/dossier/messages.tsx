// Messages to and from the complainant, and notes that only handlers read, in boxes that cannot be confused.
import { isOfComplainant } from '../../../engine/core/dossier/dossier.ts';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FileReference } from '../../../engine/core/dossier/value.ts';
import { isPossible } from '../../../engine/core/decide/available.ts';
import { seesPart } from '../../../engine/shell/reading.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Message, MessageFiles, MessageForm } from '../../parts/message.tsx';
import type { Audience } from '../../parts/message.tsx';
import { Section } from '../../parts/section.tsx';
import { contactWords } from '../../words/contact.ts';
import { words } from '../../words/words.ts';
import { ActForm, ActText } from './act-form.tsx';
import { SaidField } from './said-field.tsx';
import { placeTitle, sayActor } from './standing-words.ts';
import { actId, attemptAt } from './view.ts';
import type { DossierView } from './view.ts';

/** The section of messages and notes, oldest first. */
export function Messages({ view }: { view: DossierView }): JSX.Element {
  const { plan, dossier, world, reader } = view.reading;
  const texts = words(view.lang);
  const said = messagesSeen(view);
  return (
    <Section id="messages" title={texts.dossier.messages}>
      {said.length === 0 ? <Empty title={texts.dossier.noMessages} /> : null}
      {said.map(({ audience, by, how, at, text, files }) => (
        <Message audience={audience} author={authorOf(view, by, how)} at={at} {...view.saying}>
          {text}
          <MessageFiles files={files} href={`/dossier/${dossier.id}/file`} />
        </Message>
      ))}
      {isPossible(plan, dossier, reader, 'message', world) ? (
        <details open={attemptAt(view, 'message') !== null}>
          <summary>{texts.dossier.writeMessage}</summary>
          <MessageForm audience="to-complainant" lang={view.lang}>
            <ActForm view={view} act="message">
              <ActText view={view} act="message" name="text" label={texts.staff.message} required />
              <Button>{texts.dossier.sendMessage}</Button>
            </ActForm>
          </MessageForm>
        </details>
      ) : null}
      {isPossible(plan, dossier, reader, 'write-down', world) ? <WriteDown view={view} /> : null}
      {isPossible(plan, dossier, reader, 'note', world) ? (
        <details open={attemptAt(view, 'note') !== null}>
          <summary>{texts.dossier.writeNote}</summary>
          <MessageForm audience="internal" lang={view.lang}>
            <ActForm view={view} act="note">
              <ActText view={view} act="note" name="text" label={texts.staff.note} required />
              <Button kind="secondary">{texts.dossier.saveNote}</Button>
            </ActForm>
          </MessageForm>
        </details>
      ) : null}
    </Section>
  );
}

/** The form for what the complainant said by phone or wrote on paper. */
function WriteDown({ view }: { view: DossierView }) {
  const act = 'write-down';
  const attempt = attemptAt(view, act);
  const texts = contactWords(view.lang).writeDown;
  return (
    <details open={attempt !== null}>
      <summary>{texts.open}</summary>
      <MessageForm audience="from-complainant" lang={view.lang}>
        <ActForm view={view} act={act}>
          <ActText view={view} act={act} name="text" label={texts.text} hint={texts.hint} required />
          <SaidField
            id={actId(act, '', 'channel')}
            lang={view.lang}
            said={String(attempt?.typed.said ?? '')}
            error={attempt?.errors.fields.channel}
          />
          <Button kind="secondary">{texts.save}</Button>
        </ActForm>
      </MessageForm>
    </details>
  );
}

function authorOf({ reading, lang }: DossierView, by: string, how: string | null): string {
  const name = sayActor(reading.plan, by, reading.world.people, lang);
  if (how === null) return name;
  const place = placeTitle(reading.plan, 'complainant', lang);
  return contactWords(lang).writeDown.author(place, words(lang).staff.channels[how] ?? how, name);
}

interface Said {
  readonly audience: Audience;
  readonly by: string;
  /** How it came to whoever wrote it down; null where they wrote it themselves. */
  readonly how: string | null;
  readonly at: string;
  readonly text: string;
  readonly files: readonly FileReference[];
}

function messagesSeen({ reading }: DossierView): Said[] {
  return reading.history.flatMap(({ changes, actor, happened, input }) =>
    changes.flatMap((change): Said[] => {
      if (change.kind !== 'message') return [];
      const isNote = change.audience === 'staff';
      if (!seesPart(reading, isNote ? 'notes' : 'messages')) return [];
      const audience = isNote
        ? 'internal'
        : isOfComplainant(change.from ?? actor)
          ? 'from-complainant'
          : 'to-complainant';
      const how = change.from ? (input.channel ?? '') : null;
      return [{ audience, by: actor, how, at: happened, text: change.text, files: change.files ?? [] }];
    }),
  );
}
