// What happens next and by when: the first thing somebody who waits wants to know.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Saying } from '../words/moment.ts';
import { words } from '../words/words.ts';
import { Moment } from './moment.tsx';
import { TimeLeft } from './time-left.tsx';

interface NextStepProps extends Saying {
  /** Needed where a page has more than one. */
  id?: string;
  /** Defaults to the question that the step answers. */
  title?: string;
  /** ISO; with `now` the time left is shown too. */
  due?: string;
  /** The reader is the one who must do something. */
  yours?: boolean;
  children: Child;
}

/** The next step, in words; buttons may stand in it. */
export function NextStep({
  id = 'next-step',
  title,
  due,
  yours,
  children,
  ...saying
}: NextStepProps): JSX.Element {
  const texts = words(saying.lang).status;
  return (
    <section
      class={yours ? 'next-step next-step-yours' : 'next-step'}
      id={id}
      aria-labelledby={`${id}-title`}
    >
      <h2 class="next-step-title" id={`${id}-title`}>
        {title ?? (yours ? texts.yourTurn : texts.next)}
      </h2>
      <div class="next-step-text">{children}</div>
      {due === undefined ? null : (
        <p class="next-step-due">
          <span>
            {texts.before} <Moment at={due} {...saying} />
          </span>
          {saying.now === undefined ? null : <TimeLeft due={due} {...saying} now={saying.now} />}
        </p>
      )}
    </section>
  );
}
