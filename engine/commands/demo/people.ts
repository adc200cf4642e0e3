// Invented people for the demo: names of trees, addresses that lead nowhere.
import type { NewPerson } from '../../shell/people/people.ts';

type DemoPerson = NewPerson & { readonly key: string };

function person(
  key: string,
  name: string,
  roles: readonly string[],
  more: Partial<NewPerson> = {},
): DemoPerson {
  return { key, name, roles, email: `${key}@demo.example`, language: 'nl', ...more };
}

/** Two confidants among them, one internal and one from the flexible staff. */
export const demoPeople: readonly DemoPerson[] = [
  person('desk', 'Els Elzenhout', ['desk'], { phone: '030 000 00 01' }),
  person('advisor-1', 'Wim Wilgentak', ['advisor'], { phone: '030 000 00 02' }),
  person('advisor-2', 'Bea Beukenblad', ['advisor'], { phone: '030 000 00 03' }),
  person('advisor-3', 'Lin Lindebloem', ['advisor'], { phone: '030 000 00 04' }),
  person('confidant-1', 'Ed Esdoorn', ['confidant'], {
    phone: '030 000 00 05',
    about: { nl: 'Interne medewerker, man', en: 'Internal employee, man' },
  }),
  person('confidant-2', 'Iris IJpelaar', ['confidant'], {
    phone: '030 000 00 06',
    about: { nl: 'Flexkracht, vrouw', en: 'Flexible staff, woman' },
  }),
  person('manager', 'Kas Kastanje', ['manager'], { phone: '030 000 00 07' }),
  person('director-1', 'Pia Populier', ['director'], { phone: '030 000 00 08' }),
  person('director-2', 'Tom Taxus', ['director'], { phone: '030 000 00 09' }),
  person('quality', 'Jet Jeneverbes', ['quality-officer']),
  person('admin', 'Ben Berkenhof', ['administrator']),
];
