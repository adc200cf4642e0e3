// The question when something happened is folded away, and open where something was typed or is wrong.
import { expect, it } from 'vitest';
import { Happened } from '../../views/pages/dossier/happened.tsx';

const asked = { id: 'do-happened', lang: 'nl', timeZone: 'Europe/Amsterdam' };
const nothing = { day: '', month: '', year: '', time: '' };

it.each([
  [undefined, undefined, false],
  [nothing, undefined, false],
  [{ ...nothing, day: '3' }, undefined, true],
  [nothing, 'Vul een dag in.', true],
])('given %j and the fault %j', (value, error, isOpen) => {
  const html = String(<Happened {...asked} value={value} {...(error === undefined ? {} : { error })} />);
  expect(/<details open/.test(html)).toBe(isOpen);
  expect(html).toContain('<summary>Gebeurde dit eerder?</summary>');
  expect(html).toContain('Wanneer was het?');
});
