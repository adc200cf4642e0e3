// Letting somebody in by a one-time link, and ending or giving back their access.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Registered } from '../../../engine/shell/people/people.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { words } from '../../words/words.ts';

/** The buttons about access, each with what it does. */
export function Access(props: { person: Registered; lang: string; secured: boolean }): JSX.Element {
  const { person, lang, secured } = props;
  const texts = words(lang).people;
  const post = (what: string) => ({ method: 'post' as const, action: `/people/${person.id}/${what}` });
  if (!person.active)
    return (
      <form {...post('restore')}>
        <Button kind="secondary">{texts.restore}</Button>
      </form>
    );
  return (
    <div class="stack">
      <p class="muted">{texts.inviteText}</p>
      <form {...post('invitation')}>
        <Button kind="secondary" id="invite" {...(person.email === null ? { off: texts.inviteOff } : {})}>
          {texts.invite}
        </Button>
      </form>
      {secured ? (
        <details>
          <summary>{words(lang).factors.reset}</summary>
          <div class="stack">
            <p>{words(lang).factors.resetText}</p>
            <form {...post('factors/end')}>
              <Button kind="warning">{words(lang).factors.reset}</Button>
            </form>
          </div>
        </details>
      ) : null}
      <div>
        <ButtonLink href={`/people/${person.id}/end`} kind="plain">
          {texts.deactivate}
        </ButtonLink>
      </div>
    </div>
  );
}
