// How long what was told is kept.
import { keepLines } from '../pages/privacy/notice.ts';
import { headed, listOf } from './part.ts';
import type { TellPart } from './part.ts';

export const keeping: TellPart = ({ plan, lang, texts }) =>
  headed(texts.keeping, listOf(keepLines(plan, lang)));
