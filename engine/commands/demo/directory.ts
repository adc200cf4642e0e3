// An invented directory for the demo: clients named after birds, employees after flowers.

const clients = [
  ['Gerda Grutto', 'Drukkerij De Weidevogel'],
  ['Ko Kievit', 'Kwekerij Kievitslust'],
  ['Lies Lepelaar', 'Lepelaar Logistiek'],
  ['Ries Roerdomp', 'Rietland Techniek'],
  ['Teun Tureluur', 'Tureluur Transport'],
  ['Wies Wulp', 'Zorggroep De Wulp'],
] as const;

const employees = [
  'Anne Anemoon',
  'Bob Boterbloem',
  'Cor Crocus',
  'Do Dahlia',
  'Fien Fresia',
  'Hans Hyacint',
];

const mail = (name: string) => `${name.toLowerCase().replace(' ', '.')}@demo.example`;

/** Clients and employees, as another system would hand them over. */
export const demoPeopleList = [
  'kenmerk;soort;naam;e-mail;telefoon;organisatie',
  ...clients.map(
    ([name, at], index) => `K${101 + index};klant;${name};${mail(name)};030 000 01 0${index};${at}`,
  ),
  ...employees.map((name, index) => `M${201 + index};medewerker;${name};${mail(name)};06 0000020${index};`),
].join('\n');

/** Who works where since when, each with one of three contacts. */
export const demoPlacementsList = [
  'kenmerk;klant;medewerker;contactpersoon;begin;einde',
  ...employees.map(
    (_, index) =>
      `P${301 + index};K${101 + index};M${201 + index};advisor-${(index % 3) + 1}@demo.example;2025-0${index + 1}-01;`,
  ),
].join('\n');
