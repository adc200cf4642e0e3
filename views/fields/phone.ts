// A phone number.
import { line } from './line.tsx';

export const phone = line({ type: 'tel', inputmode: 'tel', autocomplete: 'tel', width: 'middle' });
