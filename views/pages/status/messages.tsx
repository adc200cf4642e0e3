// What the complainant and those who handle wrote to each other.
import { isOfComplainant } from '../../../engine/core/dossier/dossier.ts';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FileReference } from '../../../engine/core/dossier/value.ts';
import { fields } from '../../fields/index.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Form } from '../../parts/form.tsx';
import { Moment } from '../../parts/moment.tsx';
import { MessageFiles } from '../../parts/message.tsx';
import { Section } from '../../parts/section.tsx';
import { contactWords } from '../../words/contact.ts';
import { words } from '../../words/words.ts';
import { nameOfActor } from './names.ts';
import { STATUS, type StatusView } from './view.ts';

interface MessagesProps {
  view: StatusView;
  /** What was typed in a message that was refused, and why. */
  typed?: string;
  error?: string;
}

/** The id of the box in which a message is written. */
export const messageId = 'message-text';

/** The messages, oldest first, and the box to write one. */
export function Messages({ view, typed, error }: MessagesProps): JSX.Element {
  const texts = words(view.lang).status;
  const said = messagesIn(view);
  return (
    <Section id="messages" title={texts.messages}>
      {said.length === 0 ? <Empty title={texts.noMessages} /> : null}
      {said.map(({ by, from, at, text, files }) => (
        <article
          class={
            isOfComplainant(from ?? by)
              ? 'message message-to-complainant'
              : 'message message-from-complainant'
          }
        >
          <p class="message-label">
            <strong>
              {(from ?? by) === view.who ? texts.youSaid : texts.theySaid(nameOfActor(view, from ?? by))}
            </strong>
            {from === undefined ? null : `, ${contactWords(view.lang).writeDown.by(nameOfActor(view, by))}`}
          </p>
          <div class="message-text">
            {text}
            <MessageFiles files={files} href={`${STATUS}/file`} />
          </div>
          <p class="message-by">
            <Moment at={at} {...view.saying} />
          </p>
        </article>
      ))}
      <Form action={`${STATUS}/act/message`}>
        {fields['long-text'].render({
          id: messageId,
          name: 'text',
          label: texts.writeMessage,
          required: true,
          lang: view.lang,
          ...(typed === undefined ? {} : { value: typed }),
          ...(error === undefined ? {} : { error }),
        })}
        <Button kind="secondary">{texts.sendMessage}</Button>
      </Form>
    </Section>
  );
}

interface Said {
  readonly by: string;
  /** Whose words they are, where a person at work wrote them down. */
  readonly from?: string | undefined;
  readonly at: string;
  readonly text: string;
  readonly files: readonly FileReference[];
}

/** Every message between the complainant and those who handle; never a note. */
export function messagesIn({ history }: StatusView): Said[] {
  return history.flatMap(({ changes, actor, happened }) =>
    changes.flatMap((change) =>
      change.kind === 'message' && change.audience === 'complainant'
        ? [{ by: actor, from: change.from, at: happened, text: change.text, files: change.files ?? [] }]
        : [],
    ),
  );
}
