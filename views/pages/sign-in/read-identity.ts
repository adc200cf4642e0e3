// Who somebody says they are: a name, and an address to sign in with.
import { wrongContact } from '../people/read-contact.ts';
import { words } from '../../words/words.ts';
import type { Errors } from './new-password.tsx';

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** What is wrong with a typed name and address; empty when both can be used. */
export function readIdentity({ name, email }: Identity, lang: string): Errors {
  const texts = words(lang).signIn;
  const wrongEmail = wrongContact('email', email, lang);
  return {
    ...(name.trim() === '' ? { name: words(lang).errors.required(texts.yourName) } : {}),
    ...(email.trim() === '' ? { email: words(lang).errors.required(texts.yourEmail) } : {}),
    ...(wrongEmail ? { email: wrongEmail } : {}),
  };
}
