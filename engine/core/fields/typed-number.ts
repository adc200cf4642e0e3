// Reads numbers as people write them: with a comma or a dot, with or without marks between thousands.

const largest = 1e12;

/** The number in a text; null when it is none or too large. A lone mark that could be either is the language's own. */
export function typedNumber(text: string, language: string): number | null {
  const bare = text.replaceAll('\u2212', '-').replace(/[\s\u00a0\u202f'’]/g, '');
  const signed = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare);
  if (!signed || bare.length > 30) return null;
  const [, sign = '', digits = ''] = signed;
  const decimal = decimalMark(digits, language);
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = decimal === null ? [digits] : digits.split(decimal);
  if (more.length > 0 || /[.,]/.test(fraction) || !isGrouped(whole, decimal === null ? /[.,]/ : thousands))
    return null;
  const number = Number(`${whole.replace(/[.,]/g, '') || '0'}.${fraction || '0'}`);
  if (!Number.isFinite(number) || number > largest) return null;
  return sign === '-' && number !== 0 ? -number : number;
}

function decimalMark(digits: string, language: string): ',' | '.' | null {
  const comma = digits.lastIndexOf(',');
  const dot = digits.lastIndexOf('.');
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.';
  const mark = comma >= 0 ? ',' : dot >= 0 ? '.' : null;
  if (mark === null) return null;
  const own = language === 'en' ? '.' : ',';
  const asThousands = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(digits);
  const several = digits.indexOf(mark) !== digits.lastIndexOf(mark);
  return asThousands && (several || mark !== own) ? null : mark;
}

function isGrouped(whole: string, mark: string | RegExp): boolean {
  const [first = '', ...groups] = whole.split(mark);
  if (groups.length === 0) return /^\d*$/.test(whole);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
