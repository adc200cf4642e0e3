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
      'Het vaakst: pay, 12 van 40. In de periode ervoor 7: nu 5 meer (+5).',
    );
    expect(pictures.count.sentence(told(now, before, 'en'))).toBe(
      'Most often: pay, 12 of 40. In the period before 7: now 5 more (+5).',
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
    expect(svg.match(/picture-before/g)).toHaveLength(3);
    expect(svg).toContain('de periode ervoor');
    expect(drawn(told(now))).not.toContain('de periode ervoor');
  });

  it('given that something is hidden, then it is hatched without a length, and the sentence says so', () => {
    const hidden = figure(count, [group(['pay'], 12), group(['privacy'], null), group(['match'], null)]);
    const svg = drawn(told(hidden, before));
    expect(svg.match(/fill="url\(#picture-complaint-it-hidden\)"[^>]* width="360"/g)).toHaveLength(2);
    expect(svg.match(/niet getoond/g)).toHaveLength(2);
    expect(svg.match(/picture-before/g)).toHaveLength(2);
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
    expect(svg.lastIndexOf('apr')).toBeLessThan(svg.lastIndexOf('mei'));
    expect(pictures.count.sentence(told(months))).toBe(
      'In deze periode: 40 dossiers. De meeste in mei 2026: 30 van 40.',
    );
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
      'Bij 36 van 40 dossiers: 90%. In de periode ervoor 95% (38 van 40): nu 5 procentpunt lager (−5).',
    );
    const svg = drawn(each);
    expect(svg).toMatch(/class="picture-target" d="M342 /);
    expect(svg).toContain('90% (36 van 40)');
    expect(svg).toContain('picture-attention');
    expect(svg).toContain('doel: 95%');
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
      'De helft duurde hoogstens 10 dagen, negen van de tien hoogstens 21 dagen. In de periode ervoor negen van de tien hoogstens 40 dagen: nu 19 dagen korter (−19).',
    );
    expect(drawn(each).match(/picture-target/g)).toHaveLength(3);
    expect(drawn(each)).toContain('doel: 42 dagen');
  });
});

describe('a picture of a term', () => {
  const parts = { met: 30, late: 6, missed: 4, running: 10 };
  const ended = group([], 50, { parts, ratio: { good: 36, of: 40 }, reached: false });
  const term = { kind: 'deadline', deadline: 'confirmation' } as const;
  const all = figure(term, [], { splits: [], axes: [], total: ended, target: '95%' });

  it('then what was met, written down later, missed and still runs is one bar, with the target among what ended', () => {
    const svg = drawn(told(all));
    const widths = ['done', 'later', 'attention', 'running'].map(
      (look) =>
        new RegExp(`class="picture-${look}" x="[\\d.]+" y="[\\d.]+" width="([\\d.]+)" height="16"`).exec(
          svg,
        )?.[1],
    );
    expect(widths.map(Number)).toEqual([216, 43.2, 28.8, 72]);
    expect(svg).toMatch(/class="picture-target" d="M273.6 /);
    for (const text of [
      '90% (36 van 40)',
      'Op tijd',
      'Op tijd, later vastgelegd',
      'Te laat',
      'Loopt nog',
      'doel: 95%',
    ])
      expect(svg).toContain(text);
    expect(pictures.deadline.sentence(told(all))).toBe(
      'Van de 40 termijnen die afliepen, zijn er 36 gehaald: 90% (36 van 40). Er lopen nog 10 termijnen.',
    );
  });

  it('given that a part is hidden, then the bar has no parts, and the sentence no share', () => {
    const hidden = group([], 50, { parts: { ...parts, missed: null, late: null } });
    const each = told({ ...all, total: hidden });
    expect(drawn(each)).not.toMatch(/picture-(done|later|attention|running)" [^>]*height="16"/);
    expect(pictures.deadline.sentence(each)).toBe(
      'Het gaat om 50 dossiers. De verdeling blijft verborgen. Er lopen nog 10 termijnen.',
    );
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
      'Van de 2 beloften is er 1 in deze periode geen enkele keer gebroken. Het vaakst gebroken: “quick”, 12 van de 40 keer.',
    );
  });

  it('then kept and broken are one bar together', () => {
    const svg = drawn(told(all));
    expect(svg).toMatch(/class="picture-done" x="0"[^>]* width="252"/);
    expect(svg).toMatch(/class="picture-attention" x="252"[^>]* width="108"/);
  });
});
