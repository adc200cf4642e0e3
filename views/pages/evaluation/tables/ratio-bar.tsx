// A percentage as a bar, with the target on it where there is one.
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Group } from '../../../../engine/core/measure/group.ts';
import { Bar } from '../../../parts/bar.tsx';
import { words } from '../../../words/words.ts';
import { sayRatio } from '../saying.ts';
import type { Told } from '../saying.ts';

/** The bar of a group's share; words where it is not shown, and a dash where there is nothing to share. */
export function RatioBar({ group, told }: { group: Group; told: Told }): JSX.Element {
  const { figure, lang } = told;
  const { ratio } = group;
  if (!ratio) return <>{group.n === 0 ? '–' : words(lang).evaluation.notShown}</>;
  if (ratio.of === 0) return <>–</>;
  const aim = /^(\d+)%$/.exec(figure.target ?? '')?.[1];
  const target = aim === undefined ? {} : { target: Number(aim) };
  return (
    <Bar
      value={(ratio.good / ratio.of) * 100}
      max={100}
      text={sayRatio(ratio, lang)}
      tone={toneOf(group, told)}
      {...target}
    />
  );
}

function toneOf(group: Group, { figure }: Told): 'brand' | 'done' | 'attention' {
  if (figure.kind.kind === 'promises')
    return group.ratio && group.ratio.good < group.ratio.of ? 'attention' : 'done';
  if (figure.target === null || group.reached === null) return 'brand';
  return group.reached ? 'done' : 'attention';
}
