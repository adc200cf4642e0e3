// How every kind of figure is drawn, by its name in the language.
import type { FigureKind } from '../../../../engine/core/measure/figure-kind.ts';
import { answer } from './answer.tsx';
import { count } from './count.tsx';
import { deadline } from './deadline.tsx';
import { duration } from './duration.tsx';
import type { FigurePicture } from './picture.ts';
import { promises } from './promises.tsx';
import { share } from './share.tsx';

export const pictures: Readonly<Record<FigureKind['kind'], FigurePicture>> = {
  count,
  share,
  duration,
  deadline,
  answer,
  promises,
};
