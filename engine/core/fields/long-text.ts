// A text of several lines, such as what happened.
import { textType } from './text-type.ts';

export const longText = textType(10_000, 'several lines');
