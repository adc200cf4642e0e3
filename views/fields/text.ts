// One line of text, such as a name.
import { line } from './line.tsx';

export const text = line({});
