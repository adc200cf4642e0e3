// Pictures of figures: one image with a name and a sentence, whole without style or script, honest about what is hidden.
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../engine/core/measure/figure.ts';
import type { Group } from '../../engine/core/measure/group.ts';
import type { Plan } from '../../engine/core/plan/plan.ts';
import { pictures } from '../../views/pages/evaluation/pictures/index.ts';
import type { Told } from '../../views/pages/evaluation/saying.ts';

const NO_GROUP: Group = {
  keys: [],
  n: 0,
  parts: {},
  fewer: null,
  ratio: null,
  median: null,
  high: null,
  reached: null,
};

function group(keys: readonly string[], n: number | null, more: Partial<Group> = {}): Group {
  return { ...NO_GROUP, keys, n, ...more };
}

function figure(kind: Figure['kind'], groups: readonly Group[], more: Partial<Figure> = {}): Figure {
  return {
    metric: 'it',
    kind,
    title: { nl: 'Klachten naar aard', en: 'Complaints by nature' },
    definition: { nl: '', en: '' },
    splits: [{ name: 'kind', title: 'Aard', unit: null, fact: 'field:kind' }],
    axes: [groups.map(({ keys }) => keys[0] ?? '')],
    parts: [],
    groups,
    sums: [],
    total: group([], 40),
    target: null,
    reached: null,
    limit: 5,
    hides: groups.some(({ n }) => n === null),
    ...more,
  };
}

const plan = {
  procedure: 'complaint',
  organisation: { roles: {} },
  participants: {},
  fields: {},
  promises: {},
} as unknown as Plan;

function told(now: Figure, before: Figure | null = null, lang = 'nl'): Told {
  return { plan, figure: now, before, lang };
}

function drawn(each: Told): string {
  return String(pictures[each.figure.kind.kind].picture(each) ?? '');
}

const count = { kind: 'count' } as const;

describe('a picture of how many', () => {
  const now = figure(count, [group(['pay'], 12), group(['match'], 9)]);
  const before = figure(count, [group(['pay'], 7), group(['match'], 9)]);

  it('then its sentence names the largest, out of how many, and the difference with the period before', () => {
    expect(pictures.count.sentence(told(now, before))).toBe(
      'Het vaakst: pay, 12 van 40; dat zijn er 5 meer dan in de periode ervoor.',
    );
    expect(pictures.count.sentence(told(now, before, 'en'))).toBe(
      'Most often: pay, 12 of 40; that is 5 more than in the period before.',
    );
  });

  it('then it is one image with a name and that sentence, and nothing in it needs style or script', () => {
    const svg = drawn(told(now, before));
    expect(svg).toMatch(/<svg[^>]* role="img"/);
    expect(svg).toContain('aria-labelledby="picture-complaint-it-name picture-complaint-it-seen"');
    expect(svg).toContain('<title id="picture-complaint-it-name">Klachten naar aard</title>');
    expect(svg).toContain('<desc id="picture-complaint-it-seen">Het vaakst: pay');
    expect(svg).not.toMatch(/ style=|<script| on[a-z]+=/);
  });

  it('then bars are as long as their numbers, and what was before has a mark', () => {
    const svg = drawn(told(now, before));
    const widths = [...svg.matchAll(/class="picture-brand"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([360, 270]);
    expect(svg.match(/picture-before/g)).toHaveLength(2);
  });

  it('given that something is hidden, then it is hatched without a length, and the sentence says so', () => {
    const hidden = figure(count, [group(['pay'], 12), group(['privacy'], null), group(['match'], null)]);
    const svg = drawn(told(hidden, before));
    expect(svg.match(/fill="url\(#picture-complaint-it-hidden\)"[^>]* width="360"/g)).toHaveLength(2);
    expect(svg.match(/niet getoond/g)).toHaveLength(2);
    expect(svg.match(/picture-before/g)).toHaveLength(1);
    expect(pictures.count.sentence(told(hidden))).toBe('Van wat getoond wordt het vaakst: pay, 12 van 40.');
  });

  it('given two that are as large, then none is called the largest', () => {
    const level = figure(count, [group(['pay'], 9), group(['match'], 9)]);
    expect(pictures.count.sentence(told(level))).toBe('In deze periode: 40 dossiers.');
  });

  it('given months, then there are columns in their order', () => {
    const months = figure(count, [group(['2026-04'], 10), group(['2026-05'], 30)], {
      splits: [{ name: 'month', title: 'Maand', unit: 'month', fact: '' }],
    });
    const svg = drawn(told(months));
    const heights = [...svg.matchAll(/class="picture-brand"[^>]* height="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    expect(heights[1]).toBeCloseTo(3 * (heights[0] ?? 0), 0);
    expect(svg.lastIndexOf('april')).toBeLessThan(svg.lastIndexOf('mei'));
  });
});

describe('a picture of a share', () => {
  const ratio = (good: number, of: number) =>
    group([], of, { ratio: { good, of }, reached: good / of >= 0.95 });
  const of = (good: number, all: number) =>
    figure({ kind: 'share' }, [], { splits: [], axes: [], total: ratio(good, all), target: '95%' });

  it('then the target is a line, the numbers stand with the percentage, and the period before is said', () => {
    const each = told(of(36, 40), of(38, 40));
    expect(pictures.share.sentence(each)).toBe(
      'Bij 36 van 40 dossiers: 90%; in de periode ervoor 95% (38 van 40).',
    );
    const svg = drawn(each);
    expect(svg).toMatch(/class="picture-target" d="M342 /);
    expect(svg).toContain('90% (36 van 40)');
    expect(svg).toContain('picture-attention');
  });
});

describe('a picture of lead times', () => {
  const lasted = (median: number, high: number) =>
    figure({ kind: 'duration', in: 'days', buckets: [] } as Figure['kind'], [], {
      splits: [],
      axes: [],
      total: group([], 30, { median: median * 86_400, high: high * 86_400, reached: high <= 42 }),
      target: '42 days',
    });

  it('then half of them and nine out of ten stand on one scale with the target', () => {
    const each = told(lasted(10, 21), lasted(12, 40));
    expect(pictures.duration.sentence(each)).toBe(
      'De helft duurde hoogstens 10 dagen, negen van de tien hoogstens 21 dagen; in de periode ervoor duurden negen van de tien hoogstens 40 dagen.',
    );
    expect(drawn(each).match(/picture-target/g)).toHaveLength(2);
  });
});

describe('a picture of promises', () => {
  const promise = (name: string, kept: number | null, broken: number | null) =>
    group([name], kept === null ? null : kept + (broken ?? 0), {
      parts: { kept, broken, running: 0 },
      ratio: kept === null || broken === null ? null : { good: kept, of: kept + broken },
    });
  const all = figure({ kind: 'promises' }, [promise('quick', 28, 12), promise('kind', 40, 0)], {
    total: null,
  });

  it('then the one that was broken most is named with how often', () => {
    expect(pictures.promises.sentence(told(all))).toBe(
      'Van de 2 beloften zijn er 1 in deze periode geen enkele keer gebroken. Het vaakst gebroken: “quick”, 12 van 40.',
    );
  });

  it('then kept and broken are one bar together', () => {
    const svg = drawn(told(all));
    expect(svg).toMatch(/class="picture-done" x="0"[^>]* width="252"/);
    expect(svg).toMatch(/class="picture-attention" x="252"[^>]* width="108"/);
  });
});
