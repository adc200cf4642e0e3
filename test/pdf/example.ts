// A document with every kind of block, for the tests and for the eye.
import type { PdfDocument } from '../../views/pdf/document.ts';

const sentence = 'Wij hebben uw klacht ontvangen en bekijken samen met u hoe zij kan worden verholpen. ';

/** A letter with a report behind it; it takes several pages. */
export const letter: PdfDocument = {
  title: 'Uw klacht K-2026-7XQ4 & wat wij ermee doen',
  lang: 'nl',
  organisation: 'Voorbeeld <Advies> B.V.',
  colour: '#0b5c5c',
  at: '2026-04-24T15:00:00Z',
  blocks: [
    {
      kind: 'letter-head',
      window: 'left',
      organisation: 'Voorbeeld <Advies> B.V.',
      sender: ['Verzonnenlaan 12', '1234 AB Nergenshuizen', '030 000 00 00', 'klachten@voorbeeld.example'],
      addressee: ['Mevrouw Łucja Żółć-İğdır', 'Bedenkstraat 3', '4321 ZZ Nergenshuizen'],
      details: [
        { label: 'Datum', value: '24 april 2026' },
        { label: 'Nummer', value: 'K-2026-7XQ4' },
      ],
    },
    { kind: 'heading', level: 1, text: 'Wij hebben uw klacht ontvangen' },
    { kind: 'paragraph', look: 'lead', text: 'Beste mevrouw Żółć-İğdır, één coördinator zoekt het uit.' },
    { kind: 'paragraph', text: `${sentence.repeat(3)}\n\n${sentence.repeat(2)}` },
    { kind: 'quote', text: `Zij zei: “Ik bel u terug.” ${sentence.repeat(2)}\n\nDat is niet gebeurd.` },
    { kind: 'heading', level: 2, text: 'Wat wij hebben afgesproken' },
    { kind: 'list', items: ['Wij bellen u voor vrijdag.', sentence.repeat(2), 'U hoort wat eruit kwam.'] },
    { kind: 'list', numbered: true, items: ['Eerst luisteren.', 'Dan oplossen.'] },
    {
      kind: 'pairs',
      pairs: [
        { label: 'Behandelaar', value: 'Şükrü Çağlar' },
        { label: 'Adres van het dossier', value: `https://klachten.voorbeeld.example/${'x'.repeat(120)}` },
      ],
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: 'Klachten per soort' },
    {
      kind: 'bars',
      alt: 'Het meest gaat over afspraken: 12 van de 19.',
      target: 10,
      bars: [
        { label: 'Afspraken', value: 12, text: '12 (63%)' },
        { label: 'Bejegening door een leidinggevende of iemand van kantoor', value: 7, text: '7 (37%)' },
        { label: 'Anders', value: 0, text: '0' },
      ],
    },
    {
      kind: 'table',
      caption: 'Alle klachten van het kwartaal',
      rowHeads: true,
      columns: [{ head: 'Nummer' }, { head: 'Wat er speelde' }, { head: 'Dagen', align: 'right' }],
      rows: Array.from({ length: 60 }, (_, index) => [
        `K-2026-${1000 + index}`,
        index === 5 ? sentence.repeat(60) : sentence.repeat((index % 3) + 1),
        `${index * 7}`,
      ]),
    },
    { kind: 'heading', level: 3, text: 'Ten slotte' },
    { kind: 'paragraph', look: 'small', text: `Een teken dat niemand heeft: 𓀀. ${'Lang'.repeat(80)}` },
    { kind: 'paragraph', look: 'strong', text: sentence.repeat(80) },
  ],
};
