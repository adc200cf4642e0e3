// Lists of invented people and placements, as another system would write them.

export const PEOPLE = [
  'Kenmerk;Soort;Naam;E-mail;Telefoon;Organisatie',
  'K1;klant;Korenaar Bakkerij;info@korenaar.example;030 111 11 11;',
  'K2;klant;Sientje Spijkers;sientje@spijkerbak.example;0611112222;Spijkerbak bv',
  'M1;medewerker;Ruud Rietpluim;ruud@rietpluim.example;612345678;',
  'M2;medewerker;Zoë Zonneschijn;;;',
].join('\r\n');

export const PLACEMENTS = [
  'reference,client,employee,contact,start,end',
  'P1,K1,M1,advisor-1@example.org,2026-01-01,',
  'P2,K2,M2,Test advisor-2,01-04-2026,30-04-2026',
  'P3,K2,M1,,1/6/2026,',
].join('\n');

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}
