// A text on one line.
import { textType } from './text-type.ts';

export const text = textType(200, 'one line');
