// An e-mail address.
import { line } from './line.tsx';

export const email = line({ type: 'email', inputmode: 'email', autocomplete: 'email', spellcheck: false });
