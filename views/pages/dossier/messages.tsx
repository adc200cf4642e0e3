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
import { words } from '../../words/words.ts';
import { ActForm, ActText } from './act-form.tsx';
import { sayActor } from './standing-words.ts';
import { attemptAt } from './view.ts';
import type { DossierView } from './view.ts';

/** The section of messages and notes, oldest first. */
export function Messages({ view }: { view: DossierView }): JSX.Element {
  const { plan, dossier, world, reader } = view.reading;
  const texts = words(view.lang);
  const said = messagesSeen(view);
  return (
    <Section id="messages" title={texts.dossier.messages}>
      {said.length === 0 ? <Empty title={texts.dossier.noMessages} /> : null}
      {said.map(({ audience, by, at, text, files }) => (
        <Message
          audience={audience}
          author={sayActor(plan, by, world.people, view.lang)}
          at={at}
          {...view.saying}
        >
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

interface Said {
  readonly audience: Audience;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly files: readonly FileReference[];
}

function messagesSeen({ reading }: DossierView): Said[] {
  return reading.history.flatMap(({ changes, actor, happened }) =>
    changes.flatMap((change): Said[] => {
      if (change.kind !== 'message') return [];
      const isNote = change.audience === 'staff';
      if (!seesPart(reading, isNote ? 'notes' : 'messages')) return [];
      const audience = isNote ? 'internal' : isOfComplainant(actor) ? 'from-complainant' : 'to-complainant';
      return [{ audience, by: actor, at: happened, text: change.text, files: change.files ?? [] }];
    }),
  );
}
