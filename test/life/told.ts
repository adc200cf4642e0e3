// What is said in the life of one complaint, by whom.

export const COMPLAINANT = { name: 'Anneke Visser', email: 'anneke.visser@example.org' };

export const TOLD = {
  subject: 'Rooster op het laatste moment',
  description: 'Ik kreeg mijn rooster drie keer pas op zondagavond.\n\nDaardoor kon ik geen oppas regelen.',
  wish: 'Het rooster op donderdag.',
  betterWish: 'Het rooster uiterlijk op donderdagmiddag.',
  about: 'Karin Smit',
  reworded: 'Ik kreeg mijn rooster in april drie keer pas op zondagavond om tien uur.',
  handlersAction: 'Het rooster elke donderdag sturen',
  ownAction: 'De drie berichten van de planning doorsturen',
  ownEvidence: 'Ik heb ze zojuist gemaild.',
  escalation: 'Het gaat over een leidinggevende, dus iemand anders moet besluiten.',
  decision: 'Roosters gaan vanaf mei altijd op donderdag uit.',
  result: 'Het rooster van mei is op donderdag gestuurd.',
  notSatisfied: 'Het rooster klopt nu, maar niemand heeft sorry gezegd.',
  secondResult: 'Wij hebben u gebeld en onze excuses gemaakt.',
} as const;

/** What nobody reads in a mail but the complainant, whatever their part in it is. */
export const PRIVATE = [
  TOLD.subject,
  'oppas regelen',
  'zondagavond',
  TOLD.wish,
  TOLD.betterWish,
  TOLD.handlersAction,
  TOLD.ownAction,
  TOLD.ownEvidence,
  TOLD.escalation,
  TOLD.result,
  TOLD.notSatisfied,
  TOLD.secondResult,
  COMPLAINANT.name,
  COMPLAINANT.email,
];
