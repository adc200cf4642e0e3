// A form that a script fills in with what a passkey says; it shows only where the browser can.
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Button } from '../../parts/button.tsx';
import { assetUrl } from '../../static.ts';
import { words } from '../../words/words.ts';

interface PasskeyFormProps {
  /** Whether a new one is made, or one that is there is used. */
  what: 'create' | 'get';
  action: string;
  /** Where the script gets what it asks the browser for. */
  options: string;
  kind?: 'primary' | 'secondary';
  label: string;
  lang: string;
  /** Fields beside the passkey. */
  children?: Child;
}

/** The form with its button, and a place where it says what went wrong. */
export function PasskeyForm(props: PasskeyFormProps): JSX.Element {
  const { what, action, options, kind = 'secondary', label, lang, children } = props;
  return (
    <div data-passkey-able hidden>
      <form class="form" method="post" action={action} data-passkey={what} data-options={options} novalidate>
        {children}
        <input type="hidden" name="credential" value="" />
        <div>
          <Button kind={kind}>{label}</Button>
        </div>
        <p class="error error-text" role="alert" data-passkey-failed={words(lang).factors.passkeyFailed}></p>
      </form>
      <script src={assetUrl('passkey.js')} defer></script>
    </div>
  );
}
